using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>
/// One event on the ground as stored: its reports' claims. <see cref="IncidentSummarizer"/> makes what readers see. <see
/// cref="MostClaims"/> claims of 0.8 to 2.9 KB each, and what figures need of <see cref="Older"/> ones, are under 500 KB.
/// </summary>
internal sealed record Incident
{
    /// <summary>
    /// Beyond this the first claim and the last 50 stay, and the others get rows of their own: ids and days rest on the first, and new
    /// reports are compared with the last.
    /// </summary>
    public const int MostClaims = 51;

    public required string Id { get; init; }

    public required int ReportCount { get; init; }

    /// <summary>In the order they were recorded; a row from before <see cref="Older"/> has up to 160.</summary>
    [JsonConverter(typeof(ClaimsJson))]
    public required IReadOnlyList<Claim> Claims { get; init; }

    public OlderReports? Older { get; init; }

    public IncidentFigures? Logged { get; init; }

    public int LogEntries { get; init; }

    public required int Changes { get; init; }

    /// <summary>When the latest change was made; null in rows of earlier versions.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The incident as last told to readers, against which the next change is measured.</summary>
    public required IncidentSummary Told { get; init; }

    /// <summary>The type as watches of types were told it later than <see cref="Told"/>; null without such a change.</summary>
    public EventType? TypeTold { get; init; }

    /// <summary>Every topic it ever had; the index drops its rows under topics that no longer apply.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>The incident that this one was merged into; null while it stands. Its claims are then the other's.</summary>
    public string? ForwardTo { get; init; }

    public IReadOnlyList<OperatorEdit> Rulings
    {
        get => field ?? [];
        init;
    }

    public Correction? Correction { get; init; }

    [JsonIgnore]
    public bool RuledOut => Rulings.Any(ruling => ruling.Kind == OperatorEditKind.Retracted);

    /// <summary>What the summary is made from: the claims here, and the needed older ones.</summary>
    [JsonIgnore]
    public IReadOnlyList<Claim> Counted =>
        Older is null ? Claims : [.. Older.Needed.ExceptBy(Claims.Select(claim => claim.ReportId), claim => claim.ReportId), .. Claims];

    [JsonIgnore]
    public IReadOnlyList<Claim> Standing => [.. Counted.Where(claim => !claim.Withdrawn)];

    public IReadOnlyList<IncidentLink> Links
    {
        get => field ?? [];
        init;
    }
}

/// <summary>Writes each claim's JSON once: an incident is stored again with every report, and only one of its claims is new.</summary>
internal sealed class ClaimsJson : JsonConverter<IReadOnlyList<Claim>>
{
    private static readonly ConditionalWeakTable<Claim, byte[]> Written = [];

    public override IReadOnlyList<Claim> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Claims must be an array.");
        var claims = new List<Claim>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            claims.Add(JsonSerializer.Deserialize(ref reader, IncidentsJson.Shared.Claim) ?? throw new JsonException("A claim is null."));
        return claims;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Claim> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var claim in value)
            writer.WriteRawValue(Written.GetValue(claim, Json), skipInputValidation: true);
        writer.WriteEndArray();
    }

    private static byte[] Json(Claim claim) => JsonSerializer.SerializeToUtf8Bytes(claim, IncidentsJson.Shared.Claim);
}
