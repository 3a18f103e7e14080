using System.Text.RegularExpressions;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Half of a surrogate pair, escaped, is JSON by its grammar and no text (RFC 8259, 8.2): .NET throws on it, in a name even when another
/// name is looked for. Publishers make one when they cut a text in the middle of an emoji.
/// </summary>
internal static partial class JsonEscapes
{
    /// <returns>The same with U+FFFD for each half that has no other half.</returns>
    public static string Whole(string json) =>
        json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase)
            ? Escape().Replace(json, escape => escape.Groups["half"].Success ? @"\ufffd" : escape.Value)
            : json;

    /// <summary>A whole pair, a half, or any other escape, so that the backslash in one is not taken for the start of the next.</summary>
    [GeneratedRegex(
        @"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|(?<half>\\u[dD][89a-fA-F][0-9A-Fa-f]{2})|\\.",
        RegexOptions.Singleline
    )]
    private static partial Regex Escape();
}
