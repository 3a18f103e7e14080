using System.Xml;
using Alerts.Feeds.Registry;
using CodeHollow.FeedReader;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// RSS, RDF, Atom and CDF. FeedReader reads the text first. When it throws, finds fewer entries than there are, or must not have the
/// text, it reads the repaired text.
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

    /// <summary>Any exception means that it cannot read the feed: without a channel it is a NullReferenceException.</summary>
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

/// <summary>
/// Whether FeedReader may read a text unrepaired. It builds two trees, expands a DTD's entities, recurses into deep elements and drops
/// the blanks between inline elements. Names without a namespace stay in memory once a library has one as a constant.
/// </summary>
internal sealed class XmlScan(XmlReader reader)
{
    private const int MaxLength = 2_000_000;
    private const int MaxDepth = 100;
    private const int MaxParts = 100_000;
    private const int MaxNames = 200;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly HashSet<string> _names = [];
    private int? _field;

    /// <returns>The number of entries; null when the text needs a repair first.</returns>
    public static int? Entries(string text)
    {
        if (text.Length > MaxLength)
            return null;
        try
        {
            using var source = new StringReader(text.Trim('\uFEFF', ' ', '\t', '\r', '\n'));
            using var reader = XmlReader.Create(source, Settings);
            return new XmlScan(reader).Entries();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private int? Entries()
    {
        var (entries, parts) = (0, 0);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var name = FeedNames.Usual(reader.Prefix, reader.NamespaceURI, reader.LocalName);
            entries += FeedRepair.IsEntry(name) ? 1 : 0;
            parts += 1 + reader.AttributeCount;
            if (reader.Depth > MaxDepth || parts > MaxParts || IsInField(name))
                return null;
            Take();
            while (reader.MoveToNextAttribute())
                Take();
            if (_names.Count > MaxNames)
                return null;
        }
        return entries;
    }

    private bool IsInField(string name)
    {
        if (reader.Depth > _field)
            return true;
        _field = RepairedField.IsOne(name) ? reader.Depth : null;
        return false;
    }

    private void Take()
    {
        if (reader.NamespaceURI.Length == 0 || reader.Prefix is "xmlns" or "xml")
            _names.Add(reader.LocalName);
    }
}
