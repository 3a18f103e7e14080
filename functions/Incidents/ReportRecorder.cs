using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Matching;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents;

/// <summary>
/// A report becomes a claim of a new or known incident. A crash before the batch writes nothing. After the batch, the repeated message
/// finds its report recorded, writes the index again and returns the same change. Of two concurrent copies one loses the race for the
/// month's head, and then finds the same.
/// </summary>
internal sealed partial class ReportRecorder(
    IncidentRepository ledger,
    IncidentIndex index,
    IncidentMerge merge,
    TimeProvider time,
    ILogger<ReportRecorder> log
) : IDisposable
{
    /// <summary>Lost races before the message is returned. Within one process reports wait for each other.</summary>
    private const int MostAttempts = 12;

    private readonly SemaphoreSlim _one = new(1);

    /// <exception cref="TimeoutException">Too many concurrent writes to the month; nothing was written, and a retry helps.</exception>
    public async Task<Recorded> RecordAsync(Report report, CancellationToken cancel)
    {
        var claim = Claim.Of(report);
        await _one.WaitAsync(cancel);
        try
        {
            for (var attempt = 1; attempt <= MostAttempts; attempt++)
            {
                if (await TryAsync(report, claim, cancel) is { } recorded)
                    return recorded;
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 * attempt)), time, cancel);
            }
        }
        finally
        {
            _one.Release();
        }

        throw new TimeoutException(
            $"Other reports changed the month of report {report.Id} {MostAttempts} times while it was recorded; it will be recorded "
                + $"later."
        );
    }

    public void Dispose() => _one.Dispose();

    private async Task<Recorded?> TryAsync(Report report, Claim claim, CancellationToken cancel)
    {
        var near = await ledger.ReadAsync(claim, cancel);
        if (near.Earlier is { } earlier && Known(report, earlier) is { } revision)
            return await AgainAsync(earlier, revision, cancel);
        if (near.Earlier is { IncidentId: not null })
            return await ReviseAsync(report, claim, near, near.Incidents.Single().Value, cancel);
        if (report.Withdrawn)
            return await RememberAsync(report, near, cancel);

        var decision = IncidentMatcher.Decide(claim, report.Title, [.. near.Incidents.Select(stored => stored.Value)]);
        if (log.IsEnabled(LogLevel.Debug))
            Log.Decided(log, report.Id, decision.InWords);
        return decision switch
        {
            Decision.Join join => await WriteAsync(
                report,
                near,
                IncidentUpdater.Add(join.Incident, claim, time.GetUtcNow()),
                cancel,
                join.Same?.Id
            ),
            Decision.Open open => await OpenAsync(report, claim, near, open, cancel),
            Decision.Wait => Recorded.Waiting,
            _ => Recorded.Nothing,
        };
    }

    private static RecordedRevision? Known(Report report, RecordedReport earlier)
    {
        var latest = earlier.Revisions[^1];
        if (latest.Revision == report.Revision)
            return latest;
        return report.FetchedAt > latest.FetchedAt
            ? null
            : earlier.Revisions.LastOrDefault(known => known.Revision == report.Revision)
                ?? new RecordedRevision(report.Revision, report.FetchedAt, null);
    }

    private async Task<Recorded> AgainAsync(RecordedReport earlier, RecordedRevision revision, CancellationToken cancel)
    {
        if ((revision.Of ?? earlier.IncidentId) is not { } id)
            return Recorded.Nothing;
        await index.WriteAsync(id, cancel);
        return new Recorded(
            id,
            revision.Change is { } number ? await ledger.History.ChangeAsync(id, number, cancel) : null,
            await MergeAsync(revision.Same, id, cancel)
        );
    }

    private Task<Recorded?> OpenAsync(Report report, Claim claim, CandidateSet near, Decision.Open open, CancellationToken cancel)
    {
        var id = IncidentId.Assign(report, claim.Clues.Day.Best, near.Incidents.Select(stored => stored.Value.Id).ToHashSet());
        return WriteAsync(report, near, IncidentUpdater.Open(id, claim, open.Links, time.GetUtcNow()), cancel);
    }

    private async Task<Recorded?> ReviseAsync(Report report, Claim claim, CandidateSet near, Incident incident, CancellationToken cancel)
    {
        var (now, id) = (time.GetUtcNow(), report.Id);
        var inTheRow = incident.Claims.FirstOrDefault(known => known.ReportId == id);
        var older =
            inTheRow is null ? await ledger.Older.NeededAsync(incident, id, cancel)
            : incident.Older is not null && OlderReports.Uncovers(inTheRow, claim with { Withdrawn = report.Withdrawn })
                ? await ledger.Older.AllAsync(incident, cancel)
            : null;
        if (report.Withdrawn)
            return await WriteAsync(report, near, IncidentUpdater.Withdraw(incident, id, now, older), cancel);
        var write = IncidentUpdater.Add(incident, claim, now, older);
        var same =
            inTheRow is null || inTheRow.Says.Districts.SequenceEqual(claim.Says.Districts)
                ? null
                : IncidentMatcher.FindSame(claim, write.Incident, await ledger.OthersAsync(near, claim, cancel));
        return await WriteAsync(report, near, write, cancel, same?.Id);
    }

    /// <summary>Nothing to record; but the late report that it withdraws must find this mark.</summary>
    private async Task<Recorded?> RememberAsync(Report report, CandidateSet near, CancellationToken cancel)
    {
        var recorded = (near.Earlier ?? new RecordedReport(null, [])).With(
            new RecordedRevision(report.Revision, report.FetchedAt, null),
            null
        );
        return await ledger.RememberAsync(near, PakistanTime.Day(report.Published), report.Id, recorded, cancel) ? Recorded.Nothing : null;
    }

    private async Task<Recorded?> WriteAsync(
        Report report,
        CandidateSet near,
        IncidentWrite write,
        CancellationToken cancel,
        string? same = null
    )
    {
        var (incident, change) = write;
        var recorded = (near.Earlier ?? new RecordedReport(incident.Id, [])).With(
            new RecordedRevision(report.Revision, report.FetchedAt, change?.Number, Same: same),
            incident.Id
        );
        if (!await ledger.WriteAsync(near, write, report.Id, recorded, cancel))
            return null;
        await index.WriteAsync(incident.Id, cancel, write);
        if (change is not null)
            Log.Changed(log, incident.Id, change.Kind, change.Incident.Headline);
        return new Recorded(incident.Id, change, await MergeAsync(same, incident.Id, cancel));
    }

    /// <summary>
    /// The finding was written with the report, so a repeat comes here again; merging twice merges once. A later edit by an operator
    /// wins.
    /// </summary>
    private async Task<IncidentChange?> MergeAsync(string? from, string into, CancellationToken cancel)
    {
        if (from is null)
            return null;
        var edited = await merge.MergeAsync(from, into, null, cancel);
        if (edited is Edited.Refused refused)
            Log.NotMerged(log, from, into, refused.Why);
        return (edited as Edited.Done)?.Change;
    }

    private static partial class Log
    {
        [LoggerMessage(300, LogLevel.Debug, "Report {Report} {Decision}")]
        public static partial void Decided(ILogger logger, string report, string decision);

        [LoggerMessage(302, LogLevel.Warning, "Incident {From} is the same event as {Into}, but was not merged: {Why}")]
        public static partial void NotMerged(ILogger logger, string from, string into, string why);

        [LoggerMessage(301, LogLevel.Information, "Incident {Incident} {Change}: {Headline}")]
        public static partial void Changed(ILogger logger, string incident, ChangeKind change, string headline);
    }
}

/// <summary>The result for a report.</summary>
/// <param name="IncidentId">Null without an incident.</param>
/// <param name="Change">The change for subscribers; null when nothing material is new.</param>
/// <param name="Merge">The change from merging two incidents that the report showed to be one; null without a merge.</param>
/// <param name="Waits">The report fits several events alike; nothing was written, and it is to be recorded again later.</param>
internal sealed record Recorded(string? IncidentId, IncidentChange? Change, IncidentChange? Merge = null, bool Waits = false)
{
    public static Recorded Nothing { get; } = new(null, null);

    public static Recorded Waiting { get; } = new(null, null, Waits: true);
}
