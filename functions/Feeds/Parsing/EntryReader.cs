using System.Text;
using System.Xml.Linq;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Turns one item or entry element into an entry, one fallback after the other. FeedReader's own fields miss half of these names, and
/// the <c>type</c>, <c>mode</c> and <c>rel</c> of the others.
/// </summary>
internal static class EntryReader
{
    private static readonly string[] Ids = ["guid", "id", "dc:identifier"];
    private static readonly string[] Titles = ["title", "dc:title", "media:title"];
    private static readonly string[] Summaries =
    [
        "description",
        "summary",
        "dc:description",
        "abstract",
        "media:description",
        "itunes:summary",
    ];
    private static readonly string[] Contents = ["content:encoded", "content", "xhtml:body", "body", "fullitem"];
    private static readonly string[] PublishedTimes = ["pubdate", "published", "issued", "dcterms:issued", "created", "dcterms:created"];
    private static readonly string[] UpdatedTimes = ["updated", "modified", "dcterms:modified", "dc:date", "lastbuilddate"];

    public static readonly HashSet<string> Texts = [.. Titles, .. Summaries, .. Contents];

    public static readonly HashSet<string> Values =
    [
        .. Ids,
        .. PublishedTimes,
        .. UpdatedTimes,
        "link",
        "ttl",
        "sy:updateperiod",
        "sy:updatefrequency",
    ];

    public static readonly HashSet<string> Wrappers = ["media:group", "media:content", "rdf:li"];

    public static ParsedEntry Read(XElement item, Uri? address)
    {
        var parts = Parts(item).ToLookup(FeedNames.Usual);
        var content = Text(parts, Contents);
        var summary = Text(parts, Summaries);
        return new ParsedEntry
        {
            Id = Ids.SelectMany(name => parts[name]).FirstOrDefault()?.Value.Trim() is { Length: > 0 } id
                ? id
                : FeedNames.Attribute(item, "rdf:about") ?? "",
            Title = Text(parts, Titles),
            Link = EntryLink.Read(item, parts, address),
            Summary = summary.Length > 0 ? summary : content,
            Content = content,
            Published = Time(parts, PublishedTimes),
            Updated = Time(parts, UpdatedTimes) ?? FeedDate.Parse(FeedNames.Attribute(item, "lastmod")),
        };
    }

    public static bool SaysSomething(ParsedEntry entry) => entry.Title.Length > 0 || entry.Link.Length > 0 || entry.Summary.Length > 0;

    private static IEnumerable<XElement> Parts(XElement parent) =>
        parent.Elements().SelectMany(element => Wrappers.Contains(FeedNames.Usual(element)) ? Parts(element).Prepend(element) : [element]);

    private static string Text(ILookup<string, XElement> parts, string[] names) =>
        names.SelectMany(name => parts[name]).Select(ElementText.Read).FirstOrDefault(text => text.Length > 0) ?? "";

    private static DateTimeOffset? Time(ILookup<string, XElement> parts, string[] names) =>
        names.SelectMany(name => parts[name]).Select(element => FeedDate.Parse(element.Value)).FirstOrDefault(time => time is not null);
}

/// <summary>The plain text of an element that holds text, escaped HTML, or either in Base64.</summary>
internal static class ElementText
{
    /// <summary>
    /// Enough for all the text that is read; a multiple of four characters, which hold three bytes, so that it ends with a byte.
    /// </summary>
    public const int MaxSource = HtmlText.MaxSource * 4;

    public static string Read(XElement element)
    {
        var type = (FeedNames.Attribute(element, "type") ?? "").ToLowerInvariant();
        if (IsBase64(element, type))
            return HtmlText.From(Encoding.UTF8.GetString(FromBase64(PlainText.Start(element.Value.Trim(), MaxSource))));
        var text = PlainText.Start(element.Value, HtmlText.MaxSource);
        return type is "text" or "text/plain" && !PlainText.LooksLikeHtml(text) ? PlainText.Clean(text) : HtmlText.From(text);
    }

    /// <summary>
    /// Atom 0.3 has mode="base64"; in Atom 1.0 (RFC 4287, 4.1.3.3) every media type that is neither text nor XML is Base64.
    /// </summary>
    private static bool IsBase64(XElement element, string type) =>
        FeedNames.Attribute(element, "mode")?.Equals("base64", StringComparison.OrdinalIgnoreCase) == true
        || (
            type.Contains('/', StringComparison.Ordinal)
            && !type.StartsWith("text/", StringComparison.Ordinal)
            && !type.EndsWith("+xml", StringComparison.Ordinal)
            && !type.EndsWith("/xml", StringComparison.Ordinal)
        );

    private static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(text);
    }
}
