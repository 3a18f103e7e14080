using Alerts.Delivery;
using Alerts.Incidents;
using Alerts.Incidents.Counts;
using Alerts.Site.Pages;
using Alerts.Site.Reading;
using Alerts.Site.Views;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Site.Situations;

/// <summary>
/// Writes situation reports. One reads the incidents of its days and of as many before (62 at most), and the changes to incidents of its
/// days and of two weeks before.
/// </summary>
internal sealed class SituationReporter(
    IncidentPeriods periods,
    TopicCatalogue catalogue,
    PageRenderer renderer,
    IOptions<DeliveryOptions> options,
    TimeProvider time
)
{
    // Tolls and claims change for days, hardly ever for longer.
    private const int DaysOfChanges = 14;

    /// <summary>More than a reader reads; each takes some 30 µs of CPU.</summary>
    public const int MostOnPage = 150;

    /// <summary>For the site itself: long lists are cut, and say so.</summary>
    /// <returns>Null when the budget ended first: the next request goes on.</returns>
    public Task<SituationView?> PageAsync(DayRange days, string? province, ReadBudget budget, CancellationToken cancel) =>
        ViewAsync(days, province, "", MostOnPage, budget, cancel);

    /// <summary>As a file that needs nothing else.</summary>
    public async Task<string> HtmlAsync(DayRange days, string? province, CancellationToken cancel) =>
        await renderer.RenderAsync<SituationFile>(await WholeAsync(days, province, cancel));

    public async Task<string> MarkdownAsync(DayRange days, string? province, CancellationToken cancel) =>
        SituationMarkdown.Write(await WholeAsync(days, province, cancel));

    private string Site => options.Value.PublicUrl.AbsoluteUri.TrimEnd('/');

    private async Task<SituationView> WholeAsync(DayRange days, string? province, CancellationToken cancel) =>
        (await ViewAsync(days, province, Site, int.MaxValue, ReadBudget.Unlimited(), cancel))!;

    private async Task<SituationView?> ViewAsync(
        DayRange days,
        string? province,
        string address,
        int most,
        ReadBudget budget,
        CancellationToken cancel
    )
    {
        if (
            await periods.IncidentsAsync(province, days, budget, cancel) is not { } now
            || await periods.IncidentsAsync(province, days.Before, budget, cancel) is not { } before
            || await periods.ChangesAsync(days with { From = days.From.AddDays(-DaysOfChanges) }, budget, cancel) is not { } changes
        )
            return null;
        return Situating.View(new Situation(days, province, time.GetUtcNow(), now, before, changes), catalogue, address, most);
    }
}
