using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;

namespace Alerts.Web.Reading;

internal static class FilterWords
{
    /// <returns>Such as "Balochistan, attack"; null when everything is shown.</returns>
    public static string? Of(IncidentFilter filter, TopicCatalogue catalogue)
    {
        string?[] parts =
        [
            filter.District,
            filter.Province,
            filter.Group is { } group ? catalogue.GroupLabel(group) : null,
            filter.Kind?.ToString().ToLowerInvariant(),
            filter.Type is { } type ? EventTypes.Word(type) : null,
            filter.Target is { } target ? EventTargets.Word(target) : null,
            filter.From is { } from ? "from " + Day(from) : null,
            filter.To is { } to ? "to " + Day(to) : null,
        ];
        var words = string.Join(", ", parts.Where(part => part is not null));
        return words.Length > 0 ? words : null;
    }

    public static string Address(IncidentFilter filter)
    {
        (string Name, string? Value)[] parts =
        [
            ("province", filter.Province),
            ("district", filter.District),
            ("group", filter.Group),
            ("kind", filter.Kind?.ToString().ToLowerInvariant()),
            ("type", filter.Type is { } type ? EventTypes.Word(type) : null),
            ("target", filter.Target is { } target ? EventTargets.Word(target) : null),
            ("from", filter.From is { } from ? Day(from) : null),
            ("to", filter.To is { } to ? Day(to) : null),
            ("next", filter.Next),
        ];
        return "/?"
            + string.Join(
                '&',
                parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
            );
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
