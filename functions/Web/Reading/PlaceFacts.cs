using Alerts.Classification.Groups;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

namespace Alerts.Web.Reading;

/// <summary>What a province, a district or an armed group is, in sentences made from the data.</summary>
internal static class PlaceFacts
{
    private const int MostNames = 3;
    private const int AliasColumn = 4;

    private static readonly Dictionary<string, string[]> Districts = DataRows.Read("districts.csv").ToDictionary(row => row[0]);

    private static readonly Dictionary<string, ArmedGroup> Groups = ArmedGroups.Read().ToDictionary(group => group.Id);

    private static readonly Dictionary<string, Phrase> Kinds = new()
    {
        ["islamist"] = PlacePhrases.Islamist,
        ["baloch separatist"] = PlacePhrases.BalochSeparatist,
        ["baloch islamist"] = PlacePhrases.BalochIslamist,
        ["sindhi separatist"] = PlacePhrases.SindhiSeparatist,
        ["sectarian"] = PlacePhrases.Sectarian,
        ["ethnic"] = PlacePhrases.Ethnic,
        ["gang"] = PlacePhrases.Gang,
        ["umbrella"] = PlacePhrases.Umbrella,
    };

    public static string ProvinceOf(string district) => Districts[district][1];

    public static IEnumerable<string> DistrictsOf(string province) =>
        Districts.Values.Where(row => row[1] == province).Select(row => row[0]).Order(StringComparer.Ordinal);

    public static (string About, string Source) Of(string topic, TopicCatalogue catalogue, Language language)
    {
        var name = catalogue.Label(topic, language);
        if (topic.StartsWith(Topic.GroupPrefix, StringComparison.Ordinal))
            return (Of(Groups[topic[Topic.GroupPrefix.Length..]], name, catalogue, language), PlacePhrases.GroupSource.In(language));
        var about = topic.StartsWith(Topic.ProvincePrefix, StringComparison.Ordinal)
            ? PlacePhrases.Province.In(language, name, DistrictsOf(topic[Topic.ProvincePrefix.Length..]).Count())
            : OfDistrict(topic[Topic.DistrictPrefix.Length..], name, catalogue, language);
        return (about, PlacePhrases.CensusSource.In(language));
    }

    private static string OfDistrict(string district, string name, TopicCatalogue catalogue, Language language)
    {
        var about = PlacePhrases.District.In(language, name, catalogue.Label(Topic.ProvincePrefix + ProvinceOf(district), language));
        var others = DataRows.List(Districts[district][AliasColumn]).Take(MostNames).ToList();
        return language == Language.English && others.Count > 0
            ? about + " " + PlacePhrases.AlsoCalled.In(language, string.Join(", ", others))
            : about;
    }

    private static string Of(ArmedGroup group, string name, TopicCatalogue catalogue, Language language)
    {
        var comma = language.Comma();
        var years = group.Active.EndsWith('-') ? PlacePhrases.Since.In(language, group.Active[..^1]) : group.Active;
        var about = PlacePhrases.Group.In(language, name, Kinds[group.Kind].In(language), years);
        if (group.Provinces.Count > 0)
            about +=
                " "
                + PlacePhrases.GroupIn.In(
                    language,
                    string.Join(comma, group.Provinces.Select(province => catalogue.Label(Topic.ProvincePrefix + province, language)))
                );
        return group.Official is [var official, ..] ? about + " " + PlacePhrases.Official.In(language, official) : about;
    }
}
