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

/// <summary>The row that makes two workers who write to one month at the same moment notice each other.</summary>
/// <param name="Writes">Counts up, so that every replacement is a change.</param>
internal sealed record MonthHead(long Writes);

/// <summary>Says that a topic has, or had, incidents in a month, so that readers of a rare topic skip the empty months.</summary>
/// <param name="Updated">No incident of the month was updated later; null on rows of earlier versions.</param>
internal sealed record TopicMonth(string Month, DateTimeOffset? Updated = null);

/// <summary>
/// Which incident a report went into and which changes each of its revisions made; written in one batch with the incident, so that a
/// message that comes again returns what it returned the first time.
/// </summary>
/// <param name="IncidentId">Null when the report was withdrawn before anything was recorded of it.</param>
internal sealed record RecordedReport(string? IncidentId, IReadOnlyList<RecordedRevision> Revisions)
{
    private const int MostRevisions = 20;

    /// <param name="incidentId">Another than before when the incident was merged into that one, or the report split off.</param>
    public RecordedReport With(RecordedRevision revision, string? incidentId) =>
        new(incidentId, [.. Moved(incidentId).Revisions.TakeLast(MostRevisions - 1), revision]);

    /// <summary>The same of another incident; the changes made so far stay those of the one they were made of.</summary>
    public RecordedReport Moved(string? incidentId) =>
        incidentId == IncidentId
            ? this
            : new RecordedReport(incidentId, [.. Revisions.Select(revision => revision with { Of = revision.Of ?? IncidentId })]);
}

/// <param name="FetchedAt">Of the report: an older one that comes late must not replace what a newer one said.</param>
/// <param name="Change">Number of the change it made; null when it made none.</param>
/// <param name="Same">An incident that the report showed to be the same as its own: to be merged into it.</param>
/// <param name="Of">The incident whose change that is; null when it is the one the report is of.</param>
internal sealed record RecordedRevision(string Revision, DateTimeOffset FetchedAt, int? Change, string? Of = null, string? Same = null);
