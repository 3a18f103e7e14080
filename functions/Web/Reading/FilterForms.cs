using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Reading;

/// <summary>Fills the form to filter from the filter of the page.</summary>
internal static class FilterForms
{
    private static readonly (SearchSort Sort, Phrase Name)[] Sorts =
    [
        (SearchSort.Updated, HomePhrases.ByUpdate),
        (SearchSort.Day, HomePhrases.ByDay),
        (SearchSort.Killed, HomePhrases.ByKilled),
    ];

    /// <param name="action">The page of the form.</param>
    /// <param name="unsaid">The sort of the page without one; null where the page has its own order.</param>
    /// <param name="usual">The days of the page without any.</param>
    public static FilterFormView Of(
        IncidentFilter filter,
        string action,
        SearchSort? unsaid,
        Phrase usual,
        TopicCatalogue catalogue,
        Language language
    ) =>
        new(
            action,
            FilterWords.Of(filter, catalogue, language),
            filter.Words,
            Day(filter.From),
            Day(filter.To),
            filter.District,
            filter.MinKilled?.ToString(CultureInfo.InvariantCulture),
            Choices(
                usual,
                SearchPeriod.All.Select(period => (period.Word, FilterWords.Of(period).In(language))),
                filter.Period?.Word,
                language
            ),
            Choices(
                HomePhrases.AnyKind,
                EventKinds.All.Select(kind => (kind.ToString().ToLowerInvariant(), KindWords.Of(kind).In(language))),
                filter.Kind?.ToString().ToLowerInvariant(),
                language
            ),
            Choices(
                HomePhrases.AnyType,
                EventTypes
                    .All.Where(type => TypeWording.Of(type) is not null)
                    .Select(type => (EventTypes.Word(type), TypeWording.Of(type)!.In(language))),
                filter.Type is { } type ? EventTypes.Word(type) : null,
                language
            ),
            Choices(
                HomePhrases.AnyTarget,
                EventTargets.All.Select(target => (EventTargets.Word(target), TypeWording.Of(target).In(language))),
                filter.Target is { } target ? EventTargets.Word(target) : null,
                language
            ),
            Choices(HomePhrases.AnyProvince, Names(Topic.ProvincePrefix, catalogue, language), filter.Province, language),
            Choices(HomePhrases.AnyGroup, Names(Topic.GroupPrefix, catalogue, language), filter.Group, language),
            unsaid is null
                ? []
                :
                [
                    .. Sorts.Select(sort => new FilterFormView.Choice(
                        sort.Sort == unsaid ? "" : sort.Sort.ToString().ToLowerInvariant(),
                        sort.Name.In(language),
                        sort.Sort == filter.Sort
                    )),
                ],
            [.. Names(Topic.DistrictPrefix, catalogue, language).Select(name => new FilterFormView.Choice(name.Value, name.Label, false))]
        );

    /// <summary>For a page of some days. If the reader wrote one of them, the form has both; then a period says nothing.</summary>
    public static FilterFormView Of(
        IncidentFilter asked,
        DayRange days,
        string action,
        Phrase usual,
        TopicCatalogue catalogue,
        Language language
    ) =>
        Of(
            (asked.From ?? asked.To) is null ? asked : asked.AtAnyTime() with { From = days.From, To = days.To },
            action,
            null,
            usual,
            catalogue,
            language
        );

    private static IReadOnlyList<FilterFormView.Choice> Choices(
        Phrase all,
        IEnumerable<(string Value, string Label)> values,
        string? chosen,
        Language language
    ) =>
        [
            new FilterFormView.Choice("", all.In(language), chosen is null),
            .. values.Select(value => new FilterFormView.Choice(value.Value, value.Label, value.Value == chosen)),
        ];

    private static IEnumerable<(string Value, string Label)> Names(string prefix, TopicCatalogue catalogue, Language language) =>
        catalogue
            .All.Where(name => name.Topic.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => (name.Topic[prefix.Length..], catalogue.Label(name.Topic, language)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
