using System.Text.RegularExpressions;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public sealed partial class PlaceNamesTests
{
    private static readonly List<string[]> Urdu = [.. DataRows.Read("places-urdu.csv")];

    private static readonly List<(string Name, string District)> Places =
    [
        .. DataRows.Read("places.csv").Concat(DataRows.Read("towns.csv")).Select(row => (row[0], row[1])),
    ];

    [Fact]
    public void Every_province_district_and_place_has_a_name_in_Urdu()
    {
        var names = DataRows
            .Read("provinces.csv")
            .Select(row => (row[0], PlaceNames.Province(Language.Urdu, row[0])))
            .Concat(DataRows.Read("districts.csv").Select(row => (row[0], PlaceNames.District(Language.Urdu, row[0]))))
            .Concat(Places.Select(place => (place.Name, PlaceNames.Place(Language.Urdu, place.Name, place.District))));

        Assert.All(names, name => Assert.Matches(UrduText(), name.Item2));
    }

    [Fact]
    public void Every_place_has_one_line_of_Urdu_names_and_no_other_has()
    {
        var named = Urdu.Select(row => (row[0], row[1])).ToList();

        Assert.Equal(named.Distinct().Order(), named.Order());
        Assert.Equal(Places.Distinct().Order(), named.Order());
    }

    [Fact]
    public void Urdu_name_is_written_with_letters_of_Urdu_alone()
    {
        var names = Urdu.SelectMany(row =>
            DataRows.List(row[2]).Append(row[3]).Where(name => name.Length > 0).Select(name => (row[0], name))
        );

        Assert.All(names, pair => Assert.Matches(UrduText(), pair.name));
    }

    [Fact]
    public void Two_places_of_a_district_have_one_Urdu_name_only_when_their_English_names_are_alike()
    {
        var same = Places
            .GroupBy(place => (place.District, PlaceNames.Place(Language.Urdu, place.Name, place.District)))
            .Where(group => group.Any(place => !Alike(place.Name, group.First().Name)));

        Assert.Empty(same.Select(group => (group.Key, string.Join(", ", group.Select(place => place.Name)))));
    }

    [Fact]
    public void Every_Urdu_name_says_whence_it_comes() =>
        Assert.Empty(Urdu.Where(row => row[4] is not ("own" or "press" or "geonames")).Select(row => (row[0], row[4])));

    [Theory]
    [InlineData("Landi Kotal", "Khyber", "لنڈی کوتل")]
    [InlineData("Quetta railway station", "Quetta", "کوئٹہ ریلوے اسٹیشن")]
    [InlineData("Mir Ali", "North Waziristan", "میر علی")]
    [InlineData("Fatehpur", "Layyah", "فتح پور")]
    [InlineData("Quetta", null, "کوئٹہ")]
    [InlineData("Sindh", null, "سندھ")]
    [InlineData("Kandahar", null, "Kandahar")]
    public void Place_is_named_in_Urdu_where_it_is_known(string name, string? district, string urdu)
    {
        Assert.Equal(urdu, PlaceNames.Place(Language.Urdu, name, district));
        Assert.Equal(name, PlaceNames.Place(Language.English, name, district));
    }

    // By their consonants, since the same sound is written in several ways: "Kaniguram" and "Kanigoram".
    private static bool Alike(string a, string b) =>
        (Consonants(a), Consonants(b)) is var (one, other)
        && (
            one.StartsWith(other, StringComparison.Ordinal)
            || other.StartsWith(one, StringComparison.Ordinal)
            || TopicSpelling.Distance(one, other, 1) <= 1
        );

    private static string Consonants(string name) => Vowels().Replace(name.ToLowerInvariant(), "").Trim();

    // A village of a canal colony has a number.
    [GeneratedRegex("^(?! )(چک [0-9]{1,2} )?[آؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہۃھیےٰ\u200C -]+(?<! )$")]
    private static partial Regex UrduText();

    [GeneratedRegex("[aeiouwhy ]")]
    private static partial Regex Vowels();
}
