namespace Alerts.Feeds.Parsing;

/// <summary>One item or entry element to an entry, one fallback after the other.</summary>
internal static class EntryReader
{
    private static readonly string[] Ids = ["guid", "id", "dc:identifier"];
    private static readonly string[] Titles = ["title", "dc:title", "media:title"];
    private static readonly string[] Summaries = ["description", "summary", "dc:description", "abstract", "media:description", "itunes:summary"];
    private static readonly string[] Contents = ["content:encoded", "content", "xhtml:body", "body", "fullitem"];
    private static readonly string[] PublishedTimes = ["pubdate", "published", "issued", "dcterms:issued"];
    private static readonly string[] UpdatedTimes = ["updated", "modified", "dcterms:modified", "dc:date", "lastbuilddate"];
    private static readonly string[] CreatedTimes = ["created", "dcterms:created"];

    public static ParsedEntry Read(MarkupElement item, Uri? address)
    {
        var parts = EntryParts.Of(item);
        var content = Text(parts, Contents);
        var summary = Text(parts, Summaries);
        return new ParsedEntry
        {
            Id = parts.First(Ids)?.OwnText is { Length: > 0 } id ? id : item.Attribute("rdf:about") ?? "",
            Title = Text(parts, Titles),
            Link = EntryLink.Read(item, parts, address),
            Summary = summary.Length > 0 ? summary : content,
            Content = content,
            Published = Time(parts, PublishedTimes) ?? Time(parts, CreatedTimes),
            Updated = Time(parts, UpdatedTimes) ?? FeedDate.Parse(item.Attribute("lastmod")),
        };
    }

    /// <summary>An entry without title, link and text is of no use to anybody.</summary>
    public static bool SaysSomething(ParsedEntry entry) =>
        entry.Title.Length > 0 || entry.Link.Length > 0 || entry.Summary.Length > 0;

    private static string Text(EntryParts parts, string[] names) =>
        names.SelectMany(parts.All).Select(ElementText.Read).FirstOrDefault(text => text.Length > 0) ?? "";

    private static DateTimeOffset? Time(EntryParts parts, string[] names) =>
        names.SelectMany(parts.All).Select(element => FeedDate.Parse(element.OwnText)).FirstOrDefault(time => time is not null);
}
