using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;

namespace Alerts.Incidents.Summaries;

/// <summary>Pure: an incident with one more claim, and the resulting change.</summary>
internal static class IncidentUpdater
{
    /// <summary>Most rows of their own that one write makes: a batch has a hundred, and the incident comes with four others.</summary>
    public const int MostMoved = 60;

    public static IncidentWrite Open(string id, Claim first, IReadOnlyList<IncidentLink> links, DateTimeOffset now) =>
        Open(id, [first], links, now);

    public static IncidentWrite Open(string id, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentLink> links, DateTimeOffset now)
    {
        var summary = IncidentSummarizer.Summarize(id, claims.Count, claims) with { UpdatedAt = now };
        var change = new IncidentChange
        {
            Number = 1,
            Kind = ChangeKind.Opened,
            At = now,
            Incident = summary,
        };
        var incident = new Incident
        {
            Id = id,
            ReportCount = claims.Count,
            Claims = claims,
            Changes = 1,
            UpdatedAt = now,
            Told = summary,
            Topics = IncidentTopics.Of(summary),
            Links = links,
            Logged = IncidentFigures.Unknown,
        };
        return Logged(incident, change, summary, FigureSource.Of(claims[0]), now);
    }

    /// <summary>Adds a claim, or replaces the same report's earlier one.</summary>
    /// <param name="older">
    /// For a recorded report, the known older ones: see <see cref="IncidentRepository.Older"/>. Null when it is new, or in the
    /// incident's row without uncovering an older one.
    /// </param>
    /// <returns>Without a change when nothing material is new; differences then count towards the next change.</returns>
    public static IncidentWrite Add(Incident incident, Claim claim, DateTimeOffset now, IReadOnlyList<Claim>? older = null)
    {
        var by = FigureSource.Of(claim);
        if (incident.Claims.Any(other => other.ReportId == claim.ReportId))
            return InTheRow(incident, claim, older, now, by);
        if (older?.Any(other => other.ReportId == claim.ReportId) == true)
            return InItsRow(incident, claim, older, now, by);
        // A recorded report is counted already, even if its claim is lost: before they had rows of their own, claims beyond 160 were
        // dropped.
        return Told(
            incident,
            incident with
            {
                ReportCount = incident.ReportCount + (older is null ? 1 : 0),
                Claims = [.. incident.Claims, claim],
            },
            [],
            now,
            by
        );
    }

    /// <summary>Removes a report that its outlet withdrew.</summary>
    /// <param name="older">As for <see cref="Add"/>.</param>
    /// <returns>A retraction when no other report is left.</returns>
    public static IncidentWrite Withdraw(Incident incident, string reportId, DateTimeOffset now, IReadOnlyList<Claim>? older = null)
    {
        if (incident.Claims.Concat(older ?? []).FirstOrDefault(claim => claim.ReportId == reportId) is not { } claim)
            return new IncidentWrite(incident, null);
        return Add(incident, claim with { Withdrawn = true }, now, older);
    }

    /// <summary>The change between two states of an incident, if there is news.</summary>
    /// <param name="news">Sentences to tell in any case, such as that of a merge.</param>
    /// <param name="by">What changed the figures.</param>
    /// <param name="mostMoved">How many reports may move to rows of their own in this write.</param>
    public static IncidentWrite Told(
        Incident before,
        Incident after,
        IReadOnlyList<string> news,
        DateTimeOffset now,
        FigureSource by,
        int mostMoved = MostMoved
    )
    {
        var (kept, moved) = Bounded(after, mostMoved, now);
        var summary = IncidentSummarizer.Summarize(kept);
        var current = IncidentTopics.Of(summary);
        var topics = kept.Topics.Union(current).ToList();
        var details =
            news.Count > 0 ? [.. news, .. MaterialChange.Differences(before.Told, summary)] : MaterialChange.Between(before.Told, summary);
        kept = kept with { Topics = topics, Logged = before.Logged ?? IncidentFigures.Of(IncidentSummarizer.Summarize(before)) };
        var typeBefore = before.TypeTold ?? before.Told.Type;
        // New figures of an incident that stays retracted are not news.
        if (news.Count == 0 && before.Told.Retracted && summary.Retracted)
            return Logged(kept, null, summary, by, now) with { Older = moved };
        var onlyType = details.Count == 0;
        if (onlyType && (summary.Type == typeBefore || summary.Type == EventType.Unknown || summary.Retracted))
            return Logged(kept, null, summary, by, now) with { Older = moved };
        summary = summary with { UpdatedAt = now };
        var change = new IncidentChange
        {
            Number = before.Changes + 1,
            Kind = summary.Retracted ? ChangeKind.Retracted : ChangeKind.Updated,
            Details = onlyType ? [.. MaterialChange.Type(typeBefore, summary.Type)] : details,
            KilledBefore = before.Told.Killed.Best,
            TypeBefore = onlyType ? typeBefore : before.Told.Type,
            OnlyType = onlyType,
            FormerTopics = onlyType ? [] : [.. topics.Except(current)],
            NewTopics =
            [
                .. IncidentTopics.News(summary).Except(IncidentTopics.News(before.Told)).Where(topic => !WasTold(topic, after.Topics)),
            ],
            At = now,
            Incident = summary,
        };
        kept = onlyType ? kept with { TypeTold = summary.Type } : kept with { TypeTold = null, Told = summary };
        return Logged(kept with { Changes = change.Number, UpdatedAt = now }, change, summary, by, now) with { Older = moved };
    }

