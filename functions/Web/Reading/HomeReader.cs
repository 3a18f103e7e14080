using Alerts.Incidents.Repository;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Views;

namespace Alerts.Web.Reading;

/// <summary>Reads what the first page shows of the incidents and the feeds.</summary>
internal sealed class HomeReader(
    IncidentSearch search,
    ProvinceBoard provinces,
    FeedBoard feeds,
    TopicCatalogue catalogue,
    TimeProvider time
)
{
    /// <returns>Null when the request's budget ended first: the next request goes on.</returns>
    public async Task<HomeView?> ReadAsync(IncidentFilter filter, CancellationToken cancel)
    {
        var budget = ReadBudget.ForRequest();
        if (await search.SearchAsync(filter, budget, cancel) is not { } page)
            return null;
        return new HomeView(
            [.. page.Incidents.Select(incident => IncidentView.Of(incident, catalogue.GroupLabel))],
            time.GetUtcNow(),
            FilterWords.Of(filter, catalogue),
            page.Next is { } next ? "/?" + FilterWords.Query(filter with { Next = next }, SearchSort.Updated) : null,
            await provinces.CountAsync(budget, cancel),
            await feeds.ViewAsync(cancel),
            TopicView.All(catalogue)
        );
    }
}
