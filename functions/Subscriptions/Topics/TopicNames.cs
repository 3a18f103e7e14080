using Alerts.Classification.Groups;
using Alerts.Platform.Text;

namespace Alerts.Subscriptions.Topics;

/// <summary>The topics, by the names that classification gives to reports: with two lists a watch would never match.</summary>
internal static class TopicNames
{
    // Columns of Data/provinces.csv and Data/districts.csv.
    private const int Name = 0;
    private const int ProvinceAliases = 3;
    private const int DistrictAliases = 4;

    public static IReadOnlyList<TopicName> Read() =>
        [
            .. DataRows.Read("provinces.csv").Select(row => Place(Topic.ProvincePrefix, row, ProvinceAliases, PlaceNames.Province)),
            .. DataRows.Read("districts.csv").Select(row => Place(Topic.DistrictPrefix, row, DistrictAliases, PlaceNames.District)),
            .. ArmedGroups
                .Read()
                .Select(group => new TopicName(Topic.GroupPrefix + group.Id, group.Name, [.. group.Aliases, .. group.Urdu])
                {
                    Urdu = group.Urdu.Count > 0 ? group.Urdu[0] : null,
                }),
        ];

    // The column of Urdu names follows that of the aliases.
    private static TopicName Place(string prefix, string[] row, int aliases, Func<Language, string, string> called) =>
        new(prefix + row[Name], row[Name], [.. DataRows.List(row[aliases]), .. DataRows.List(row[aliases + 1])])
        {
            Urdu = called(Language.Urdu, row[Name]),
        };
}

/// <summary>A topic and its names.</summary>
/// <param name="Topic">As stored, such as "group:bla".</param>
/// <param name="Label">As shown, such as "Balochistan Liberation Army".</param>
/// <param name="Aliases">Other accepted names.</param>
internal sealed record TopicName(string Topic, string Label, IReadOnlyList<string> Aliases)
{
    public string? Urdu { get; init; }
}
