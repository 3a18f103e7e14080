using System.Globalization;
using System.Xml.Linq;

namespace Alerts.Hosting.Demo;

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
