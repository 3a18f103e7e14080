using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Charts;
using Alerts.Web.Views;

namespace Alerts.Web.Reading;

/// <summary>Draws the charts of the page of counts.</summary>
internal sealed class StatsCharts(
    IncidentSearch search,
    IncidentPeriods periods,
    PublishedFigures published,
    TopicCatalogue catalogue,
    TimeProvider time
)
{
    /// <param name="filter">With the days.</param>
    /// <returns>Null while the incidents are being read after a start.</returns>
    public async Task<StatsChartsView?> ReadAsync(
        IncidentFilter filter,
        DayRange days,
        Language language,
        ReadBudget budget,
        CancellationToken cancel
    )
    {
        var today = PakistanTime.Day(time.GetUtcNow());
        var (whole, isAll) = (filter.AtAnyTime() with { Retracted = false }, filter.AtAnyTime().AsksNothing);
        if (
            await search.AllAsync(whole with { From = days.From, To = days.To }, budget, cancel) is not { } asked
            || await search.AllAsync(whole with { From = new DateOnly(today.Year - 1, 1, 1) }, budget, cancel) is not { } years
        )
            return null;
        var facts = asked.Select(ChartFact.Of).ToList();
        var since = await periods.SinceAsync(cancel);
        var cumulated = ChartBuilder.Cumulated([.. years.Select(ChartFact.Of)], today, since, language);
        return new StatsChartsView(
            FilterWords.Of(whole with { Retracted = null }, catalogue, language),
            [ChartBuilder.ByKind(facts, days, language), ChartBuilder.KilledBySide(facts, days, language)],
            isAll ? [cumulated, Published(facts, days, since, language)] : [cumulated],
            // One province's chart is the first one already.
            (whole.Province ?? whole.District)
                is not null
                ? []
                : ChartBuilder.ByProvince(
                    [
                        .. asked
                            .Where(incident => incident.Provinces.Length > 0)
                            .Select(incident => (incident.Provinces[0], ChartFact.Of(incident))),
                    ],
                    days,
                    province => catalogue.Label(Topic.ProvincePrefix + province, language),
                    language
                ),
            isAll ? null : asked.Select(incident => incident.Id).ToHashSet()
        );
    }

    private LineChart Published(List<ChartFact> facts, DayRange days, DateOnly? since, Language language) =>
        ChartBuilder.Published(facts, [.. published.Figures.Where(OfAttacksInAMonth)], days, since, language);

    private static bool OfAttacksInAMonth(PublishedFigure figure) =>
        figure is { What: PublishedMeasure.Attacks, Side: null, Province: null, Group: null } && figure.From == figure.To;
}
