using Alerts.Feeds.Parsing;

namespace Alerts.Tests.Feeds.Parsing;

/// <summary>The feeds in Samples, written for these tests.</summary>
internal static class Sample
{
    public static IReadOnlyList<string> Names { get; } = ["rss20.xml", "atom10.xml", "rdf10.xml", "wild.xml", "feed.json", "cdf.xml"];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Feeds", "Samples", name));

    public static ParsedFeed Parse(string name, Uri? address = null) => Read(Bytes(name), null, address);

    public static ParsedFeed Read(byte[] bytes, string? charset = null, Uri? address = null) =>
        Assert.IsType<FeedParseResult.Parsed>(FeedParser.Parse(bytes, charset, address)).Feed;

    public static ParsedEntry Item(string xml) =>
        Read(System.Text.Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><item>{xml}</item></channel></rss>")).Entries[0];
}
