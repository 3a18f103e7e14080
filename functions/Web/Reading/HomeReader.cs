using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Charts;
using Alerts.Web.Maps;
using Alerts.Web.Views;
using Alerts.Web.Wording;

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
    /// <returns>Null while the incidents are being read after a start.</returns>
    public async Task<HomeView?> ReadAsync(IncidentFilter filter, Language language, CancellationToken cancel)
    {
        var (budget, now) = (ReadBudget.ForRequest(), time.GetUtcNow());
        if (
            await search.SearchAsync(filter, budget, cancel) is not { } page
            || await search.AllAsync(MapFilters.Of(filter), budget, cancel) is not { } shown
        )
            return null;
        var words = FilterWords.Of(filter, catalogue, language);
        var query = FilterWords.Query(filter with { Next = null }, SearchSort.Updated);
        var facts = shown.Select(ChartFact.Of).ToList();
        var days = Days(filter, facts, PakistanTime.Day(now));
        return new HomeView(
            words,
            FilterForms.Of(filter, "/", SearchSort.Updated, HomePhrases.AnyTime, catalogue, language),
            [.. page.Incidents.Select(incident => IncidentView.Of(incident, catalogue, language))],
            page.Total,
            now,
            page.Next is { } next ? "/?" + FilterWords.Query(filter with { Next = next }, SearchSort.Updated) : null,
            MapFilters.HasTime(filter)
                ? words!
                : string.Join(language.Comma(), new[] { HomePhrases.Last30Days.In(language), words }.OfType<string>()),
            MapPoints.Map(shown, filter.Province, MapFilters.Around(filter), catalogue, language),
            [ChartBuilder.ByKind(facts, days, language), ChartBuilder.KilledBySide(facts, days, language)],
            (await provinces.CountAsync(budget, cancel))
                ?.Select(row => row with { Name = catalogue.Label(Topic.ProvincePrefix + row.Province, language) })
                .ToList(),
            await feeds.ViewAsync(language, cancel),
            [.. catalogue.All.Select(topic => new TopicView(topic.Topic, catalogue.Label(topic.Topic, language)))],
            Subscribe(filter),
            "/api/v1/incidents?sort=updated&limit=1" + (query.Length > 0 ? "&" + query : ""),
            Alternates(words ?? HomePhrases.Title.In(language), query, language)
        );
    }

    /// <summary>The days that the filter asks for; if it tells an end alone, from the first incident on.</summary>
    private static DayRange Days(IncidentFilter filter, List<ChartFact> facts, DateOnly today)
    {
        var to = filter.To is { } last && last < today ? last : today;
        DateOnly from;
        if (filter.From is { } first)
            from = first;
        else if (filter.To is null)
            from = to.AddDays(1 - (filter.Period ?? SearchPeriod.Usual).Days);
        else
            from = facts.Count == 0 ? to : facts.Min(fact => fact.Day);
        return new DayRange(from < to ? from : to, to);
    }

    private static string Subscribe(IncidentFilter filter)
    {
        var topic =
            filter.District is { } district ? Topic.DistrictPrefix + district
            : filter.Group is { } group ? Topic.GroupPrefix + group
            : filter.Province is { } province ? Topic.ProvincePrefix + province
            : null;
        return topic is null ? "/subscribe" : "/subscribe?topic=" + Uri.EscapeDataString(topic);
    }

    private static IReadOnlyList<AlternateView> Alternates(string title, string query, Language language)
    {
        string[] parts = [query, language == Language.Urdu ? "language=ur" : ""];
        var feed = string.Join('&', parts.Where(part => part.Length > 0));
        var behind = feed.Length > 0 ? "?" + feed : "";
        return
        [
            new AlternateView("application/atom+xml", $"{title} (Atom)", "/feeds/atom" + behind),
            new AlternateView("application/rss+xml", $"{title} (RSS)", "/feeds/rss" + behind),
            new AlternateView(
                "application/geo+json",
                $"{title} (GeoJSON)",
                "/api/v1/incidents?format=geojson" + (query.Length > 0 ? "&" + query : "")
            ),
        ];
    }
}
