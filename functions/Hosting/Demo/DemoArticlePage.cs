using System.Net;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Topics;

namespace Alerts.Hosting.Demo;

/// <summary>The page behind a demo link: the entry's text, and that it is based on real events.</summary>
internal sealed class DemoArticlePage(DemoNews news, DemoStart start, TimeProvider time)
{
    public async Task<IResult> GetAsync(string outlet, string path, HttpContext http)
    {
        var items = news.Items(outlet, await start.AtAsync(http.RequestAborted), time.GetUtcNow());
        if (items.FirstOrDefault(item => item.Path == path) is not { } item)
            return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        return Results.Content(Html(news.Outlets.First(o => o.Id == outlet), item), "text/html; charset=utf-8");
    }

    private static string Html(DemoOutlet outlet, DemoItem item) =>
        $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{WebUtility.HtmlEncode(item.Title)}</title>
            <p>{WebUtility.HtmlEncode(outlet.Name)}: {WebUtility.HtmlEncode(outlet.About)}.</p>
            <h1 dir="auto">{WebUtility.HtmlEncode(item.Title)}</h1>
            <p dir="auto">{WebUtility.HtmlEncode(item.Summary)}</p>
            <p><small>{WebUtility.HtmlEncode(
                Phrases.Demonstration.In(Language.English)
            )} The text is written for it, and the times are moved closer together.</small></p>
            <p><a href="/">Back to the incidents</a></p>
            </html>
            """;
}
