using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using CsvHelper;

namespace Alerts.Web.Api;

/// <summary>Incidents as other programs take them: GeoJSON (RFC 7946), CSV (RFC 4180), NDJSON (a document a line).</summary>
internal sealed class IncidentFormats(Links links)
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    private static readonly CsvWriterOptions Csv = new()
    {
        Injection = CsvInjection.Escape,
        HasHeader = false,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    private readonly IReadOnlyList<IncidentFact> _facts = IncidentFacts.All(links.Incident);

    /// <param name="next">As in the list; it is also in the header Link.</param>
    public byte[] GeoJson(IReadOnlyList<IncidentSummary> incidents, string? next, int total) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteNumber("total", total);
            json.WriteString("next", next);
            json.WriteStartArray("features");
            foreach (var incident in incidents)
                WriteFeature(json, incident);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    public byte[] GeoJson(IncidentSummary incident) => Write(json => WriteFeature(json, incident));

    /// <param name="hxl">With a row of HXL hashtags under the names.</param>
    /// <param name="names">With a row of names: not in the later pieces of a long table.</param>
    public byte[] Table(IReadOnlyList<IncidentSummary> incidents, bool hxl, bool names = true)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Csv, leaveOpen: true))
        {
            if (names)
                WriteRow(csv, _facts.Select(fact => fact.Name));
            if (hxl)
                WriteRow(csv, _facts.Select(fact => fact.Hxl));
            foreach (var incident in incidents)
                WriteRow(csv, _facts.Select(fact => Text(fact.Value(incident))));
        }

        return bytes.ToArray();
    }

    public static byte[] Lines(IReadOnlyList<IncidentSummary> incidents)
    {
        using var bytes = new MemoryStream();
        foreach (var incident in incidents)
        {
            JsonSerializer.Serialize(bytes, incident, ApiJson.Shared.IncidentSummary);
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }

    private void WriteFeature(Utf8JsonWriter json, IncidentSummary incident)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", incident.Id);
        if (IncidentFacts.Spot(incident) is { At: var at })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(at.Lon);
            json.WriteNumberValue(at.Lat);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
            json.WriteNull("geometry");

        json.WriteStartObject("properties");
        foreach (var fact in _facts.Where(fact => fact.Name is not ("lat" or "lon")))
        {
            json.WritePropertyName(fact.Name);
            WriteValue(json, fact.Value(incident));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case IEnumerable<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            bool yes => yes ? "true" : "false",
            string text => text,
            IEnumerable<string> texts => string.Join("; ", texts),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"A fact of type {value.GetType()} has no text."),
        };

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Unescaped))
            write(json);
        return bytes.WrittenSpan.ToArray();
    }
}
