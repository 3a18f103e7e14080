using System.Text.Json;

namespace Alerts.Feeds.Parsing;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). A member of the wrong type is read as if it were not there.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Tolerant =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static FeedParseResult Read(string text, Uri? address)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Trim('\uFEFF', ' ', '\r', '\n', '\t'), Tolerant);
            return Read(document.RootElement, address);
        }
        catch (JsonException)
        {
            return new FeedParseResult.Unreadable(UnreadableReason.BrokenJson);
        }
    }

    private static FeedParseResult Read(JsonElement feed, Uri? address)
    {
        var isFeed = feed.ValueKind == JsonValueKind.Object
            && (Text(feed, "version").Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) || feed.TryGetProperty("items", out _));
        if (!isFeed)
            return new FeedParseResult.Unreadable(UnreadableReason.NotAFeed);
        var items = feed.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
        var entries = items.Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedParser.MaxEntries)
            .Select(item => Entry(item, address)).Where(EntryReader.SaysSomething);
        return new FeedParseResult.Parsed(new ParsedFeed(HtmlText.From(Text(feed, "title")), [.. entries], AskedInterval: null));
    }

    private static ParsedEntry Entry(JsonElement item, Uri? address)
    {
        var content = HtmlText.From(First(item, "content_html", "content_text"));
        var summary = HtmlText.From(Text(item, "summary"));
        var link = First(item, "url", "external_url");
        return new ParsedEntry
        {
            Id = Text(item, "id"),
            Title = HtmlText.From(Text(item, "title")),
            Link = address is not null && Uri.TryCreate(address, link, out var resolved) && link.Length > 0 ? resolved.AbsoluteUri : link,
            Summary = summary.Length > 0 ? summary : content,
            Content = content,
            Published = FeedDate.Parse(Text(item, "date_published")),
            Updated = FeedDate.Parse(Text(item, "date_modified")),
        };
    }

    private static string First(JsonElement item, string name, string otherwise) =>
        Text(item, name) is { Length: > 0 } text ? text : Text(item, otherwise);

    /// <summary>An id may be a number; the specification asks for text and to take what comes.</summary>
    private static string Text(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : value.ValueKind == JsonValueKind.String ? ReadString(value)
        : "";

    private static string ReadString(JsonElement value)
    {
        try
        {
            return value.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            return ""; // Half of a surrogate pair: no text.
        }
    }
}
