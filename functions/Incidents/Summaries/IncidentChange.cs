using System.Text.Json.Serialization;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Summaries;

/// <summary>An incident opened, materially updated, or retracted.</summary>
internal sealed record IncidentChange
{
    public static MessageQueue<IncidentChange> Queue { get; } = new(QueueNames.Changes, IncidentsJson.Shared.IncidentChange);

    /// <summary>Number of the change within its incident, from 1.</summary>
    public required int Number { get; init; }

    public required ChangeKind Kind { get; init; }

    /// <summary>What changed, from what to what, a sentence each, such as "Killed: 9 → 26"; empty when it was opened.</summary>
    public IReadOnlyList<string> Details
    {
        get => field ?? [];
        init;
    }

    /// <summary>Best figure of killed before the change; null when nobody said, or it was opened.</summary>
    public int? KilledBefore { get; init; }

    /// <summary>
    /// Topics that the incident, or one that was merged with it or split off it, had when it was told before and does not have now: who
    /// watches them was told, and must hear what became of it.
    /// </summary>
    public IReadOnlyList<string> FormerTopics
    {
        get => field ?? [];
        init;
    }

    /// <summary>
    /// Topics that the incident has now and was never told under: who watches them hears of it for the first time. Empty when it was
    /// opened, where that goes without saying.
    /// </summary>
    public IReadOnlyList<string> NewTopics
    {
        get => field ?? [];
        init;
    } = [];

    public required DateTimeOffset At { get; init; }

    /// <summary>The incident after the change.</summary>
    public required IncidentSummary Incident { get; init; }

    /// <summary>
    /// Set on the message of a change that a report made; null on the change as it is stored, and on one that an operator made.
    /// </summary>
    public ReportTimes? Reported { get; init; }

    /// <summary>Set on the message of a large topic's shard; null on the change itself.</summary>
    public TopicShard? Only { get; init; }
}

/// <summary>What happened to our knowledge of an incident.</summary>
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

/// <summary>When the report that made a change was published, and when we fetched it: what delivery measures its latency from.</summary>
/// <param name="Untimed">
/// The publication is nothing to measure from; see <see cref="Alerts.Classification.Findings.Report.Untimed"/>.
/// </param>
internal sealed record ReportTimes(DateTimeOffset Published, DateTimeOffset FetchedAt, bool Untimed = false);
