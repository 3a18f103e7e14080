using System.Collections.Concurrent;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Catalogue;

/// <summary>The whole summaries of some entries: by key, side by side, and from memory where the ETag is the entry's.</summary>
internal sealed class IncidentDocuments(ITableStore tables)
{
    /// <summary>3 KB each.</summary>
    private const int MostKept = 2_000;

    private const int MostAtOnce = 16;

    private readonly DocumentTable<IncidentSummary> _summaries = new(
        tables,
        TableNames.IncidentIndex,
        IncidentsJson.Shared.IncidentSummary
    );
    private readonly ConcurrentDictionary<string, (string ETag, IncidentSummary Value)> _kept = new(StringComparer.Ordinal);

    /// <returns>In their order; without those that left the index since the entries were read.</returns>
    public async Task<IReadOnlyList<IncidentSummary>> ReadAsync(IReadOnlyList<CatalogueEntry> entries, CancellationToken cancel)
    {
        var found = new IncidentSummary?[entries.Count];
        var missing = new List<int>();
        for (var i = 0; i < found.Length; i++)
            if (_kept.TryGetValue(entries[i].Id, out var kept) && kept.ETag == entries[i].ETag)
                found[i] = kept.Value;
            else
                missing.Add(i);
        await Parallel.ForEachAsync(
            missing,
            new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancel },
            async (i, stop) => found[i] = await ReadAsync(entries[i].Id, stop)
        );
        return [.. found.OfType<IncidentSummary>()];
    }

    private async Task<IncidentSummary?> ReadAsync(string id, CancellationToken cancel)
    {
        var index = IncidentKeys.Index(IncidentTopics.Everything, IncidentKeys.Month(id));
        if (await _summaries.GetAsync(index, IncidentKeys.Key(id), cancel) is not { } stored)
            return null;
        if (_kept.Count >= MostKept && !_kept.ContainsKey(id))
            _kept.Clear();
        _kept[id] = (stored.ETag, stored.Value);
        return stored.Value;
    }
}
