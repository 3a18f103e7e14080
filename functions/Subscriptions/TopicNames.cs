using Alerts.Classification.Groups;
using Alerts.Classification.Places;

namespace Alerts.Subscriptions;

/// <summary>
/// What can be watched, under the names that classification gives to reports: one list for both, or a watch would never match.
/// </summary>
internal static class TopicNames
{
    // Columns of Data/provinces.csv and Data/districts.csv.
    private const int Name = 0;
    private const int ProvinceAliases = 3;
    private const int DistrictAliases = 4;

    public static IReadOnlyList<TopicName> Read() =>
        [
            .. DataRows.Read("provinces.csv").Select(row => Place(Topic.ProvincePrefix, row, ProvinceAliases)),
            .. DataRows.Read("districts.csv").Select(row => Place(Topic.DistrictPrefix, row, DistrictAliases)),
            .. ArmedGroups
                .Read()
                .Select(group => new TopicName(Topic.GroupPrefix + group.Id, group.Name, [.. group.Aliases, .. group.Urdu])
                {
                    Urdu = First(group.Urdu),
                }),
        ];

    // The column of Urdu names follows that of the aliases.
    private static TopicName Place(string prefix, string[] row, int aliases) =>
        new(prefix + row[Name], row[Name], [.. DataRows.List(row[aliases]), .. DataRows.List(row[aliases + 1])])
        {
            Urdu = First(DataRows.List(row[aliases + 1])),
        };

    private static string? First(IReadOnlyList<string> names) => names.Count > 0 ? names[0] : null;
}
