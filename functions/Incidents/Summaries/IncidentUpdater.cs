using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;

namespace Alerts.Incidents.Summaries;

/// <summary>An incident with one more claim, and the change that this makes: pure.</summary>
internal static class IncidentUpdater
{
    /// <summary>Rows of their own that one write makes at most: a batch has a hundred, and the incident comes with four others.</summary>
    public const int MostMoved = 60;

    /// <summary>A new incident out of its first claim.</summary>
    public static IncidentWrite Open(string id, Claim first, IReadOnlyList<IncidentLink> links, DateTimeOffset now) =>
        Open(id, [first], links, now);

    /// <summary>A new incident out of several claims, the first of them first.</summary>
    public static IncidentWrite Open(string id, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentLink> links, DateTimeOffset now)
    {
        var summary = IncidentSummarizer.Of(id, claims.Count, claims) with { UpdatedAt = now };
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

    /// <summary>An incident with a claim added, or replaced where the same report said something before.</summary>
    /// <param name="older">
    /// Where the report was recorded before: what is known of older ones, see <see cref="IncidentRepository.OlderAsync"/>. Null where it is
    /// in the incident's row and uncovers none of them, or is new.
    /// </param>
    /// <returns>No change where nothing material is new; what is not told then counts with the next change.</returns>
    public static IncidentWrite Add(Incident incident, Claim claim, DateTimeOffset now, IReadOnlyList<Claim>? older = null)
    {
        var by = FigureSource.Of(claim);
        if (incident.Claims.Any(other => other.ReportId == claim.ReportId))
            return InTheRow(incident, claim, older, now, by);
        if (older?.Any(other => other.ReportId == claim.ReportId) == true)
            return InItsRow(incident, claim, older, now, by);
        // One that was recorded is counted, though its claim may be lost: until there were rows of their own, those beyond 160 were
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

    /// <summary>The incident without what a report said: its outlet took it back.</summary>
    /// <param name="older">As for <see cref="Add"/>.</param>
    /// <returns>A retraction where no other report is left.</returns>
    public static IncidentWrite Withdraw(Incident incident, string reportId, DateTimeOffset now, IReadOnlyList<Claim>? older = null)
    {
        if (incident.Claims.Concat(older ?? []).FirstOrDefault(claim => claim.ReportId == reportId) is not { } claim)
            return new IncidentWrite(incident, null);
        return Add(incident, claim with { Withdrawn = true }, now, older);
    }

    /// <summary>The change that makes one incident of the other, where there is anything to tell.</summary>
    /// <param name="news">What to tell whatever else changed; such as that it was merged with another.</param>
    /// <param name="by">What makes its figures other ones.</param>
    /// <param name="mostMoved">Reports that may go into rows of their own with this write.</param>
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
        var summary = IncidentSummarizer.Of(kept);
        var current = IncidentTopics.Of(summary);
        var topics = kept.Topics.Union(current).ToList();
        var details =
            news.Count > 0 ? [.. news, .. MaterialChange.Differences(before.Told, summary)] : MaterialChange.Between(before.Told, summary);
        kept = kept with { Topics = topics, Logged = before.Logged ?? IncidentFigures.Of(IncidentSummarizer.Of(before)) };
        // What becomes of the figures of an incident that was taken back, and stays so, is no news.
        if (details.Count == 0 || (news.Count == 0 && before.Told.Retracted && summary.Retracted))
            return Logged(kept, null, summary, by, now) with { Older = moved };
        summary = summary with { UpdatedAt = now };
        var change = new IncidentChange
        {
            Number = before.Changes + 1,
            Kind = summary.Retracted && !before.Told.Retracted ? ChangeKind.Retracted : ChangeKind.Updated,
            Details = details,
            KilledBefore = before.Told.Killed.Best,
            FormerTopics = [.. topics.Except(current)],
            NewTopics =
            [
                .. IncidentTopics.News(summary).Except(IncidentTopics.News(before.Told)).Where(topic => !WasTold(topic, after.Topics)),
            ],
            At = now,
            Incident = summary,
        };
        return Logged(kept with { Changes = change.Number, UpdatedAt = now, Told = summary }, change, summary, by, now) with
        {
            Older = moved,
        };
    }

    /// <summary>The same incident with fewer reports in its row: nothing is told.</summary>
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

    // The groups among the topics may only have been named, which is told to nobody who watches them.
    private static bool WasTold(string topic, IEnumerable<string> topics) =>
        !topic.StartsWith(IncidentTopics.GroupPrefix, StringComparison.Ordinal) && topics.Contains(topic);

    /// <summary>
    /// The first report and the last ones stay; of others no more leave than one write takes, and the next write goes on.
    /// </summary>
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

/// <summary>An incident as it is to be written, with what goes into rows of its own beside it.</summary>
/// <param name="Summary">What readers see of it now, as <see cref="IncidentSummarizer"/> makes it; null where it was not made.</param>
/// <param name="Change">What readers are told; null when there is nothing to tell.</param>
/// <param name="Log">What changed of the figures, told or not; null when nothing did.</param>
/// <param name="Older">Reports that leave the incident's row, or were changed in their own.</param>
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
