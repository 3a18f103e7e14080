using System.Collections.Immutable;
using Alerts.Storage;

namespace Alerts.Incidents;

/// <summary>
/// What was read of a month's incidents when its head had so many writes. Every write to the month counts the head up, in the same batch
/// and only if it is unchanged, so a head that still has this count says that all of this still holds.
/// </summary>
/// <param name="Days">Whose incidents are all here, as <see cref="IncidentKeys.FirstOf"/> begins their keys.</param>
/// <param name="Incidents">By key, in the table's order.</param>
/// <param name="Written">Keys that this process wrote since: to be read again.</param>
internal sealed record MonthView(
    long Writes,
    ImmutableHashSet<string> Days,
    ImmutableSortedDictionary<string, Stored<Incident>> Incidents,
    ImmutableHashSet<string> Written
)
{
    public static MonthView Empty(long writes) =>
        new(writes, [], ImmutableSortedDictionary.Create<string, Stored<Incident>>(StringComparer.Ordinal), []);

    /// <param name="key">Of the incident that was written; null where the head alone was.</param>
    public MonthView AfterWriting(string? key) => this with { Writes = Writes + 1, Written = key is null ? Written : Written.Add(key) };

    /// <summary>With what was read of these days; other days stay as they are.</summary>
    public MonthView With(IReadOnlyList<string> days, IEnumerable<Stored<Incident>> read) =>
        this with
        {
            Days = Days.Union(days),
            Incidents = Incidents.SetItems(read.Select(stored => KeyValuePair.Create(IncidentKeys.Key(stored.Value.Id), stored))),
        };

    /// <summary>Incidents of some of <see cref="Days"/>.</summary>
    public IEnumerable<Stored<Incident>> Of(IReadOnlyCollection<string> days) =>
        Incidents.Where(pair => days.Any(day => pair.Key.StartsWith(day, StringComparison.Ordinal))).Select(pair => pair.Value);
}
