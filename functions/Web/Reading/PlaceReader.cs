using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Charts;
using Alerts.Web.Maps;
using Alerts.Web.Views;

namespace Alerts.Web.Reading;

/// <summary>Reads what the page of a province, a district or an armed group shows.</summary>
internal sealed class PlaceReader(IncidentSearch search, TopicCatalogue catalogue, TimeProvider time)
{
    private const int MostListed = 20;
    private const int Months = 12;

    /// <param name="topic">A known province, district or group.</param>
    /// <returns>Null while the incidents are being read after a start.</returns>
    public async Task<PlaceView?> ReadAsync(string topic, Language language, ReadBudget budget, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = PakistanTime.Day(now);
        var days = new DayRange(new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months), today);
        var filter = Filter(topic);
        var asked = filter with { From = days.From, To = days.To };
        if (
            await search.SearchAsync(filter with { Limit = MostListed }, budget, cancel) is not { } page
            || await search.AllAsync(asked with { Retracted = false }, budget, cancel) is not { } year
        )
            return null;
        var (about, source) = PlaceFacts.Of(topic, catalogue, language);
        var province = ProvinceOf(topic);
        var facts = year.Select(ChartFact.Of).ToList();
        return new PlaceView(
            catalogue.Label(topic, language),
            about,
            source,
            FilterWords.Query(filter, SearchSort.Day),
            topic,
            MapPoints.Map(year, province, MapFilters.Around(asked), catalogue, language),
            [ChartBuilder.ByKind(facts, days, language), ChartBuilder.KilledBySide(facts, days, language)],
            [.. page.Incidents.Select(incident => IncidentView.Of(incident, catalogue, language))],
            page.Total,
            now,
            [.. Parts(topic, language)]
        );
    }

    private static IncidentFilter Filter(string topic) =>
        topic.Split(':', 2) switch
        {
            ["province", var name] => new IncidentFilter(Province: name),
            ["district", var name] => new IncidentFilter(District: name),
            [_, var id] => new IncidentFilter(Group: id),
            _ => throw new ArgumentException($"'{topic}' is no topic of a page.", nameof(topic)),
        };

    private static string? ProvinceOf(string topic) =>
        topic.Split(':', 2) switch
        {
            ["province", var name] => name,
            ["district", var name] => PlaceFacts.ProvinceOf(name),
            _ => null,
        };

    private IEnumerable<LinkView> Parts(string topic, Language language) =>
        topic.StartsWith(Topic.ProvincePrefix, StringComparison.Ordinal)
            ? PlaceFacts
                .DistrictsOf(topic[Topic.ProvincePrefix.Length..])
                .Select(district => new LinkView(
                    "/districts/" + Uri.EscapeDataString(district),
                    catalogue.Label(Topic.DistrictPrefix + district, language)
                ))
            : [];
}
