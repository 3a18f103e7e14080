using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Components;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Public;

internal sealed class StatsPages(
    StatsCounter counter,
    StatsCharts charts,
    PublishedFigures published,
    TopicCatalogue catalogue,
    TimeProvider time,
    Answers answers
)
{
    public async Task<IResult> DataAsync(HttpContext http)
    {
        var reader = Reader(http);
        var (days, by) = reader.Stats(http.Request.Query.Keys);
        if (reader.Problems.Count > 0)
            return Answers.Problem(reader.Problems);
        return await counter.CountAsync(days, by, ReadBudget.ForRequest(), http.RequestAborted) is { } stats
            ? Answers.Data(stats, ApiJson.Shared.StatsDocument)
            : Answers.NotReady(http);
    }

    public async Task<IResult> PageAsync(HttpContext http)
    {
        var filters = new FilterReader(catalogue, http.Request.Query);
        var filter = filters.Read("by");
        var reader = Reader(http);
        var (days, by) = reader.Stats([], filter.Period?.Days);
        var problems = filters.Problems.Concat(reader.Problems).DistinctBy(problem => problem.ToString()).ToList();
        if (problems.Count > 0)
            return await answers.NoteAsync(http, 400, NotePhrases.BadAddress, Problem.All(problems));
        var budget = ReadBudget.ForRequest();
        if (await charts.ReadAsync(filter, days, http.Language(), budget, http.RequestAborted) is not { } drawn)
            return Answers.NotReady(http);
        return await counter.CountAsync(days, by, budget, http.RequestAborted, drawn.Only) is { } stats
            ? await answers.PageAsync<StatsPage>(
                http,
                StatsView.Of(stats, published, catalogue, http.Language()) with
                {
                    Charts = drawn,
                    Form = FilterForms.Of(filter, days, "/stats", StatsPhrases.TwelveMonths, catalogue, http.Language()),
                }
            )
            : Answers.NotReady(http);
    }

    private PeriodReader Reader(HttpContext http) => new(catalogue, name => http.Request.Query[name].ToString(), time.GetUtcNow());
}
