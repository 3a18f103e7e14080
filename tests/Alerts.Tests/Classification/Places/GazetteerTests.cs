using Alerts.Classification.Places;
using Alerts.Platform.Text;

namespace Alerts.Tests.Classification.Places;

public sealed class GazetteerTests
{
    [Fact]
    public void Every_province_and_territory_is_known() =>
        Assert.Equal(
            [
                "Balochistan",
                "Khyber Pakhtunkhwa",
                "Punjab",
                "Sindh",
                "Islamabad Capital Territory",
                "Gilgit-Baltistan",
                "Azad Jammu and Kashmir",
            ],
            Given.Data.Gazetteer.Provinces
        );

    [Fact]
    public void Every_district_lies_in_a_province_and_in_Pakistan() =>
        Assert.All(
            Given.Data.Gazetteer.Districts.Values,
            district =>
            {
                Assert.Contains(district.Province, Given.Data.Gazetteer.Provinces);
                Assert.InRange(district.Lat!.Value, 23.5, 37.1);
                Assert.InRange(district.Lon!.Value, 60.8, 77.9);
            }
        );

    [Theory]
    [InlineData("Balochistan", 36)]
    [InlineData("Khyber Pakhtunkhwa", 32)]
    [InlineData("Punjab", 41)]
    [InlineData("Sindh", 24)]
    [InlineData("Islamabad Capital Territory", 1)]
    [InlineData("Gilgit-Baltistan", 14)]
    [InlineData("Azad Jammu and Kashmir", 10)]
    public void Districts_are_complete_but_for_those_kept_as_one(string province, int districts) =>
        Assert.Equal(districts, Given.Data.Gazetteer.Districts.Values.Count(d => d.Province == province));

    [Theory]
    [InlineData("Upper Chitral", "Chitral")]
    [InlineData("Kolai Palas", "Kohistan")]
    [InlineData("Karachi West", "Karachi")]
    [InlineData("Lower South Waziristan", "South Waziristan")]
    [InlineData("Nawabshah", "Shaheed Benazirabad")]
    [InlineData("Shaheed Sikandarabad", "Surab")]
    [InlineData("کوئٹہ", "Quetta")]
    public void District_is_found_by_its_parts_and_other_names(string name, string district) =>
        Assert.Equal(district, Given.Data.Gazetteer.Find(name)!.Places[0].District);

    [Fact]
    public void Town_of_GeoNames_lies_near_its_district() =>
        Assert.All(
            DataRows.Read("towns.csv"),
            town =>
            {
                var seat = Given.Data.Gazetteer.Districts[town[1]];
                Assert.InRange(DataRows.Number(town[2])!.Value - seat.Lat!.Value, -2, 2);
                Assert.InRange(DataRows.Number(town[3])!.Value - seat.Lon!.Value, -3.5, 3.5);
            }
        );

    [Fact]
    public void Every_district_but_a_city_has_a_known_name_in_Urdu() =>
        Assert.All(DataRows.Read("districts.csv"), row => Assert.NotEmpty(row[5]));
}
