namespace Alerts.Incidents.Edits;

/// <summary>An operator takes an incident back.</summary>
internal sealed class IncidentRetraction(IncidentLedger ledger, EditWriter edits, TimeProvider time)
{
    public Task<Edited> RetractAsync(string id, string? reason, CancellationToken cancel) =>
        EditWriter.TryAsync(
            id,
            async () =>
            {
                var (head, stored) = await edits.ReadAsync(id, cancel);
                if (stored is null)
                    return EditWriter.Unknown(id);
                if (stored.Value.ForwardTo is { } into)
                    return EditWriter.Forwarded(id, into);
                if (Editing.RulingOf(stored.Value, RulingKind.Retracted, null) is { } ruling)
                    return await edits.DoneAsync(id, id, ruling.Change, [id], cancel);
                var write = Editing.Retract(stored.Value, reason, time.GetUtcNow());
                return await ledger.WriteAsync(head, stored, write, [], cancel)
                    ? await edits.DoneAsync(id, id, write.Change?.Number ?? 0, [id], cancel)
                    : null;
            }
        );
}
