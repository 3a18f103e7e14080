using System.Text;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>
/// Words of feeds in the Markdown of Discord and Mattermost: they show as they are, and make no link, mention or list. Only what both let a
/// backslash escape has one; the rest is broken by a character that is not seen.
/// </summary>
internal static class Markdown
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if ("\\`*_[]>#~|".Contains(text[i], StringComparison.Ordinal) || (i == 0 && text[i] is '-' or '+'))
                escaped.Append('\\');
            escaped.Append(text[i]).Append(PlainMarks.Breaks(text, i) ? PlainMarks.Nothing : "");
        }

        return escaped.ToString();
    }

    public static string Link(ChatLink link) => link.Url is { } url ? $"[{Escape(link.Text)}]({Target(url)})" : Escape(link.Text);

    /// <summary>An address inside "(…)".</summary>
    public static string Target(Uri url) =>
        url.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}

/// <summary>Words of feeds in the HTML and the HTML-like markup of chats.</summary>
internal static class Markup
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("@", "@\u200B", StringComparison.Ordinal);

    public static string Link(ChatLink link) =>
        link.Url is { } url ? $"<a href=\"{Target(url)}\">{Escape(link.Text)}</a>" : Escape(link.Text);

    private static string Target(Uri url) =>
        url.AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);
}

/// <summary>
/// Words of feeds where a service has no way to escape its markup: the characters that it is made of become others that look alike.
/// Outlets' titles have them very rarely.
/// </summary>
internal static class PlainMarks
{
    /// <summary>A space that is not seen, and that ends a mention, an address or an emoji's name before it begins.</summary>
    public const string Nothing = "\u200B";

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(Plain(text[i])).Append(Breaks(text, i) ? Nothing : "");
        return plain.ToString();
    }

    /// <summary>Whether something could begin at a character: "@name", "#name", ":name:", "&lt;@id", "https://".</summary>
    public static bool Breaks(string text, int at) =>
        text[at] is '@' or '#' or ':' or '<' or '/' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);

    private static char Plain(char c) =>
        c switch
        {
            '*' => '\u2217',
            '_' => '\uFF3F',
            '~' => '\u223C',
            '`' => '\u02CB',
            '<' => '\u2039',
            '>' => '\u203A',
            '[' => '(',
            ']' => ')',
            '\\' => '\u2216',
            '|' => '\u2223',
            '$' => '\uFF04',
            _ => c,
        };
}
