using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Edits;

internal sealed class IncidentCorrection(IncidentRepository ledger, EditWriter edits, TimeProvider time)
{
    private const int MostFigure = 10_000;

    public Task<Edited> CorrectAsync(string id, Correction correction, string? reason, CancellationToken cancel) =>
        EditWriter.TryAsync(
            id,
            async () =>
            {
                if (Wrong(correction) is { } why)
                    return new Edited.Refused(why);
                var (head, stored) = await edits.ReadAsync(id, cancel);
                if (stored is null)
                    return EditWriter.Unknown(id);
                if (stored.Value.ForwardTo is { } into)
                    return EditWriter.Forwarded(id, into);
                var whole = correction.Over(stored.Value.Correction);

                // A repeat after a crash: the same change is told again.
                if (whole == stored.Value.Correction)
                    return await edits.DoneAsync(
                        id,
                        id,
                        Editing.RulingOf(stored.Value, OperatorEditKind.Corrected, null)?.Change ?? 0,
                        [id],
                        cancel
                    );
                var write = Editing.Correct(stored.Value, whole, reason, time.GetUtcNow());
                return await ledger.WriteAsync(head, stored, write, [], cancel)
                    ? await edits.DoneAsync(id, id, write.Change?.Number ?? 0, [id], cancel)
                    : null;
            }
        );

    private static string? Wrong(Correction correction) =>
        correction switch
        {
            { Kind: null, Province: null, District: null, Killed: null, Wounded: null } =>
                "Nothing is given to correct; give a kind, a place or a figure.",
            { Kind: Alerts.Classification.Findings.EventKind.None } =>
                "An incident needs a kind: attack, operation or clash. If nothing happened, retract it.",
            { District: not null, Province: null } => "A district comes with its province; give both.",
            { Killed: < 0 or > MostFigure } or { Wounded: < 0 or > MostFigure } => $"A figure is 0 to {MostFigure}.",
            _ => null,
        };
}

internal sealed class IncidentRetraction(IncidentRepository ledger, EditWriter edits, TimeProvider time)
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
                if (Editing.RulingOf(stored.Value, OperatorEditKind.Retracted, null) is { } ruling)
                    return await edits.DoneAsync(id, id, ruling.Change, [id], cancel);
                var write = Editing.Retract(stored.Value, reason, time.GetUtcNow());
                return await ledger.WriteAsync(head, stored, write, [], cancel)
                    ? await edits.DoneAsync(id, id, write.Change?.Number ?? 0, [id], cancel)
                    : null;
            }
        );
}