    public static IncidentWrite Shrunk(Incident incident, DateTimeOffset now)
    {
        var (kept, moved) = Bounded(incident, MostMoved, now);
        return new IncidentWrite(kept, null, null, moved);
    }

    private static IncidentWrite InTheRow(Incident incident, Claim claim, IReadOnlyList<Claim>? older, DateTimeOffset now, FigureSource by)
    {
        var row = Replaced(incident.Claims, claim);
        var known = older is null ? incident.Older : incident.Older! with { Needed = OlderReports.Select(older, row) };
        return Told(incident, incident with { Claims = row, Older = known }, [], now, by);
    }

    private static IncidentWrite InItsRow(Incident incident, Claim claim, IReadOnlyList<Claim> older, DateTimeOffset now, FigureSource by)
    {
        var known = (incident.Older ?? OlderReports.None).With(incident.Id, [claim], incident.Claims) with
        {
            Needed = OlderReports.Select(Replaced(older, claim), incident.Claims),
        };
        var write = Told(incident, incident with { Older = known }, [], now, by, MostMoved - 1);
        return write with { Older = [.. write.Older ?? [], new OlderReport(claim, now)] };
    }

    private static List<Claim> Replaced(IEnumerable<Claim> claims, Claim by) =>
        [.. claims.Select(other => other.ReportId == by.ReportId ? by : other)];

    private static IncidentWrite Logged(
        Incident incident,
        IncidentChange? change,
        IncidentSummary summary,
        FigureSource by,
        DateTimeOffset now
    )
    {
        var figures = IncidentFigures.Of(summary);
        var changes = FigureChange.Between(incident.Logged ?? IncidentFigures.Unknown, figures);
        FigureLogEntry? log = null;
        if (changes.Count > 0)
        {
            incident = incident with { Logged = figures, LogEntries = incident.LogEntries + 1, UpdatedAt = now };
            log = new FigureLogEntry(incident.LogEntries, now, changes, by, change?.Number);
        }

        return new IncidentWrite(incident, change, log) { Summary = summary with { UpdatedAt = incident.UpdatedAt ?? default } };
    }

    // The groups may only have been mentioned, which their watchers are not told.
    private static bool WasTold(string topic, IEnumerable<string> topics) =>
        !topic.StartsWith(IncidentTopics.GroupPrefix, StringComparison.Ordinal) && topics.Contains(topic);

    /// <summary>The first report and the last ones stay. One write moves as many others as it can; the next continues.</summary>
    private static (Incident Kept, IReadOnlyList<OlderReport> Moved) Bounded(Incident incident, int mostMoved, DateTimeOffset now)
    {
        var moved = incident.Claims.Skip(1).Take(Math.Clamp(incident.Claims.Count - Incident.MostClaims, 0, mostMoved)).ToList();
        if (moved.Count == 0)
            return (incident, []);
        IReadOnlyList<Claim> row = [incident.Claims[0], .. incident.Claims.Skip(1 + moved.Count)];
        var older = (incident.Older ?? OlderReports.None).With(incident.Id, moved, row);
        return (incident with { Claims = row, Older = older }, [.. moved.Select(claim => new OlderReport(claim, now))]);
    }
}

/// <summary>An incident to write, with its new rows.</summary>
/// <param name="Summary">Its current summary by <see cref="IncidentSummarizer"/>; null when it was not made.</param>
/// <param name="Change">What readers are told; null without news.</param>
/// <param name="Log">What changed in the figures, told or not; null without a change.</param>
/// <param name="Older">Reports that leave the incident's row, or changed in their own.</param>
internal sealed record IncidentWrite(
    Incident Incident,
    IncidentChange? Change,
    FigureLogEntry? Log = null,
    IReadOnlyList<OlderReport>? Older = null,
    IncidentSummary? Summary = null
)
{
    public void Deconstruct(out Incident incident, out IncidentChange? change) => (incident, change) = (Incident, Change);
}
