using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Edits;

internal sealed class IncidentMerge(IncidentRepository ledger, EditWriter edits, TimeProvider time)
{
    /// <param name="from">Becomes a forwarding address.</param>
    /// <param name="into">Keeps its id and takes the reports.</param>
    public Task<Edited> MergeAsync(string from, string into, string? reason, CancellationToken cancel) =>
        EditWriter.TryAsync(
            into,
            async () =>
            {
                if (from == into)
                    return new Edited.Refused($"{from} is given twice; name two incidents.");
                var (_, source) = await edits.ReadAsync(from, cancel);
                var (head, target) = await edits.ReadAsync(into, cancel);
                if (source is null || target is null)
                    return EditWriter.Unknown(source is null ? from : into);
                if (target.Value.ForwardTo is { } elsewhere)
                    return EditWriter.Forwarded(into, elsewhere);
                if (source.Value.ForwardTo is { } other && other != into)
                    return EditWriter.Forwarded(from, other);

                if (await ShrankAsync(source, cancel) || await ShrankAsync(target, cancel))
                    return null;
                if (source.Value.ForwardTo is null && !await WriteAsync(source, target, head, reason, cancel))
                    return null;
                var ruling = Editing.RulingOf((await ledger.GetAsync(into, cancel))!.Value, OperatorEditKind.Merged, from);
                return await edits.DoneAsync(into, into, ruling?.Change ?? 0, [from, into], cancel);
            }
        );

    /// <summary>The reports first, then the forwarding address, which fails if a report arrived meanwhile.</summary>
    private async Task<bool> WriteAsync(
        Stored<Incident> source,
        Stored<Incident> target,
        Stored<MonthHead>? head,
        string? reason,
        CancellationToken cancel
    )
    {
        var merged = Editing.Merge(target.Value, source.Value, await ledger.Older.AllAsync(target.Value, cancel), reason, time.GetUtcNow());
        if (!await ledger.WriteAsync(head, target, merged, [], cancel))
            return false;
        var sourceHead = await ledger.HeadAsync(source.Value.Id, cancel);
        return await ledger.WriteAsync(
            sourceHead,
            source,
            new IncidentWrite(source.Value with { ForwardTo = merged.Incident.Id }, null),
            [],
            cancel
        );
    }

    /// <summary>Makes room: two rows from before older reports had rows of their own would be too large together.</summary>
    /// <returns>True when the row has a new version to read.</returns>
    private async Task<bool> ShrankAsync(Stored<Incident> stored, CancellationToken cancel)
    {
        if (stored.Value.ForwardTo is not null || stored.Value.Claims.Count <= Incident.MostClaims + IncidentUpdater.MostMoved)
            return false;
        var (head, now) = await edits.ReadAsync(stored.Value.Id, cancel);
        if (now is not null)
            await ledger.WriteAsync(head, now, IncidentUpdater.Shrunk(now.Value, time.GetUtcNow()), [], cancel);
        return true;
    }
}
