using System.Text;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>
/// Escapes feeds' text for the Markdown of Discord and Mattermost: it shows unchanged, without links, mentions or lists. Characters that
/// both let a backslash escape get one; the rest is broken by an invisible character.
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

/// <summary>Escapes feeds' text for the HTML and the HTML-like markup of chats.</summary>
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
/// For services that cannot escape their markup: its characters become others that look alike. Outlets' titles have them very rarely.
/// </summary>
internal static class PlainMarks
{
    /// <summary>An invisible space that ends a mention, an address or an emoji's name before it begins.</summary>
    public const string Nothing = "\u200B";

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            plain.Append(Plain(text[i])).Append(Breaks(text, i) ? Nothing : "");
        return plain.ToString();
    }

    /// <summary>Whether markup could begin at a character: "@name", "#name", ":name:", "&lt;@id", "https://".</summary>
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
