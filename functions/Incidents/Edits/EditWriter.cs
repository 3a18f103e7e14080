using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Edits;

/// <summary>
/// What the edits share. Each write is one batch that fails if anything changed since the read. Of two incidents the one that receives
/// reports is written first: after a crash in between, a report is in both, never in neither. A repeated edit finishes the rest and
/// returns its change, so that the message can be queued again.
/// </summary>
internal sealed class EditWriter(IncidentRepository ledger, IncidentIndex index)
{
    private const int MostAttempts = 20;

    public static async Task<Edited> TryAsync(string id, Func<Task<Edited?>> edit)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
            if (await edit() is { } edited)
                return edited;
        return new Edited.Refused($"Reports of {id} come in too fast; try again.");
    }

    /// <summary>The month's head before the incident, so that a write in between is noticed.</summary>
    public async Task<(Stored<MonthHead>? Head, Stored<Incident>? Incident)> ReadAsync(string id, CancellationToken cancel)
    {
        if (!IncidentId.IsOne(id))
            return (null, null);
        var head = await ledger.HeadAsync(id, cancel);
        return (head, await ledger.GetAsync(id, cancel));
    }

    /// <param name="number">Of the change that told subscribers; 0 without one.</param>
    public async Task<Edited> DoneAsync(string left, string told, int number, IReadOnlyList<string> written, CancellationToken cancel)
    {
        foreach (var id in written)
            await index.WriteAsync(id, cancel);
        var changes = await ledger.History.ChangesAsync(told, cancel);
        return new Edited.Done(left, changes.FirstOrDefault(change => change.Number == number));
    }

    public static Edited Unknown(string id) => new Edited.Refused($"There is no incident {id}; 'incidents list' shows the ids.");

    public static Edited Forwarded(string id, string into) => new Edited.Refused($"{id} was merged into {into} before; use that id.");
}

internal abstract record Edited
{
    /// <summary>The edit is stored.</summary>
    /// <param name="Id">The incident that was split off, or that remains of two; on a retraction the incident itself.</param>
    /// <param name="Change">What subscribers will be told, still to be queued; null without news.</param>
    internal sealed record Done(string Id, IncidentChange? Change) : Edited;

    /// <summary>Nothing was written.</summary>
    /// <param name="Why">The input, the fault and the remedy.</param>
    internal sealed record Refused(string Why) : Edited;
}
