using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Incidents.Edits;

internal sealed class IncidentCorrection(IncidentRepository ledger, EditWriter edits, TimeProvider time)
{
    /// <summary>Of killed or wounded.</summary>
    public const int MostFigure = 10_000;

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
                var kind = correction.Kind ?? IncidentSummarizer.Summarize(stored.Value).Kind;
                if (Unfit(correction, kind) is { } unfit)
                    return new Edited.Refused(unfit);
                var whole = WithKind(correction, kind).Over(stored.Value.Correction);

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
            { Kind: null, Type: null, Targets: null, Province: null, District: null, Killed: null, Wounded: null } =>
                "Nothing is given to correct; give a kind, a type, targets, a place or a figure.",
            { Kind: EventKind.None } => "An incident needs a kind: attack, operation or clash. If nothing happened, retract it.",
            { District: not null, Province: null } => "A district comes with its province; give both.",
            { Killed: < 0 or > MostFigure } or { Wounded: < 0 or > MostFigure } => $"A figure is 0 to {MostFigure}.",
            _ => null,
        };

    private static string? Unfit(Correction correction, EventKind kind)
    {
        if (correction.Type is { } type && EventTypes.Kind(type) is { } own && own != kind)
            return $"'{EventTypes.Word(type)}' is a type of {Word(own)}, and the incident is of kind {Word(kind)}; correct the kind to "
                + $"{Word(own)} too, or give one of: {string.Join(", ", EventTypes.Of(kind).Select(EventTypes.Word))}.";
        return correction.Targets is [var target, ..] && kind != EventKind.Attack
            ? $"'{EventTargets.Word(target)}' is a target of attacks, and the incident is of kind {Word(kind)}; correct the kind to attack "
                + "too, or leave the targets out."
            : null;
    }

    /// <summary>A type and targets hold only under their kind, so later reports no longer decide about it.</summary>
    private static Correction WithKind(Correction correction, EventKind kind) =>
        correction is { Type: not (null or EventType.Unknown) } or { Targets: [_, ..] } ? correction with { Kind = kind } : correction;

    private static string Word(EventKind kind) => EnumWords<EventKind>.Of(kind);
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
