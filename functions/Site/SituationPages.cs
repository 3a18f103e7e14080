using Alerts.Incidents;
using Alerts.Site.Pages;
using Alerts.Site.Reading;
using Alerts.Site.Situations;
using Alerts.Subscriptions;

namespace Alerts.Site;

/// <summary>The situation report as a page.</summary>
internal sealed class SituationPages(SituationReporter reporter, TopicCatalogue catalogue, TimeProvider time, Answers answers)
{
    public async Task<IResult> ReportAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var reader = new PeriodReader(catalogue, name => query[name].ToString(), time.GetUtcNow());
        var (days, province) = reader.Report(query.Keys);
        if (reader.Problems.Count > 0)
            return await answers.NoteAsync(400, "This address does not work", string.Join(' ', reader.Problems));
        return await reporter.PageAsync(days, province, ReadBudget.ForRequest(), http.RequestAborted) is { } report
            ? await answers.PageAsync<SituationPage>(report)
            : Answers.NotReady(http);
    }
}
