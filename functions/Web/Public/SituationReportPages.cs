using Alerts.Delivery.Messages;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Situations;
using Alerts.Web.Views;
using Alerts.Web.Wording;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Public;

internal sealed class SituationReportPages(SituationReportService reporter, TopicCatalogue catalogue, TimeProvider time, Answers answers)
{
    public async Task<IResult> ReportAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var filters = new FilterReader(catalogue, query);
        var filter = filters.Read();
        var reader = new PeriodReader(catalogue, name => query[name].ToString(), time.GetUtcNow());
        var days = reader.Report(filter.Period?.Days);
        var problems = filters.Problems.Concat(reader.Problems).DistinctBy(problem => problem.ToString()).ToList();
        if (problems.Count > 0)
            return await answers.NoteAsync(http, 400, NotePhrases.BadAddress, Problem.All(problems));
        return await reporter.PageAsync(days, filter, http.Language(), ReadBudget.ForRequest(), http.RequestAborted) is { } report
            ? await answers.PageAsync<SituationReportPage>(http, report)
            : Answers.NotReady(http);
    }
}

/// <summary>
/// Writes situation reports. One reads the incidents of its days and of as many before (62 at most), and the changes to incidents of its
/// days and of two weeks before.
/// </summary>
internal sealed class SituationReportService(
    IncidentPeriods periods,
    IncidentSearch search,
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
    /// <returns>Null when the budget ended first: the next request continues.</returns>
    public async Task<SituationReportView?> PageAsync(
        DayRange days,
        IncidentFilter asked,
        Language language,
        ReadBudget budget,
        CancellationToken cancel
    )
    {
        if (await ViewAsync(days, asked.Question().AtAnyTime(), new("", language, MostOnPage), budget, cancel) is not { } report)
            return null;
        return report with { Form = FilterForms.Of(asked, days, "/report", ReportPhrases.Yesterday, catalogue, language) };
    }

    public async Task<string> HtmlAsync(DayRange days, string? province, CancellationToken cancel) =>
        await renderer.RenderAsync<SituationReportFile>(await WholeAsync(days, province, cancel), PageContext.English);

    public async Task<string> MarkdownAsync(DayRange days, string? province, CancellationToken cancel) =>
        SituationReportMarkdown.Write(await WholeAsync(days, province, cancel));

    private string Site => options.Value.PublicUrl.AbsoluteUri.TrimEnd('/');

    private async Task<SituationReportView> WholeAsync(DayRange days, string? province, CancellationToken cancel) =>
        (await ViewAsync(days, new IncidentFilter(province), new(Site, Language.English, int.MaxValue), ReadBudget.Unlimited(), cancel))!;

    private async Task<SituationReportView?> ViewAsync(
        DayRange days,
        IncidentFilter filter,
        Form form,
        ReadBudget budget,
        CancellationToken cancel
    )
    {
        var read = days with { From = days.From.AddDays(-Math.Max(DaysOfChanges, days.Days)) };
        if (
            await periods.IncidentsAsync(filter.Province, days, budget, cancel) is not { } now
            || await periods.IncidentsAsync(filter.Province, days.Before(), budget, cancel) is not { } before
            || await periods.ChangesAsync(days with { From = days.From.AddDays(-DaysOfChanges) }, budget, cancel) is not { } changes
        )
            return null;
        // A report on a province reads the index alone, so that the command line need not read every incident.
        if (filter != new IncidentFilter(filter.Province))
        {
            var known = filter with { From = read.From.AddDays(-IncidentQuery.DayDrift), To = read.To.AddDays(IncidentQuery.DayDrift) };
            if (await search.AllAsync(known, budget, cancel) is not { } passing)
                return null;
            var ids = passing.Select(incident => incident.Id).ToHashSet();
            (now, before) = (Only(now, ids), Only(before, ids));
            changes = [.. changes.Where(change => ids.Contains(change.Incident.Id))];
        }
        return SituationReportBuilder.View(
            new SituationReport(days, filter, time.GetUtcNow(), now, before, changes),
            catalogue,
            form.Address,
            form.Language,
            form.Most
        );
    }

    private static PeriodIncidents Only(PeriodIncidents period, HashSet<string> ids) =>
        period with
        {
            Incidents = [.. period.Incidents.Where(incident => ids.Contains(incident.Id))],
        };

    /// <param name="Address">The start of links to pages of the site: empty on the site itself.</param>
    /// <param name="Most">How many incidents, and how many changes, are listed.</param>
    private sealed record Form(string Address, Language Language, int Most);
}
