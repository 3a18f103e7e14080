using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

/// <summary>Everything below an element.</summary>
internal static class JsonTree
{
    public static IEnumerable<JsonElement> Objects(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(element),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
            _ => [],
        };

    public static IEnumerable<string> Strings(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };
}

/// <summary>What means something in Markdown.</summary>
internal static partial class MarkdownMarks
{
    [GeneratedRegex(@"(?<!\\)(\\\\)*[*_`~\[\]>|#]|<[^\u200B]")]
    public static partial Regex Unescaped { get; }
}
