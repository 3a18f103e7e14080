using Alerts.Subscriptions;

namespace Alerts.Site.Views;

/// <summary>Something that can be watched.</summary>
/// <param name="Topic">Such as "group:bla".</param>
/// <param name="Label">Such as "Balochistan Liberation Army".</param>
public sealed record TopicView(string Topic, string Label)
{
    internal static IReadOnlyList<TopicView> All(TopicCatalogue catalogue) =>
        [.. catalogue.All.Select(topic => new TopicView(topic.Topic, topic.Label))];
}
