using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Net.Http.Headers;

namespace Alerts.Hosting.Demo;

/// <summary>Answers a poller like a good publisher: with validators, and 304 without news.</summary>
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

/// <summary>Writes Atom 1.0 (RFC 4287).</summary>
internal static class DemoAtom
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="address">Where the demo is served, without a slash at the end.</param>
    public static XDocument Write(DemoOutlet outlet, IReadOnlyList<DemoItem> items, DateTimeOffset changed, string address) =>
        new(
            new XElement(
                Atom + "feed",
                new XElement(Atom + "id", $"tag:demo.invalid,2024:{outlet.Id}"),
                new XElement(Atom + "title", outlet.Name),
                new XElement(Atom + "subtitle", outlet.About),
                new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", DemoLinks.Feed(address, outlet.Id))),
                new XElement(Atom + "author", new XElement(Atom + "name", outlet.Name)),
                new XElement(Atom + "updated", Iso(changed)),
                items.Select(item => Entry(item, address))
            )
        );

    private static XElement Entry(DemoItem item, string address) =>
        new(
            Atom + "entry",
            new XElement(Atom + "id", item.Id),
            new XElement(Atom + "title", item.Title),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", DemoLinks.Article(address, item))),
            new XElement(Atom + "published", Iso(item.Published)),
            new XElement(Atom + "updated", Iso(item.Updated)),
            new XElement(Atom + "summary", item.Summary)
        );

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Writes RSS 2.0 as newspapers do: RFC 822 dates in Pakistan's zone, summaries as HTML.</summary>
internal static class DemoRss
{
    private static readonly TimeSpan Pakistan = TimeSpan.FromHours(5);

    /// <param name="address">Where the demo is served, without a slash at the end.</param>
    public static XDocument Write(DemoOutlet outlet, IEnumerable<DemoItem> items, string address) =>
        new(
            new XElement(
                "rss",
                new XAttribute("version", "2.0"),
                new XElement(
                    "channel",
                    new XElement("title", outlet.Name),
                    new XElement("link", address + "/"),
                    new XElement("description", outlet.About),
                    items.Select(item => Item(item, address))
                )
            )
        );

    private static XElement Item(DemoItem item, string address) =>
        new(
            "item",
            new XElement("title", item.Title),
            new XElement("link", DemoLinks.Article(address, item)),
            new XElement("guid", new XAttribute("isPermaLink", "false"), item.Id),
            new XElement("pubDate", Rfc822(item.Updated)),
            new XElement("description", $"<p>{System.Net.WebUtility.HtmlEncode(item.Summary)}</p>")
        );

    private static string Rfc822(DateTimeOffset time) =>
        time.ToOffset(Pakistan).ToString("ddd, dd MMM yyyy HH:mm:ss '+0500'", CultureInfo.InvariantCulture);
}
