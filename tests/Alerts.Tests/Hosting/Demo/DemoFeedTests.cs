using System.Globalization;
using System.Xml.Linq;
using Alerts.Hosting.Demo;

namespace Alerts.Tests.Hosting.Demo;

public class DemoFeedTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 21, 0, 0, TimeSpan.Zero);
    private static readonly DemoItem Item = new(
        "margalla-post",
        "a-path",
        "Toll < 5 & rising",
        "Text \"quoted\"",
        Start,
        Start.AddHours(1)
    );

    [Fact]
    public void Rss_has_what_a_reader_needs()
    {
        var outlet = new DemoOutlet("margalla-post", "Margalla Post (demo)", "rss", "About");

        var item = DemoRss.Write(outlet, [Item], "http://localhost:7071").Descendants("item").Single();

        Assert.Equal(Item.Title, item.Element("title")!.Value);
        Assert.Equal("http://localhost:7071/demo/articles/margalla-post/a-path", item.Element("link")!.Value);
        Assert.Equal("Thu, 05 Mar 2026 03:00:00 +0500", item.Element("pubDate")!.Value);
        Assert.Equal("<p>Text &quot;quoted&quot;</p>", item.Element("description")!.Value);
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
    }

    [Fact]
    public void Atom_has_what_a_reader_needs()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var outlet = new DemoOutlet("margalla-post", "Margalla Post (demo)", "atom", "About");

        var feed = DemoAtom.Write(outlet, [Item], Start.AddHours(2), "http://localhost:7071").Root!;

        var entry = feed.Element(atom + "entry")!;
        Assert.Equal(Start.AddHours(2), DateTimeOffset.Parse(feed.Element(atom + "updated")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal(Item.Id, entry.Element(atom + "id")!.Value);
        Assert.Equal(Item.Title, entry.Element(atom + "title")!.Value);
        Assert.Equal(Item.Published, DateTimeOffset.Parse(entry.Element(atom + "published")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal(Item.Updated, DateTimeOffset.Parse(entry.Element(atom + "updated")!.Value, CultureInfo.InvariantCulture));
    }
}
