using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>
/// The head row of each month. Every write to a month replaces it, if it is unchanged, in one batch with the data: so a write fails if
/// another process wrote since the head was read.
/// </summary>
internal sealed class MonthHeads(ITableStore tables, RecentIncidents recent)
{
    private readonly DocumentTable<MonthHead> _heads = new(tables, TableNames.Incidents, IncidentsJson.Shared.MonthHead);

    /// <returns>Null where nothing was ever written.</returns>
    public Task<Stored<MonthHead>?> GetAsync(string month, CancellationToken cancel) => _heads.GetAsync(month, IncidentKeys.Head, cancel);

    public async Task<bool> TouchAsync(IEnumerable<KeyValuePair<string, Stored<MonthHead>?>> heads, CancellationToken cancel)
    {
        foreach (var (month, head) in heads)
            if (!await BatchAsync(month, head, null, [], cancel))
                return false;
        return true;
    }

    /// <param name="written">The incident among the changes; null without one.</param>
    public async Task<bool> BatchAsync(
        string month,
        Stored<MonthHead>? head,
        (RowChange Row, Incident Incident)? written,
        IReadOnlyList<RowChange> changes,
        CancellationToken cancel
    )
    {
        if (!await tables.BatchAsync(TableNames.Incidents, month, [Head(head), .. changes], cancel))
            return false;
        recent.Wrote(month, head?.Value.Writes ?? 0, written);
        return true;
    }

    private RowChange Head(Stored<MonthHead>? head) =>
        head is null
            ? _heads.Insert(IncidentKeys.Head, new MonthHead(1))
            : _heads.Replace(IncidentKeys.Head, head with { Value = new MonthHead(head.Value.Writes + 1) });
}
