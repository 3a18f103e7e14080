using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// HTML to plain text, by AngleSharp's tokenizer: without a tree, whose building takes quadratic time on markup made for that (unclosed
/// formatting elements before many paragraphs).
/// </summary>
internal static class HtmlText
{
    /// <summary>Characters of HTML that are looked at; the text that is kept is far shorter.</summary>
    public const int MaxSource = 100_000;

    /// <summary>Elements whose content is no text for people.</summary>
    private static readonly HashSet<string> Dropped = ["script", "style", "noscript", "iframe", "template", "svg", "head", "object"];

    /// <summary>Elements that do not part words.</summary>
    private static readonly HashSet<string> Inline =
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "wbr",
        "blink",
    ];

    public static string From(string html)
    {
        html = PlainText.Start(html, MaxSource);
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
            return PlainText.Clean(html);
        var text = Strip(html);
        // Escaped once too often: what was markup is text now. Twice is where publishers stop.
        return PlainText.Clean(PlainText.LooksLikeHtml(text) ? Strip(text) : text);
    }

    private static string Strip(string html)
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var text = new StringBuilder();
        var dropped = default(string);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.Character && dropped is null)
                text.Append(token.Data);
            else if (token is HtmlTagToken tag)
                dropped = Tag(tag, dropped, tokenizer, text);
        }
        return text.ToString();
    }

    /// <returns>The element whose content is being dropped; null for none.</returns>
    private static string? Tag(HtmlTagToken tag, string? dropped, HtmlTokenizer tokenizer, StringBuilder text)
    {
        if (dropped is not null)
            return tag.Type == HtmlTokenType.EndTag && tag.Name == dropped ? null : dropped;
        if (!Inline.Contains(tag.Name))
            text.Append(' ');
        if (tag.Type != HtmlTokenType.StartTag || tag.IsSelfClosing || !Dropped.Contains(tag.Name))
            return null;
        if (tag.Name is "script" or "style")
            tokenizer.State = tag.Name == "script" ? HtmlParseMode.Script : HtmlParseMode.Rawtext;
        return tag.Name;
    }
}
