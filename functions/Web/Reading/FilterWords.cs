using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;

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
            filter.Period is { } period ? "last " + period.Word : null,
            filter.MinKilled is { } killed ? string.Create(CultureInfo.InvariantCulture, $"{killed} or more killed") : null,
            filter.Words is { } text ? PageText.Line(text) : null,
            filter.Near is { } near
                ? string.Create(CultureInfo.InvariantCulture, $"within {near.Kilometres} km of {near.Centre.Lat}, {near.Centre.Lon}")
                : null,
            filter.Box is null ? null : "in a part of the map",
            filter.ChangedSince is { } since ? string.Create(CultureInfo.InvariantCulture, $"changed since {since:u}") : null,
            filter.Retracted is { } retracted
                ? retracted
                    ? "retracted"
                    : "not retracted"
                : null,
        ];
        var words = string.Join(", ", parts.Where(part => part is not null));
        return words.Length > 0 ? words : null;
    }

    /// <summary>What stands behind "?" in an address with this filter. A place in a list tells its sort.</summary>
    /// <param name="filter">All of it but the limit.</param>
    /// <param name="unsaid">The sort of the address without one.</param>
    public static string Query(IncidentFilter filter, SearchSort unsaid)
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
            ("period", filter.Period?.Word),
            ("minKilled", filter.MinKilled?.ToString(CultureInfo.InvariantCulture)),
            ("q", filter.Words),
            ("bbox", filter.Box is { } box ? Numbers(box.West, box.South, box.East, box.North) : null),
            ("near", filter.Near is { Centre: var centre } ? Numbers(centre.Lat, centre.Lon) : null),
            ("km", filter.Near is { Kilometres: var kilometres } ? Numbers(kilometres) : null),
            ("changedSince", filter.ChangedSince?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
            (
                "retracted",
                filter.Retracted is { } retracted
                    ? retracted
                        ? "true"
                        : "false"
                    : null
            ),
            ("sort", filter.Next is null && filter.Sort != unsaid ? filter.Sort.ToString().ToLowerInvariant() : null),
            ("next", filter.Next),
        ];
        return string.Join(
            '&',
            parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        );
    }

    private static string Numbers(params IEnumerable<double> numbers) =>
        string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
