using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Edits;

internal sealed class IncidentSplit(IncidentRepository ledger, EditWriter edits, TimeProvider time)
{
    /// <summary>A batch has a hundred rows; this leaves room for the incident, its change and the month's head.</summary>
    public const int Most = 80;

    /// <param name="id">Keeps its id and its other reports.</param>
    /// <param name="reports">Ids of the reports that become an incident of their own; see <see cref="Claim.ReportId"/>.</param>
    public Task<Edited> SplitAsync(string id, IReadOnlySet<string> reports, string? reason, CancellationToken cancel) =>
        EditWriter.TryAsync(
            id,
            async () =>
            {
                var (_, stored) = await edits.ReadAsync(id, cancel);
                if (stored is not { Value: var incident })
                    return EditWriter.Unknown(id);
                if (incident.ForwardTo is { } into)
                    return EditWriter.Forwarded(id, into);
                if (
                    incident.Rulings.LastOrDefault(ruling => ruling.Kind == OperatorEditKind.Split && reports.SetEquals(ruling.Reports)) is
                    { Other: { } before } ruled
                )
                    return await edits.DoneAsync(before, id, ruled.Change, [id, before], cancel);
                var older = await ledger.Older.AllAsync(incident, cancel);
                var moved = older.Concat(incident.Claims).Where(claim => reports.Contains(claim.ReportId)).ToList();
                if (Wrong(incident, reports, moved, older.Count + incident.Claims.Count) is { } why)
                    return new Edited.Refused(why);
                if (await OpenAsync(moved, cancel) is not { } off)
                    return null;

                var rest = Editing.Split(incident, off, older, reason, time.GetUtcNow());
                var rows = await RowsAsync(moved, off.Id, cancel);
                return await ledger.WriteAsync(
                    await ledger.HeadAsync(id, cancel),
                    stored,
                    rest,
                    rows.Select(row => ledger.Put(row.Report, row.Recorded)),
                    cancel
                )
                    ? await edits.DoneAsync(off.Id, id, rest.Change?.Number ?? 0, [id, off.Id], cancel)
                    : null;
            }
        );

    private static string? Wrong(Incident incident, IReadOnlySet<string> reports, List<Claim> moved, int all) =>
        reports switch
        {
            { Count: 0 or > Most } => $"{reports.Count} reports cannot be split off at once; give 1 to {Most}.",
            _ when moved.Count < reports.Count =>
                $"{incident.Id} has no report {string.Join(", ", reports.Except(moved.Select(claim => claim.ReportId)))}; "
                    + $"'incidents show {incident.Id}' lists its reports.",
            _ when moved.Count == all => $"These are all reports of {incident.Id}; name those of the other event only.",
            _ => null,
        };

    /// <summary>The incident of the moved reports: as written before a crash, or new.</summary>
    /// <returns>Null after a lost race.</returns>
    private async Task<Incident?> OpenAsync(List<Claim> moved, CancellationToken cancel)
    {
        var first = moved.MinBy(claim => (claim.Published, claim.ReportId))!;
        for (var taken = new HashSet<string>(); ; )
        {
            var id = IncidentId.Assign(first.ReportId, first.Published, first.Clues.Day.Best, taken);
            var (head, there) = await edits.ReadAsync(id, cancel);
            if (there is null)
                return await InsertAsync(id, head, first, moved, cancel);
            if (
                moved.All(claim => there.Value.Claims.Any(own => own.ReportId == claim.ReportId))
                && there.Value.Claims.Count == moved.Count
            )
                return there.Value;
            taken.Add(id);
        }
    }

    private async Task<Incident?> InsertAsync(
        string id,
        Alerts.Platform.Storage.Stored<MonthHead>? head,
        Claim first,
        List<Claim> moved,
        CancellationToken cancel
    )
    {
        var opened = IncidentUpdater.Open(id, [first, .. moved.Where(claim => claim != first)], [], time.GetUtcNow());
        var rows = await RowsAsync(moved, id, cancel);
        return await ledger.WriteAsync(head, null, opened, rows.Select(row => ledger.Put(row.Report, row.Recorded)), cancel)
            ? opened.Incident
            : null;
    }

    /// <summary>The reports' new incident; written with both incidents, so that their rows agree in both months.</summary>
    private async Task<List<(string Report, RecordedReport Recorded)>> RowsAsync(List<Claim> moved, string id, CancellationToken cancel)
    {
        var rows = new List<(string, RecordedReport)>();
        foreach (var claim in moved)
            if (await ledger.ReportAsync(claim.ReportId, id, claim.Published, cancel) is { } recorded)
                rows.Add((claim.ReportId, recorded.Moved(id)));
        return rows;
    }
}
