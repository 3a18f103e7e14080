using System.Text.Json.Serialization;
using Alerts.Incidents.Claims;
using Alerts.Platform.Text;

namespace Alerts.Incidents.Summaries;

[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(IncidentChange))]
[JsonSerializable(typeof(FigureLogEntry))]
[JsonSerializable(typeof(Incident))]
[JsonSerializable(typeof(IncidentLink))]
[JsonSerializable(typeof(IncidentSummary))]
[JsonSerializable(typeof(MonthHead))]
[JsonSerializable(typeof(OlderReport))]
[JsonSerializable(typeof(RecordedReport))]
[JsonSerializable(typeof(TopicMonth))]
internal sealed partial class IncidentsJson : JsonSerializerContext
{
    public static IncidentsJson Shared { get; } = new(WireJson.Options());
}

/// <summary>The row by which two concurrent writers of one month notice each other.</summary>
/// <param name="Writes">Counts up, so that every replacement is a change.</param>
internal sealed record MonthHead(long Writes);

/// <summary>A topic has, or had, incidents in a month, so readers of a rare topic skip empty months.</summary>
internal sealed record TopicMonth(string Month);

/// <summary>
/// A report's incident and the changes of each of its revisions; written in one batch with the incident, so a repeated message returns
/// the same.
/// </summary>
/// <param name="IncidentId">Null when the report was withdrawn before it was recorded.</param>
internal sealed record RecordedReport(string? IncidentId, IReadOnlyList<RecordedRevision> Revisions)
{
    private const int MostRevisions = 20;

    /// <param name="incidentId">Differs from before after a merge or a split.</param>
    public RecordedReport With(RecordedRevision revision, string? incidentId) =>
        new(incidentId, [.. Moved(incidentId).Revisions.TakeLast(MostRevisions - 1), revision]);

    /// <summary>The same for another incident; earlier changes stay with the incident they were made for.</summary>
    public RecordedReport Moved(string? incidentId) =>
        incidentId == IncidentId
            ? this
            : new RecordedReport(incidentId, [.. Revisions.Select(revision => revision with { Of = revision.Of ?? IncidentId })]);
}

/// <param name="FetchedAt">Of the report: a late, older one must not replace a newer one.</param>
/// <param name="Change">Number of its change; null without one.</param>
/// <param name="Same">An incident that the report showed to be the same event, to be merged into its own.</param>
/// <param name="Of">The incident of that change; null for the report's own.</param>
internal sealed record RecordedRevision(string Revision, DateTimeOffset FetchedAt, int? Change, string? Of = null, string? Same = null);
