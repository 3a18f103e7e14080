namespace Alerts.Feeds.Parsing;

/// <summary>RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF: a feed's own elements, and where its entries are.</summary>
internal static class XmlFeed
{
    private static readonly HashSet<string> Feeds = ["rss", "rdf:rdf", "feed", "channel"];

    private static readonly HashSet<string> Entries = ["item", "entry"];

    public static FeedParseResult Read(string text, Uri? address)
    {
        var document = MarkupTree.Parse(text);
        var all = document.Descendants().ToList();
        var items = all.Where(element => Entries.Contains(element.Name)).Take(FeedParser.MaxEntries).ToList();
        if (items.Count == 0 && !all.Exists(element => Feeds.Contains(element.Name)))
            return new FeedParseResult.Unreadable(IsWebPage(all) ? UnreadableReason.WebPage : UnreadableReason.NotAFeed);
        // RSS 1.0 has its items beside the channel, everybody else in it.
        var feed = all.Find(element => element.Name is "channel" or "feed") ?? document;
        var entries = items.Select(item => EntryReader.Read(item, address)).Where(EntryReader.SaysSomething).ToList();
        return new FeedParseResult.Parsed(new ParsedFeed(Title(feed), entries, AskedInterval.Read(feed)));
    }

    private static string Title(MarkupElement feed) => feed.First("title") is { } title ? ElementText.Read(title) : "";

    private static bool IsWebPage(List<MarkupElement> all) =>
        all.Exists(element => element.Name is "html" or "xhtml:html" or "body" or "xhtml:body" or "head" or "script");
}
