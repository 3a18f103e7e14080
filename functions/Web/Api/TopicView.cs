using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

namespace Alerts.Web.Api;

/// <summary>A topic that can be watched.</summary>
/// <param name="Topic">Such as "group:bla".</param>
/// <param name="Label">Such as "Balochistan Liberation Army".</param>
public sealed record TopicView(string Topic, string Label)
{
    internal static IReadOnlyList<TopicView> All(TopicCatalogue catalogue, Language language = Language.English) =>
        [.. catalogue.All.Select(topic => new TopicView(topic.Topic, catalogue.Label(topic.Topic, language)))];
}

/// <summary>Some topics to tick.</summary>
/// <param name="Open">Shown expanded.</param>
public sealed record TopicGroupView(string Title, IReadOnlyList<TopicGroupView.Choice> Choices, bool Open)
{
    /// <param name="Topic">Such as "group:bla".</param>
    /// <param name="Other">The label in the other language, which the filter finds too; null without one.</param>
    public sealed record Choice(string Topic, string Label, string? Other, bool Ticked);
}

internal static class Topics
{
    public const string Province = Topic.ProvincePrefix;
    public const string District = Topic.DistrictPrefix;
    public const string Group = Topic.GroupPrefix;

    public static IEnumerable<TopicName> Of(TopicCatalogue catalogue, string prefix) =>
        catalogue.All.Where(topic => topic.Topic.StartsWith(prefix, StringComparison.Ordinal));

    public static IReadOnlyList<string> Provinces(TopicCatalogue catalogue) =>
        [.. Of(catalogue, Province).Select(topic => topic.Topic[Province.Length..])];
}

/// <summary>All topics, grouped as people look for them: provinces, the districts of each, armed groups.</summary>
internal static class TopicGroups
{
    private static readonly ILookup<string, string> Districts = DataRows
        .Read("districts.csv")
        .ToLookup(row => row[1], row => Topics.District + row[0]);

    /// <param name="ticked">The chosen topics.</param>
    public static IReadOnlyList<TopicGroupView> Of(TopicCatalogue catalogue, Language language, IReadOnlyCollection<string> ticked) =>
        [
            Group(SubscribePhrases.Provinces.In(language), Topics.Of(catalogue, Topics.Province), ticked, language, open: true),
            .. Topics
                .Provinces(catalogue)
                .Select(province =>
                    Group(
                        SubscribePhrases.DistrictsOf.In(language, PlaceNames.Province(language, province)),
                        Topics.Of(catalogue, Topics.District).Where(topic => Districts[province].Contains(topic.Topic)),
                        ticked,
                        language
                    )
                ),
            Group(SubscribePhrases.Groups.In(language), Topics.Of(catalogue, Topics.Group), ticked, language),
        ];

    private static TopicGroupView Group(
        string title,
        IEnumerable<TopicName> topics,
        IReadOnlyCollection<string> ticked,
        Language language,
        bool open = false
    )
    {
        var choices = topics
            .Select(topic =>
                language == Language.Urdu
                    ? new TopicGroupView.Choice(topic.Topic, topic.Urdu ?? topic.Label, topic.Label, ticked.Contains(topic.Topic))
                    : new TopicGroupView.Choice(topic.Topic, topic.Label, topic.Urdu, ticked.Contains(topic.Topic))
            )
            .OrderBy(choice => UrduAlphabet.Key(choice.Label), StringComparer.Ordinal)
            .ToList();
        return new TopicGroupView(title, choices, open || choices.Exists(choice => choice.Ticked));
    }
}
