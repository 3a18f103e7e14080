using CodeHollow.FeedReader;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// RSS, RDF, Atom and CDF: FeedReader finds the feed and its entries in the text as it is. When it throws, finds fewer entries than there
/// are, or must not have the text, it reads what the repair makes of it.
/// </summary>
internal static class XmlFeed
{
    public static FeedParseResult Read(string text, Uri? address)
    {
        if (XmlScan.Entries(text) is > 0 and var entries && TryRead(text) is { } feed && feed.Items.Count >= entries)
            return Parsed(feed, address);
        var repaired = FeedRepair.Repair(text, address);
        return repaired.IsFeed
            ? Parsed(FeedReader.ReadFromString(repaired.Xml), address, repaired.IsCut)
            : new FeedParseResult.Unreadable(repaired.IsWebPage ? UnreadableReason.WebPage : UnreadableReason.NotAFeed);
    }

    /// <summary>Any exception is a feed that it cannot read: for one without a channel it is a NullReferenceException.</summary>
    private static CodeHollow.FeedReader.Feed? TryRead(string text)
    {
        try
        {
            return FeedReader.ReadFromString(text);
        }
#pragma warning disable CA1031
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static FeedParseResult.Parsed Parsed(CodeHollow.FeedReader.Feed feed, Uri? address, bool isCut = false)
    {
        var entries = feed
            .Items.Take(FeedParser.MaxEntries)
            .Select(item => EntryReader.Read(item.SpecificItem.Element, address))
            .Where(EntryReader.SaysSomething);
        return new(
            new ParsedFeed(HtmlText.From(feed.Title ?? ""), [.. entries], AskedInterval.Read(feed.SpecificFeed.Element)) { IsCut = isCut }
        );
    }
}
