using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Api;

/// <summary>A topic that can be watched.</summary>
/// <param name="Topic">Such as "group:bla".</param>
/// <param name="Label">Such as "Balochistan Liberation Army".</param>
public sealed record TopicView(string Topic, string Label)
{
    internal static IReadOnlyList<TopicView> All(TopicCatalogue catalogue) =>
        [.. catalogue.All.Select(topic => new TopicView(topic.Topic, topic.Label))];
}

/// <summary>Some topics to tick.</summary>
/// <param name="Open">Shown expanded.</param>
public sealed record TopicGroupView(string Title, IReadOnlyList<TopicGroupView.Choice> Choices, bool Open)
{
    /// <param name="Topic">Such as "group:bla".</param>
    /// <param name="Urdu">The label in Urdu, which the filter finds too; null without one.</param>
    public sealed record Choice(string Topic, string Label, string? Urdu, bool Ticked);
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
    public static IReadOnlyList<TopicGroupView> Of(TopicCatalogue catalogue, IReadOnlyCollection<string> ticked) =>
        [
            Group("Provinces and territories", Topics.Of(catalogue, Topics.Province), ticked, open: true),
            .. Topics
                .Provinces(catalogue)
                .Select(province =>
                    Group(
                        "Districts of " + province,
                        Topics.Of(catalogue, Topics.District).Where(topic => Districts[province].Contains(topic.Topic)),
                        ticked
                    )
                ),
            Group("Armed groups", Topics.Of(catalogue, Topics.Group), ticked),
        ];

    private static TopicGroupView Group(string title, IEnumerable<TopicName> topics, IReadOnlyCollection<string> ticked, bool open = false)
    {
        var choices = topics
            .OrderBy(topic => topic.Label, StringComparer.Ordinal)
            .Select(topic => new TopicGroupView.Choice(topic.Topic, topic.Label, topic.Urdu, ticked.Contains(topic.Topic)))
            .ToList();
        return new TopicGroupView(title, choices, open || choices.Exists(choice => choice.Ticked));
    }
}
