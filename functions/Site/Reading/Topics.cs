using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>Parts of the catalogue of topics.</summary>
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
