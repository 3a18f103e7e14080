using Alerts.Incidents.Repository;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;

namespace Alerts.Web.Public;

internal sealed class OpenDataPages(IncidentSearch search, IncidentStore incidents, FeedBoard feeds, TopicCatalogue catalogue)
{
    public async Task<IResult> IncidentsAsync(HttpContext http)
    {
        var reader = new FilterReader(catalogue, http.Request.Query);
        var filter = reader.Read();
        if (reader.Problems.Count > 0)
            return Answers.Problem(reader.Problems);
        if (await search.SearchAsync(filter, ReadBudget.ForRequest(), http.RequestAborted) is not { } page)
            return Answers.NotReady(http);
        return Answers.Data(
            new IncidentList([.. page.Incidents.Select(IncidentDocument.Clean)], page.Next, page.Total),
            ApiJson.Shared.IncidentList
        );
    }

    public async Task<IResult> IncidentAsync(string id, HttpContext http)
    {
        var next = http.Request.Query["next"].ToString() is { Length: > 0 } given ? given : null;
        if (await incidents.FindPageAsync(id, next, http.RequestAborted) is { } story)
            return Answers.Data(IncidentDocument.Of(story, catalogue.GroupLabel), ApiJson.Shared.IncidentDocument);
        if (next is not null && await incidents.NowAsync(id, http.RequestAborted) is not null)
            return Answers.Problem([
                new("next", $"'{ValueReader.Shown(next)}' is not a place in this list.", "Copy the value of 'next' from the page before."),
            ]);
        return await incidents.ForwardAsync(id, http.RequestAborted) is { } other
            ? Results.Redirect($"/api/incidents/{other}", permanent: true, preserveMethod: true)
            : Answers.Problem(
                ProblemDocument.Of(404, "Not Found", $"There is no incident '{PageText.Line(id)}'. See /api/incidents for the ids.")
            );
    }

    public async Task<IResult> FeedsAsync(HttpContext http) =>
        Answers.Data(await feeds.ListAsync(http.RequestAborted), ApiJson.Shared.FeedList);

    public IResult Topics() => Answers.Data(TopicView.All(catalogue), ApiJson.Shared.IReadOnlyListTopicView);
}

/// <summary>Lets scripts of any origin read: it is open data, and no cookie affects it.</summary>
internal sealed class OpenData : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }
}
