using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Alerts.Web.Public;

/// <summary>What search engines may read, and the list of it (https://www.sitemaps.org/protocol.html) in both languages.</summary>
internal sealed class SitemapPages(IncidentSearch search, TopicCatalogue catalogue, IOptions<DeliveryOptions> options, TimeProvider time)
{
    private const int Months = 12,
        MostIncidents = 10_000,
        PagesAtOnce = 100;

    private const string Begin = """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

        """;

    /// <summary>Personal, for operators, or not a page.</summary>
    private static readonly string[] Closed = ["/manage", "/confirm", "/unsubscribe", "/operators", "/outbox", "/language"];

    private string Site => options.Value.PublicUrl.AbsoluteUri.TrimEnd('/');

    public IResult Robots()
    {
        var closed = Closed.Concat(Closed.Select(path => PageContext.UrduPath + path)).Select(path => $"Disallow: {path}");
        return Answers.Bytes(
            Encoding.UTF8.GetBytes(string.Join('\n', ["User-agent: *", .. closed, "Allow: /", "", $"Sitemap: {Site}/sitemap.xml", ""])),
            "text/plain; charset=utf-8"
        );
    }

    public async Task<IResult> ListAsync(HttpContext http)
    {
        var from = PakistanTime.Day(time.GetUtcNow()).AddMonths(-Months);
        if (await search.AllAsync(new IncidentFilter(From: from), ReadBudget.ForRequest(), http.RequestAborted) is not { } incidents)
            return Answers.NotReady(http);
        IReadOnlyList<SitemapEntry> pages =
        [
            .. SitemapEntry.Fixed(catalogue),
            .. incidents.Take(MostIncidents).Select(incident => new SitemapEntry($"/incidents/{incident.Id}", incident.UpdatedAt)),
        ];
        return Results.Stream(
            stream => WriteAsync(stream, pages, http.RequestAborted),
            "application/xml; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{Hash(pages)}\"")
        );
    }

    private async Task WriteAsync(Stream stream, IReadOnlyList<SitemapEntry> pages, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(Begin), cancel);
        foreach (var some in pages.Chunk(PagesAtOnce))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(some.Select(page => page.Xml(Site)))), cancel);
        await stream.WriteAsync("</urlset>\n"u8.ToArray(), cancel);
    }

    private string Hash(IReadOnlyList<SitemapEntry> pages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Site));
        foreach (var page in pages)
            hash.AppendData(Encoding.UTF8.GetBytes($"{page.Path} {page.Changed?.Ticks}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}

/// <param name="Path">In English, from the root of the site.</param>
/// <param name="Changed">In UTC; null where it changes with the news.</param>
internal sealed record SitemapEntry(string Path, DateTime? Changed)
{
    public static IEnumerable<SitemapEntry> Fixed(TopicCatalogue catalogue) =>
        ((string[])["/", "/about", "/stats", "/report", "/subscribe", "/data", "/data/fields"])
            .Concat(Pages(catalogue, "/provinces/", Topics.Province))
            .Concat(Pages(catalogue, "/districts/", Topics.District))
            .Concat(Pages(catalogue, "/groups/", Topics.Group))
            .Select(path => new SitemapEntry(path, null));

    /// <summary>Each language has its own address, and names the other.</summary>
    public string Xml(string site)
    {
        var (english, urdu) = (Escape(site + Path), Escape(site + PageContext.Link(Path, Language.Urdu)));
        var changed = Changed is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"<lastmod>{at:yyyy-MM-dd'T'HH:mm:ss'Z'}</lastmod>")
            : "";
        var others =
            $"<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"{english}\"/>"
            + $"<xhtml:link rel=\"alternate\" hreflang=\"ur\" href=\"{urdu}\"/>";
        return $"<url><loc>{english}</loc>{changed}{others}</url>\n<url><loc>{urdu}</loc>{changed}{others}</url>\n";
    }

    private static IEnumerable<string> Pages(TopicCatalogue catalogue, string root, string prefix) =>
        Topics.Of(catalogue, prefix).Select(topic => root + Uri.EscapeDataString(topic.Topic[prefix.Length..]));

    private static string Escape(string address) => SecurityElement.Escape(address);
}
