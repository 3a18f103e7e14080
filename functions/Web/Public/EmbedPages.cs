using Alerts.Incidents.Repository;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Maps;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Public;

/// <summary>The only pages that other sites may frame: a map, a list, or both, with any filter.</summary>
internal sealed class EmbedPages(IncidentSearch search, TopicCatalogue catalogue, Answers answers)
{
    private const int MostListed = 10;

    public async Task<IResult> PageAsync(HttpContext http)
    {
        var reader = new FilterReader(catalogue, http.Request.Query, SearchSort.Updated);
        var filter = reader.Read("show") with { Limit = MostListed };
        var show = http.Request.Query["show"].ToString();
        if (show is not ("" or "map" or "list"))
            reader.Problems.Add(new("show", AddressPhrases.NotAllowed.With(ValueReader.Shown(show)), AddressPhrases.WriteMapOrList));
        if (reader.Problems.Count > 0)
            return await answers.NoteAsync(http, 400, NotePhrases.BadAddress, Problem.All(reader.Problems));
        var (language, budget) = (http.Language(), ReadBudget.ForRequest());
        if (
            await search.SearchAsync(filter, budget, http.RequestAborted) is not { } page
            || await search.AllAsync(MapFilters.Of(filter), budget, http.RequestAborted) is not { } onMap
        )
            return Answers.NotReady(http);
        return await answers.PageAsync<EmbedPage>(
            http,
            new EmbedView(
                FilterWords.Of(filter, catalogue, language),
                "/?" + FilterWords.Query(filter, SearchSort.Updated),
                show == "list" ? null : MapPoints.Map(onMap, filter.Province, MapFilters.Around(filter), catalogue, language),
                show == "map" ? null : [.. page.Incidents.Select(incident => IncidentView.Of(incident, catalogue, language))]
            )
        );
    }
}
