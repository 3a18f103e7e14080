using System.Text;

namespace Alerts.Delivery.Webhooks;

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
