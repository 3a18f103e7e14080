using System.Text;
using System.Xml.Linq;
using Alerts.Benchmarks.News;
using Alerts.Feeds.Parsing;
using BenchmarkDotNet.Attributes;

namespace Alerts.Benchmarks;

/// <summary>A feed of 100 entries, from its bytes to entries with plain texts, beside an XML parser that takes it as it stands.</summary>
public class FeedBenchmarks
{
    private const int Entries = 100;
    private static readonly Uri Address = new("https://news.example/feed");
    private byte[] _feed = [];

    [GlobalSetup]
    public void Setup() =>
        _feed = Encoding.UTF8.GetBytes(
            new XDocument(
                new XElement(
                    "rss",
                    new XAttribute("version", "2.0"),
                    new XElement(
                        "channel",
                        new XElement("title", "News of the day"),
                        new XElement("link", "https://news.example/"),
                        Enumerable.Range(0, Entries).Select(Item)
                    )
                )
            ).ToString()
        );

    [Benchmark(Baseline = true, Description = "XDocument, a feed of 100")]
    public int Xml()
    {
        using var stream = new MemoryStream(_feed);
        return XDocument
            .Load(stream)
            .Descendants("item")
            .Select(item => new
            {
                Id = (string?)item.Element("guid"),
                Title = (string?)item.Element("title"),
                Link = (string?)item.Element("link"),
                Text = (string?)item.Element("description"),
                Published = (string?)item.Element("pubDate"),
            })
            .ToList()
            .Count;
    }

    [Benchmark(Description = "FeedParser, a feed of 100")]
    public int Parse() => ((FeedParseResult.Parsed)FeedParser.Parse(_feed, "utf-8", Address)).Feed.Entries.Count;

    private static XElement Item(int number)
    {
        var (title, text) = NewsText.OfViolence(number);
        return new XElement(
            "item",
            new XElement("guid", new XAttribute("isPermaLink", "false"), $"news-{number}"),
            new XElement("title", title),
            new XElement("link", $"https://news.example/{number}?utm_source=rss"),
            new XElement("description", $"<p><b>{title}</b> &ndash; {text}</p><p><a href=\"/{number}\">More</a></p>"),
            new XElement("pubDate", $"Sat, 09 Nov 2024 {number % 24:00}:{number % 60:00}:00 +0500")
        );
    }
}
