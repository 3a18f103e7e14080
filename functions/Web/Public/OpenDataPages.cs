using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Microsoft.AspNetCore.Http.Extensions;

namespace Alerts.Web.Public;

internal sealed class OpenDataPages(
    IncidentSearch search,
    IncidentStore incidents,
    FeedBoard feeds,
    TopicCatalogue catalogue,
    IncidentFormats formats
)
{
    public async Task<IResult> IncidentsAsync(HttpContext http)
    {
        var reader = new FilterReader(catalogue, http.Request.Query);
        var filter = reader.Read(DataFormats.Names);
        var (format, wrong) = DataFormats.Read(http.Request, DataFormat.Json, DataFormat.GeoJson, DataFormat.Csv, DataFormat.NdJson);
        var (hxl, wrongHxl) = Hxl(http.Request.Query["hxl"].ToString());
        if (reader.Problems.Concat(new[] { wrong, wrongHxl }.OfType<Problem>()).ToList() is { Count: > 0 } problems)
            return Answers.Problem(problems);
        if (await search.SearchAsync(filter, ReadBudget.ForRequest(), http.RequestAborted) is not { } page)
            return Answers.NotReady(http);
        if (page.Next is { } next)
            http.Response.Headers.Link = $"<{Following(http.Request, next)}>; rel=\"next\"";
        http.Response.Headers.Append("Vary", "Accept");
        IReadOnlyList<IncidentSummary> found = [.. page.Incidents.Select(IncidentDocument.Clean)];
        return format switch
        {
            DataFormat.GeoJson => Answers.Data(formats.GeoJson(found, page.Next, page.Total), format),
            DataFormat.Csv => Answers.Data(formats.Table(found, hxl), format),
            DataFormat.NdJson => Answers.Data(IncidentFormats.Lines(found), format),
            _ => Answers.Data(new IncidentList(found, page.Next, page.Total), ApiJson.Shared.IncidentList),
        };
    }

    public async Task<IResult> IncidentAsync(string id, HttpContext http)
    {
        var next = http.Request.Query["next"].ToString() is { Length: > 0 } given ? given : null;
        var (format, wrong) = DataFormats.Read(http.Request, DataFormat.Json, DataFormat.GeoJson);
        if (wrong is not null)
            return Answers.Problem([wrong]);
        http.Response.Headers.Append("Vary", "Accept");
        if (await incidents.FindPageAsync(id, next, http.RequestAborted) is { } story)
            return format == DataFormat.GeoJson
                ? Answers.Data(formats.GeoJson(IncidentDocument.Clean(story.Now)), format)
                : Answers.Data(IncidentDocument.Of(story, catalogue.GroupLabel), ApiJson.Shared.IncidentDocument);
        if (next is not null && await incidents.NowAsync(id, http.RequestAborted) is not null)
            return Answers.Problem([
                new("next", $"'{ValueReader.Shown(next)}' is not a place in this list.", "Copy the value of 'next' from the page before."),
            ]);
        return await incidents.ForwardAsync(id, http.RequestAborted) is { } other
            ? Results.Redirect(
                http.Request.Path.Value![..(http.Request.Path.Value!.LastIndexOf('/') + 1)] + other + http.Request.QueryString,
                permanent: true,
                preserveMethod: true
            )
            : Answers.Problem(
                ProblemDocument.Of(404, "Not Found", $"There is no incident '{PageText.Line(id)}'. See /api/incidents for the ids.")
            );
    }

    public async Task<IResult> FeedsAsync(HttpContext http) =>
        Answers.Data(await feeds.ListAsync(http.RequestAborted), ApiJson.Shared.FeedList);

    public IResult Topics() => Answers.Data(TopicView.All(catalogue), ApiJson.Shared.IReadOnlyListTopicView);

    private static (bool Hxl, Problem? Problem) Hxl(string text) =>
        text switch
        {
            "" or "0" => (false, null),
            "1" => (true, null),
            _ => (
                false,
                new Problem("hxl", $"'{ValueReader.Shown(text)}' is not allowed here.", "Write 1 for a row of HXL tags, or nothing.")
            ),
        };

    // Formats without a place for it have the next page here alone.
    private static string Following(HttpRequest request, string next)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != "next")) { { "next", next } };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}

/// <summary>Lets scripts of any origin read: it is open data, and no cookie affects it.</summary>
internal sealed class OpenData : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link, Retry-After";
        return next(context);
    }
}
