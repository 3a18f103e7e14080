using Alerts.Classification.Findings;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Operations.Administration;

/// <summary>Operators' edits of incidents, on the command line and on the pages. Subscribers are told of each in one message.</summary>
internal sealed class IncidentEdits(
    IncidentRetraction retraction,
    IncidentMerge merge,
    IncidentSplit split,
    IncidentCorrection correction,
    IQueueStore queues,
    AuditLog audit
)
{
    /// <param name="who">The operator.</param>
    /// <param name="reason">Subscribers see it, and it is kept with the incident.</param>
    public Task<AdminResult> RetractAsync(string who, string id, string? reason, CancellationToken cancel) =>
        EditAsync(who, $"retract {id}", reason, () => retraction.RetractAsync(id, reason, cancel), cancel);

    /// <inheritdoc cref="RetractAsync"/>
    public Task<AdminResult> MergeAsync(string who, string from, string into, string? reason, CancellationToken cancel) =>
        EditAsync(who, $"merge {from} {into}", reason, () => merge.MergeAsync(from, into, reason, cancel), cancel);

    /// <inheritdoc cref="RetractAsync"/>
    public Task<AdminResult> SplitAsync(string who, string id, IReadOnlySet<string> reports, string? reason, CancellationToken cancel) =>
        EditAsync(who, $"split {id} {string.Join(' ', reports)}", reason, () => split.SplitAsync(id, reports, reason, cancel), cancel);

    /// <inheritdoc cref="RetractAsync"/>
    public Task<AdminResult> CorrectAsync(string who, string id, Correction facts, string? reason, CancellationToken cancel) =>
        EditAsync(who, $"correct {id}{Words(facts)}", reason, () => correction.CorrectAsync(id, facts, reason, cancel), cancel);

    private Task<AdminResult> EditAsync(string who, string what, string? reason, Func<Task<Edited>> edit, CancellationToken cancel) =>
        audit.KeepAsync(
            who,
            $"incidents {what}{(reason is null ? "" : $" --reason {reason}")}",
            async () => await TellAsync(await edit(), cancel),
            cancel
        );

    // After a crash before the message is queued, the same edit queues it.
    private async Task<AdminResult> TellAsync(Edited edited, CancellationToken cancel)
    {
        if (edited is Edited.Refused refused)
            return new AdminResult.Refused(refused.Why);
        var (id, change) = (Edited.Done)edited;
        if (change is not null)
            await queues.SendAsync([IncidentChange.Queue.Message(change)], cancel);
        return new AdminResult.IncidentEdited(id, change);
    }

    private static string Words(Correction facts) =>
        string.Concat(
            Word("kind", facts.Kind is EventKind kind ? kind.ToString().ToLowerInvariant() : null),
            Word("type", facts.Type is { } type ? EventTypes.Word(type) : null),
            Word("target", facts.Targets is { } targets ? CorrectionReader.Text(targets) : null),
            Word("province", facts.Province),
            Word("district", facts.District),
            Word("killed", facts.Killed),
            Word("wounded", facts.Wounded)
        );

    private static string Word(string name, object? value) => value is null ? "" : FormattableString.Invariant($" --{name} {value}");
}
