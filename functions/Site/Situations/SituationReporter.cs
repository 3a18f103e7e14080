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
    PeriodCache periods, TopicCatalogue catalogue, PageRenderer renderer, IOptions<DeliveryOptions> options, TimeProvider time)
{
    // Tolls and claims change for days, hardly ever for longer.
    private const int DaysOfChanges = 14;

    /// <summary>For the site itself.</summary>
    public Task<SituationView> PageAsync(DayRange days, string? province, CancellationToken cancel) => ViewAsync(days, province, "", cancel);

    /// <summary>As a file that needs nothing else.</summary>
    public async Task<string> HtmlAsync(DayRange days, string? province, CancellationToken cancel) =>
        await renderer.RenderAsync<SituationFile>(await ViewAsync(days, province, Site, cancel));

    public async Task<string> MarkdownAsync(DayRange days, string? province, CancellationToken cancel) =>
        SituationMarkdown.Write(await ViewAsync(days, province, Site, cancel));

    private string Site => options.Value.PublicUrl.AbsoluteUri.TrimEnd('/');

    private async Task<SituationView> ViewAsync(DayRange days, string? province, string address, CancellationToken cancel)
    {
        var topic = province is null ? IncidentTopics.Everything : IncidentTopics.Province(province);
        var situation = new Situation(
            days, province, time.GetUtcNow(),
            await periods.IncidentsAsync(topic, days, cancel),
            await periods.IncidentsAsync(topic, days.Before, cancel),
            await periods.ChangesAsync(days with { From = days.From.AddDays(-DaysOfChanges) }, cancel));
        return Situating.View(situation, catalogue, address);
    }
}
