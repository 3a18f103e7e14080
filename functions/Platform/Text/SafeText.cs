using System.Globalization;
using System.Text;
using System.Xml;

namespace Alerts.Platform.Text;

/// <summary>
/// Cleans text from a feed: one line (a line break in a mail's header would start another header), no control characters, and no marks
/// that turn the reading direction and so can make a text say something else (Unicode TR 36).
/// </summary>
internal static class SafeText
{
    /// <param name="most">UTF-16 code units; longer text ends with an ellipsis.</param>
    public static string Line(string? text, int most)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || IsBreak(rune))
                AddSpace(line);
            else if (!IsHarmful(rune))
                line.Append(rune.ToString());
        }

        return Cut(line.ToString().TrimEnd(), most);
    }

    /// <summary>The same, of characters that XML 1.0 allows.</summary>
    public static string XmlLine(string? text, int most) =>
        string.Concat(Line(text, most).Where(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c)));

    /// <summary>A link to show: a web address of a length that mail programs keep.</summary>
    public static Uri? Link(Uri? link) =>
        link is { IsAbsoluteUri: true, Scheme: "http" or "https" } && link.AbsoluteUri.Length <= 1000 ? link : null;

    private static bool IsBreak(Rune rune) => Rune.IsControl(rune);

    // U+202A-202E and U+2066-2069 embed, override and isolate; U+200E, U+200F and U+061C only mark, and Urdu needs them.
    private static bool IsHarmful(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse;

    private static void AddSpace(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
