using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Net.Http.Headers;

namespace Alerts.Hosting.Demo;

/// <summary>Answers a poller as a well-behaved publisher does: with validators, and 304 while nothing is new.</summary>
internal sealed class DemoFeedPage(DemoNews news, DemoStart start, TimeProvider time)
{
    public async Task<IResult> GetAsync(string id, HttpContext http)
    {
        if (news.Outlets.FirstOrDefault(outlet => outlet.Id == id) is not { } outlet)
            return Results.NotFound();
        var begun = await start.AtAsync(http.RequestAborted);
        var now = time.GetUtcNow();
        var changed = news.Changed(id, begun, now);
        var body = Encoding.UTF8.GetBytes(Text(outlet, news.Items(id, begun, now), changed, DemoEndpoints.Address(http.Request)));

        // Results.Bytes compares If-None-Match and If-Modified-Since and answers 304 by itself.
        return Results.Bytes(body, $"application/{outlet.Format}+xml; charset=utf-8", lastModified: changed, entityTag: Tag(body));
    }

    private static string Text(DemoOutlet outlet, IReadOnlyList<DemoItem> items, DateTimeOffset changed, string address)
    {
        var feed = outlet.Format == "atom" ? DemoAtom.Write(outlet, items, changed, address) : DemoRss.Write(outlet, items, address);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed.ToString(SaveOptions.None)}\n";
    }

    private static EntityTagHeaderValue Tag(byte[] body) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"");
}
