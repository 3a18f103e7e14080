using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;

namespace Alerts.Web.Reading;

/// <summary>Finds incidents by any filter, in memory; the documents of one page alone are read.</summary>
internal sealed class IncidentSearch(IncidentCatalogue catalogue, IncidentDocuments documents, TimeProvider time)
{
    /// <summary>One page of the incidents that pass, and how many pass in all.</summary>
    /// <returns>Null while the incidents are still being read after a start: a later request finds them.</returns>
    public async Task<SearchPage?> SearchAsync(IncidentFilter filter, ReadBudget budget, CancellationToken cancel)
    {
        if (await catalogue.ReadAsync(budget, cancel) is not { } incidents)
            return null;
        var (entries, total) = Page(incidents, filter, time.GetUtcNow());
        var next = entries.Count > filter.Limit ? SearchPosition.Of(filter.Sort, entries[filter.Limit - 1]).ToString() : null;
        return new SearchPage(await documents.ReadAsync([.. entries.Take(filter.Limit)], cancel), next, total);
    }

    /// <summary>All incidents that pass, the newest event first, with what is in memory of each: for maps and counts.</summary>
    /// <returns>Null as for <see cref="SearchAsync"/>.</returns>
    public async Task<IReadOnlyList<CatalogueEntry>?> AllAsync(IncidentFilter filter, ReadBudget budget, CancellationToken cancel) =>
        await catalogue.ReadAsync(budget, cancel) is { } incidents
            ? [.. incidents.Months.SelectMany(filter.Test(time.GetUtcNow()).Among)]
            : null;

    /// <returns>One entry more than the limit if there is a next page.</returns>
    private static (IReadOnlyList<CatalogueEntry> Entries, int Total) Page(
        CatalogueSnapshot incidents,
        IncidentFilter filter,
        DateTimeOffset now
    )
    {
        var (test, total, room) = (filter.Test(now), 0, filter.Limit + 1);
        var after = filter.Next is { } next ? SearchPosition.Read(next) : null;
        // The worst entry on the page first, to make room for a better one.
        var page = new PriorityQueue<CatalogueEntry, CatalogueEntry>(
            room,
            Comparer<CatalogueEntry>.Create((one, other) => SearchPosition.Compare(filter.Sort, other, one))
        );
        foreach (var month in incidents.Months)
        {
            if (test.PassesAll && page.Count == room && !SearchPosition.MayBeBefore(filter.Sort, month, page.Peek()))
            {
                total += month.Entries.Count;
                continue;
            }

            foreach (var entry in test.Among(month))
            {
                total++;
                if (page.Count == room && filter.Sort == SearchSort.Day || after?.IsBefore(entry) == false)
                    continue;
                if (page.Count < room)
                    page.Enqueue(entry, entry);
                else
                    page.EnqueueDequeue(entry, entry);
            }
        }

        var entries = new CatalogueEntry[page.Count];
        for (var i = entries.Length - 1; i >= 0; i--)
            entries[i] = page.Dequeue();
        return (entries, total);
    }
}

/// <param name="Incidents">In the filter's order.</param>
/// <param name="Next">Where the next page starts; null on the last. A page may be short without being the last.</param>
/// <param name="Total">Of all pages.</param>
internal sealed record SearchPage(IReadOnlyList<IncidentSummary> Incidents, string? Next, int Total);
