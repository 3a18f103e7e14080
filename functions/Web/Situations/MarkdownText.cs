using System.Text;
using Alerts.Web.Rendering;

namespace Alerts.Web.Situations;

/// <summary>Escapes others' text for Markdown (CommonMark 0.31, section 2.4: a backslash makes any ASCII punctuation literal).</summary>
internal static class MarkdownText
{
    // Code, emphasis, links, HTML, table cells, strikethrough, entities, mentions, formulas and issue numbers.
    private const string Special = @"\`*_[]<>|~&@$#";

    public static string Escape(string text)
    {
        var line = PageText.Line(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var at = 0; at < line.Length; at++)
        {
            if (Special.Contains(line[at], StringComparison.Ordinal) || StartsLine(line, at) || IsInAddress(line, at))
                escaped.Append('\\');
            escaped.Append(line[at]);
        }

        return escaped.ToString();
    }

    /// <param name="address">Absolute http or https; characters that could end it early are percent-encoded.</param>
    public static string Link(string text, string address) => $"[{Escape(text)}](<{Harmless(address)}>)";

    private static string Harmless(string address) =>
        address
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>A list or an underline of a heading.</summary>
    private static bool StartsLine(string line, int at) =>
        (at == 0 && (line[at] is '-' or '+' or '='))
        || ((line[at] is '.' or ')') && at > 0 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>GitHub makes links of addresses that start with "http://", "https://" or "www.".</summary>
    private static bool IsInAddress(string line, int at) =>
        (line[at] == ':' && at + 1 < line.Length && line[at + 1] == '/')
        || (line[at] == '.' && at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
