using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Turns HTML into plain text with AngleSharp's tokenizer. Building a tree takes quadratic time on hostile markup (unclosed formatting
/// elements before many paragraphs).
/// </summary>
internal static class HtmlText
{
    public const int MaxSource = 100_000;

    private static readonly HashSet<string> Dropped = ["script", "style", "noscript", "iframe", "template", "svg", "head", "object"];

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
        // Escaped twice: the markup is text now. More than twice does not occur.
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

/// <summary>Text without markup, and without the damage of publishers' tools.</summary>
internal static partial class PlainText
{
    private static readonly Encoding Latin1 = Encoding.GetEncoding(
        "iso-8859-1",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    );

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Folds white space, reads C1 controls as windows-1252, and repairs UTF-8 that was read as Latin-1.</summary>
    public static string Clean(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Reread(text))
        {
            if (char.IsWhiteSpace(character) || (char.IsControl(character) && character < 0x80))
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            else if (character is not ('\u00AD' or '\u200B' or '\uFEFF'))
                folded.Append(character is >= '\u0080' and <= '\u009F' ? Windows1252(character) : character);
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>A closing tag or an entity: the text is declared plain but is HTML.</summary>
    public static bool LooksLikeHtml(string text) => HtmlSign().IsMatch(text);

    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 2);
        end = end < length / 2 ? length - 1 : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    /// <returns>At most the first <paramref name="length"/> characters, without a split surrogate pair.</returns>
    public static string Start(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>"Ã©" for "é": possible only if the text is all Latin-1 and valid UTF-8 with something beyond ASCII.</summary>
    private static string Reread(string text)
    {
        if (System.Text.Ascii.IsValid(text) || text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0)
            return text;
        try
        {
            return Utf8.GetString(Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    private static char Windows1252(char control) => FeedText.Windows1252.GetString([(byte)control])[0];

    [GeneratedRegex(@"</[A-Za-z][A-Za-z0-9]{0,15}\s*>|<(br|p|img|a)\b[^<>]{0,2000}>|&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,10});")]
    private static partial Regex HtmlSign();
}
