using Alerts.Delivery.Pictures;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Pictures;

public sealed class IncidentPictureTests
{
    private const int Sea = 0xBFD0D8;
    private const int OtherLand = 0xF3F1EA;
    private const int OtherCountry = 0xDAD8CE;
    private const int Province = 0xE0B48E;
    private const int District = 0xAB4A16;
    private const int Dot = 0x1B1D1B;

    [Fact]
    public void Picture_shows_the_place_within_its_district_within_its_province()
    {
        var picture = DecodedPng.Read(IncidentPicture.Of(Changes.Quetta)!);

        Assert.Equal((IncidentPicture.Width, IncidentPicture.Height), (picture.Width, picture.Height));
        Assert.Equal(Dot, At(picture, 30.18, 66.99));
        Assert.Equal(Province, At(picture, 27.6, 65.6));
        Assert.Equal(OtherLand, At(picture, 31.4, 71.8));
        Assert.Equal(Sea, At(picture, 24.0, 64.0));
        Assert.Equal(OtherCountry, At(picture, 33.0, 66.0));
        Assert.Equal(OtherCountry, At(picture, 28.0, 74.5));
        Assert.Contains(District, picture.Colours);
    }

    [Fact]
    public void Picture_has_no_dot_where_no_place_is_known()
    {
        var picture = DecodedPng.Read(IncidentPicture.Of(Changes.Quetta with { Places = [] })!);

        Assert.DoesNotContain(Dot, picture.Colours);
        Assert.Contains(District, picture.Colours);
    }

    [Fact]
    public void Picture_of_an_incident_somewhere_in_a_province_shows_the_province()
    {
        var picture = DecodedPng.Read(IncidentPicture.Of(Changes.Quetta with { Places = [], Districts = [] })!);

        Assert.Contains(Province, picture.Colours);
        Assert.DoesNotContain(District, picture.Colours);
    }

    [Fact]
    public void There_is_no_picture_of_an_incident_somewhere_in_pakistan() =>
        Assert.Null(IncidentPicture.Of(Changes.Quetta with { Provinces = [], Districts = [] }));

    [Fact]
    public void Picture_of_any_district_is_small_enough_for_a_phone()
    {
        foreach (var shape in DistrictMap.Shapes.Where((_, i) => i % 12 == 0))
        {
            var picture = IncidentPicture.Of(Somewhere(shape.Districts[0]));

            Assert.InRange(picture!.Length, 1_000, 15_000);
        }
    }

    private static IncidentSummary Somewhere(string district) =>
        Changes.Quetta with
        {
            Places = [],
            Districts = [district],
            Provinces = [Provinces.First(province => DistrictMap.IsOf(Shape(district), province))],
        };

    private static MapShape Shape(string district) => DistrictMap.Shapes.First(shape => shape.Districts.Contains(district));

    private static readonly string[] Provinces =
    [
        "Balochistan",
        "Khyber Pakhtunkhwa",
        "Punjab",
        "Sindh",
        "Islamabad Capital Territory",
        "Gilgit-Baltistan",
        "Azad Jammu and Kashmir",
    ];

    private static int At(DecodedPng picture, double lat, double lon)
    {
        var (x, y) = DistrictMap.Project(lat, lon);
        var scale = IncidentPicture.Width / (DistrictMap.Whole.Right - DistrictMap.Whole.Left);
        return picture[(int)((x - DistrictMap.Whole.Left) * scale), (int)((y - DistrictMap.Whole.Top) * scale)];
    }
}
