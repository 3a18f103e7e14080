using System.Globalization;
using System.Xml.Linq;

namespace Alerts.Hosting.Demo;

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
