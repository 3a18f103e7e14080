using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Edits;

/// <summary>
/// What the edits share. Each write is one batch that holds only if nothing changed since it was read; where two incidents are written, the
/// one that receives reports is first, so that dying in between leaves a report in both and never in none. The same edit again finishes
/// what was left and returns the change it made, so that its message can be queued again.
/// </summary>
internal sealed class EditWriter(IncidentRepository ledger, IncidentIndex index)
{
    /// <summary>Races lost to recorders before the operator is asked to try again.</summary>
    private const int MostAttempts = 20;

    /// <param name="edit">Null when something changed since it was read.</param>
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

    /// <param name="number">Of the change that told of it; none when there was nothing to tell.</param>
    public async Task<Edited> DoneAsync(string left, string told, int number, IReadOnlyList<string> written, CancellationToken cancel)
    {
        foreach (var id in written)
            await index.WriteAsync(id, cancel);
        var changes = await ledger.ChangesAsync(told, cancel);
        return new Edited.Done(left, changes.FirstOrDefault(change => change.Number == number));
    }

    public static Edited Unknown(string id) => new Edited.Refused($"There is no incident {id}; 'incidents list' shows the ids.");

    public static Edited Forwarded(string id, string into) => new Edited.Refused($"{id} was merged into {into} before; use that id.");
}

/// <summary>How an operator's edit ended.</summary>
internal abstract record Edited
{
    /// <summary>It is stored.</summary>
    /// <param name="Id">The incident that was split off, or that is left of two; the incident itself on a retraction.</param>
    /// <param name="Change">What subscribers are to be told, still to be queued; null when there is nothing to tell.</param>
    internal sealed record Done(string Id, IncidentChange? Change) : Edited;

    /// <summary>Nothing was written.</summary>
    /// <param name="Why">Names what was given, what is wrong with it, and the remedy.</param>
    internal sealed record Refused(string Why) : Edited;
}
