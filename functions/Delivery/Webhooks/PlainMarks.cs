using System.Text;

namespace Alerts.Delivery.Webhooks;

/// <summary>
/// Words of feeds where a service has no way to escape its markup: the characters that it is made of become others that look alike. Outlets'
/// titles have them very rarely.
/// </summary>
internal static class PlainMarks
{
    // What stands between "@" and a name keeps it from being a mention, and is not seen.
    private const char Nothing = '\u200B';

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(c switch { '*' => '\u2217', '_' => '\uFF3F', '~' => '\u223C', '`' => '\u02CB', '<' => '\u2039', '>' => '\u203A', '[' => '(', ']' => ')', '\\' => '\u2216', '|' => '\u2223', '$' => '\uFF04', _ => c });
            if (c is '@' or '#' or '/' or ':')
                plain.Append(Nothing);
        }

        return plain.ToString();
    }
}
