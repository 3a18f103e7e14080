using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>
/// One event on the ground as it is stored: what its reports claim. What readers see of it is made from the claims, by
/// <see cref="Summarizing"/>. <see cref="MostClaims"/> claims of 0.8 to 2.9 KB each, and what figures need of <see cref="Older"/> ones:
/// under 500 KB.
/// </summary>
internal sealed record Incident
{
    /// <summary>
    /// Above it the first claim and the last 50 stay, and the others go into rows of their own: the first because ids and days rest on it,
    /// the last because new reports are compared with them.
    /// </summary>
    public const int MostClaims = 51;

    public required string Id { get; init; }

    /// <summary>How many reports there were, those in rows of their own included.</summary>
    public required int ReportCount { get; init; }

    /// <summary>In the order they were recorded; a row from before there were <see cref="Older"/> ones has up to 160.</summary>
    [JsonConverter(typeof(ClaimsJson))]
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Reports that lie in rows of their own; null while there are none.</summary>
    public OlderReports? Older { get; init; }

    /// <summary>The figures that the log ends with; null in a row from before there was a log.</summary>
    public IncidentFigures? Logged { get; init; }

    /// <summary>How many lines the log of figures has; they lie in rows of their own.</summary>
    public int LogEntries { get; init; }

    /// <summary>How many changes there were; the changes lie in rows of their own.</summary>
    public required int Changes { get; init; }

    /// <summary>When the latest change was made; null in rows of earlier versions.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The incident as the last change told it: what the next change is measured against.</summary>
    public required IncidentSummary Told { get; init; }

    /// <summary>Every topic it ever had; rows under a topic that it has no more are taken out of the index.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>The incident that this one was found to be; null while it stands for itself. Its claims are then the other's.</summary>
    public string? ForwardTo { get; init; }

    /// <summary>What operators did with it, the first first.</summary>
    public IReadOnlyList<OperatorEdit> Rulings
    {
        get => field ?? [];
        init;
    }

    /// <summary>What an operator knows better than the reports; null while nobody corrected it.</summary>
    public Correction? Correction { get; init; }

    /// <summary>An operator took it back: that holds, whatever outlets report later.</summary>
    [JsonIgnore]
    public bool RuledOut => Rulings.Any(ruling => ruling.Kind == OperatorEditKind.Retracted);

    /// <summary>What the summary is made from: the claims here, and what is needed of older ones.</summary>
    [JsonIgnore]
    public IReadOnlyList<Claim> Counted =>
        Older is null ? Claims : [.. Older.Needed.ExceptBy(Claims.Select(claim => claim.ReportId), claim => claim.ReportId), .. Claims];

    /// <summary>Those of <see cref="Counted"/> that stand.</summary>
    [JsonIgnore]
    public IReadOnlyList<Claim> Standing => [.. Counted.Where(claim => !claim.Withdrawn)];

    /// <summary>Other events that this one answers or is told of with, by id.</summary>
    public IReadOnlyList<IncidentLink> Links
    {
        get => field ?? [];
        init;
    }
}

/// <summary>
/// Writes each claim's JSON once: an incident is stored again with every report of it, and of its claims one is new.
/// </summary>
internal sealed class ClaimsJson : JsonConverter<IReadOnlyList<Claim>>
{
    private static readonly ConditionalWeakTable<Claim, byte[]> Written = [];

    public override IReadOnlyList<Claim> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Claims are an array.");
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
