using System.Text.Json.Serialization;
using Alerts.Classification.Findings;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Summaries;

internal sealed record IncidentChange
{
    public static MessageQueue<IncidentChange> Queue { get; } = new(QueueNames.Changes, IncidentsJson.Shared.IncidentChange);

    public required int Number { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>What changed, a sentence each, such as "Killed: 9 → 26"; empty when it was opened.</summary>
    public IReadOnlyList<string> Details
    {
        get => field ?? [];
        init;
    }

    /// <summary>Best figure of killed before the change; null when unknown, or when it was opened.</summary>
    public int? KilledBefore { get; init; }

    /// <summary>Type before the change; null when it was opened, and in changes of earlier versions.</summary>
    public EventType? TypeBefore { get; init; }

    /// <summary>
    /// Only the type is new: told to those who watch that type and were not told of the incident yet. The next change is measured against
    /// what was told to all.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OnlyType { get; init; }

    /// <summary>
    /// Topics under which the incident, or one merged with it or split off, was told before and no longer appears: their watchers must
    /// hear of the change.
    /// </summary>
    public IReadOnlyList<string> FormerTopics
    {
        get => field ?? [];
        init;
    }

    /// <summary>Topics under which the incident is told for the first time. Empty when it was opened, since all are then new.</summary>
    public IReadOnlyList<string> NewTopics
    {
        get => field ?? [];
        init;
    } = [];

    public required DateTimeOffset At { get; init; }

    public required IncidentSummary Incident { get; init; }

    /// <summary>What was told as a bomb that was found in time did happen.</summary>
    [JsonIgnore]
    public bool IsRealNow => Kind == ChangeKind.Updated && TypeBefore == EventType.FoiledAttack && Incident.Type != EventType.FoiledAttack;

    /// <summary>On the message of a change that a report made; null on the stored change, and on an operator's.</summary>
    public ReportTimes? Reported { get; init; }

    /// <summary>On the message for one shard of a large topic; null on the change itself.</summary>
    public TopicShard? Only { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
internal enum ChangeKind
{
    [JsonStringEnumMemberName("opened")]
    Opened,

    [JsonStringEnumMemberName("updated")]
    Updated,

    [JsonStringEnumMemberName("retracted")]
    Retracted,
}

/// <summary>When a change's report was published and fetched; delivery measures its latency from these.</summary>
/// <param name="Untimed">
/// The publication time is unusable; see <see cref="Alerts.Classification.Findings.Report.Untimed"/>.
/// </param>
internal sealed record ReportTimes(DateTimeOffset Published, DateTimeOffset FetchedAt, bool Untimed = false);
