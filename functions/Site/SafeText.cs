using System.Globalization;
using System.Text;

namespace Alerts.Site;

/// <summary>
/// What others wrote, made harmless beyond the encoding that pages do anyway: text cannot turn its surroundings around, and links cannot
/// be scripts.
/// </summary>
internal static class SafeText
{
    /// <summary>One line without control characters and without directional controls (CVE-2021-42574); Urdu and its joiners stay.</summary>
    public static string Line(string text)
    {
        if (!text.Any(IsHarmful))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsHarmful(c))
                line.Append(c);
            else if (char.IsWhiteSpace(c))
                line.Append(' ');
        }

        return line.ToString();
    }

    /// <returns>Null unless it is an absolute http or https address without user info.</returns>
    public static string? Link(Uri? link) =>
        link is { IsAbsoluteUri: true, UserInfo: "" } && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
            ? link.AbsoluteUri
            : null;

    private static bool IsHarmful(char c) =>
        char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
