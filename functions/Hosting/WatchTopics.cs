using Alerts.Classification.Groups;
using Alerts.Classification.Places;
using Alerts.Subscriptions;

namespace Alerts.Hosting;

/// <summary>What can be watched: the provinces, districts and groups that Classification knows.</summary>
internal static class WatchTopics
{
    public static TopicCatalogue Read() => new([.. Provinces(), .. Districts(), .. Groups()]);

    // name, lat, lon, aliases, …
    private static IEnumerable<TopicName> Provinces() =>
        DataRows.Read("provinces.csv").Select(row => new TopicName(Topic.ProvincePrefix + row[0], row[0], DataRows.List(row[3])));

    // name, province, lat, lon, aliases, …
    private static IEnumerable<TopicName> Districts() =>
        DataRows.Read("districts.csv").Select(row => new TopicName(Topic.DistrictPrefix + row[0], row[0], DataRows.List(row[4])));

    private static IEnumerable<TopicName> Groups() =>
        ArmedGroups.Read().Select(group => new TopicName(Topic.GroupPrefix + group.Id, group.Name, group.Aliases));
}
