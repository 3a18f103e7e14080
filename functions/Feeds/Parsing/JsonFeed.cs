using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). A member of the wrong type is ignored. FeedReader is not used: it does not limit
/// values and depth, and fails on half of a surrogate pair.
/// </summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>Ten times as many as the largest real feed has; each takes memory beside the text.</summary>
    private const int MaxValues = 500_000;

    public static FeedParseResult Read(string text, Uri? address)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonEscapes.Whole(text.Trim('\uFEFF', ' ', '\r', '\n', '\t')));
        try
        {
            if (HasTooMany(bytes))
                return new FeedParseResult.Unreadable(UnreadableReason.TooManyParts);
            using var document = JsonDocument.Parse(bytes, Tolerant);
            return Read(document.RootElement, address);
        }
        catch (JsonException)
        {
            return new FeedParseResult.Unreadable(UnreadableReason.BrokenJson);
        }
    }

    private static bool HasTooMany(byte[] json)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions
            {
                AllowTrailingCommas = Tolerant.AllowTrailingCommas,
                CommentHandling = Tolerant.CommentHandling,
                MaxDepth = Tolerant.MaxDepth,
            }
        );
        var values = 0;
        while (values <= MaxValues && reader.Read())
            values++;
        return values > MaxValues;
    }

    private static FeedParseResult Read(JsonElement feed, Uri? address)
    {
        var isFeed =
            feed.ValueKind == JsonValueKind.Object
            && (Text(feed, "version").Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) || feed.TryGetProperty("items", out _));
        if (!isFeed)
            return new FeedParseResult.Unreadable(UnreadableReason.NotAFeed);
        var items = feed.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
        var entries = items
            .Where(item => item.ValueKind == JsonValueKind.Object)
            .Take(FeedParser.MaxEntries)
            .Select(item => Entry(item, address))
            .Where(EntryReader.SaysSomething);
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
            Link =
                address is not null && link.Length is > 0 and <= BaseAddress.MaxLength && Uri.TryCreate(address, link, out var resolved)
                    ? resolved.AbsoluteUri
                    : link,
            Summary = summary.Length > 0 ? summary : content,
            Content = content,
            Published = FeedDate.Parse(Text(item, "date_published")),
            Updated = FeedDate.Parse(Text(item, "date_modified")),
        };
    }

    private static string First(JsonElement item, string name, string otherwise) =>
        Text(item, name) is { Length: > 0 } text ? text : Text(item, otherwise);

    /// <summary>An id may be a number; the specification asks for text and for tolerance.</summary>
    private static string Text(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim()
        : "";
}

/// <summary>
/// An escaped half of a surrogate pair is valid JSON but not text (RFC 8259, 8.2): .NET throws on it, in a name even while looking for
/// another name. Publishers make one when they cut a text within an emoji.
/// </summary>
internal static partial class JsonEscapes
{
    /// <returns>The same with U+FFFD for each unpaired half.</returns>
    public static string Whole(string json) =>
        json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase)
            ? Escape().Replace(json, escape => escape.Groups["half"].Success ? @"\ufffd" : escape.Value)
            : json;

    /// <summary>
    /// A whole pair, a half, or any other escape, so that the backslash in one does not count as the start of the next.
    /// </summary>
    [GeneratedRegex(
        @"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|(?<half>\\u[dD][89a-fA-F][0-9A-Fa-f]{2})|\\.",
        RegexOptions.Singleline
    )]
    private static partial Regex Escape();
}
