using Alerts.Classification.Places;
using Alerts.Site.Views;
using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>All that can be watched, in the groups in which people look for it: provinces, the districts of each, armed groups.</summary>
internal static class TopicGroups
{
    private static readonly ILookup<string, string> Districts = DataRows
        .Read("districts.csv")
        .ToLookup(row => row[1], row => Topics.District + row[0]);

    /// <param name="ticked">Topics that are chosen.</param>
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
