using System.Globalization;
using System.Text;

namespace Alerts.Feeds.Parsing;

/// <summary>
/// Half of a surrogate pair, escaped, is JSON by its grammar and no text (RFC 8259, 8.2): .NET throws on it, in a name even when another
/// name is looked for. Publishers make one when they cut a text in the middle of an emoji.
/// </summary>
internal static class JsonEscapes
{
    private const int Length = 6;

    /// <returns>The same with U+FFFD for each half that has no other half.</returns>
    public static string Whole(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
            return json;
        var whole = new StringBuilder(json.Length);
        var copied = 0;
        for (var at = json.IndexOf('\\', StringComparison.Ordinal); at >= 0; at = Next(json, at))
        {
            if (!char.IsSurrogate(Unit(json, at)))
                at += 2;
            else if (char.IsHighSurrogate(Unit(json, at)) && char.IsLowSurrogate(Unit(json, at + Length)))
                at += 2 * Length;
            else
            {
                whole.Append(json, copied, at - copied).Append(@"\ufffd");
                copied = at += Length;
            }
        }
        return copied == 0 ? json : whole.Append(json, copied, json.Length - copied).ToString();
    }

    private static int Next(string json, int at) => at < json.Length ? json.IndexOf('\\', at) : -1;

    /// <summary>What the escape at a place stands for; NUL when there is none such.</summary>
    private static char Unit(string json, int at) =>
        at + Length <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
