using System.Runtime.CompilerServices;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Incidents.Repository;

/// <summary>
/// All incidents month by month, read as they are written out, so that a month takes no more memory than a few of its incidents. The
/// month is that of the id, which never changes.
/// </summary>
internal sealed class IncidentMonths(ITableStore tables)
{
    private const int MostAtOnce = 100;

    private readonly DocumentTable<IncidentSummary> _summaries = new(
        tables,
        TableNames.IncidentIndex,
        IncidentsJson.Shared.IncidentSummary
    );
    private readonly DocumentTable<TopicMonth> _months = new(tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);

    /// <summary>The newest first; an ETag changes after each write to an incident of the month.</summary>
    public async Task<IReadOnlyList<Stored<TopicMonth>>> ListAsync(CancellationToken cancel)
    {
        var months = new List<Stored<TopicMonth>>();
        await foreach (var month in _months.RangeAsync(Listed, null, null, cancel))
            months.Add(month);
        return months;
    }

    /// <param name="month">Such as "2024-11".</param>
    public Task<Stored<TopicMonth>?> FindAsync(string month, CancellationToken cancel) =>
        _months.GetAsync(Listed, IncidentKeys.InvertedMonth(month), cancel);

    /// <summary>The newest event first, some at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<IncidentSummary>> ReadAsync(string month, [EnumeratorCancellation] CancellationToken cancel)
    {
        var some = new List<IncidentSummary>(MostAtOnce);
        await foreach (var row in _summaries.RangeAsync(IncidentKeys.Index(IncidentTopics.Everything, month), null, null, cancel))
        {
            some.Add(row.Value);
            if (some.Count < MostAtOnce)
                continue;
            yield return some;
            some = new List<IncidentSummary>(MostAtOnce);
        }

        if (some.Count > 0)
            yield return some;
    }

    private static string Listed => IncidentKeys.MonthsOf + IncidentTopics.Everything;
}
