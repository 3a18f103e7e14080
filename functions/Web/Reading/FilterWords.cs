using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Reading;

internal static class FilterWords
{
    /// <returns>Such as "Balochistan, attack"; null when everything is shown.</returns>
    public static string? Of(IncidentFilter filter, TopicCatalogue catalogue, Language language)
    {
        string?[] parts =
        [
            filter.District is { } district ? catalogue.Label(Topic.DistrictPrefix + district, language) : null,
            filter.Province is { } province ? catalogue.Label(Topic.ProvincePrefix + province, language) : null,
            filter.Group is { } group ? catalogue.Label(Topic.GroupPrefix + group, language) : null,
            filter.Kind is { } kind ? KindWords.Several(kind).In(language) : null,
            filter.Type is { } type ? TypeWording.Of(type)?.In(language) ?? Phrases.UnknownType.In(language) : null,
            filter.Target is { } target ? TypeWording.Of(target).In(language) : null,
            filter.From is { } from ? HomePhrases.FilterFrom.In(language, Dates.Date(from, language)) : null,
            filter.To is { } to ? HomePhrases.FilterTo.In(language, Dates.Date(to, language)) : null,
            filter.Period is { } period ? Of(period).In(language) : null,
            filter.MinKilled is { } killed ? HomePhrases.FilterKilled.In(language, killed) : null,
            filter.Words is { } text ? PageText.Line(text) : null,
            filter.Near is { } near ? HomePhrases.FilterNear.In(language, near.Kilometres, near.Centre.Lat, near.Centre.Lon) : null,
            filter.Box is null ? null : HomePhrases.FilterArea.In(language),
            filter.ChangedSince is { } since ? HomePhrases.FilterChanged.In(language, $"{since:u}") : null,
            filter.Retracted is { } retracted ? (retracted ? HomePhrases.FilterRetracted : HomePhrases.FilterStanding).In(language) : null,
        ];
        var words = string.Join(language.Comma(), parts.Where(part => part is not null));
        return words.Length > 0 ? words : null;
    }

    public static Phrase Of(SearchPeriod period) =>
        period.Word switch
        {
            "24h" => HomePhrases.Last24Hours,
            "7d" => HomePhrases.Last7Days,
            _ => HomePhrases.Last30,
        };

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
