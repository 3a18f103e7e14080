using Alerts.Incidents.Statistics;
using Alerts.Platform.Text;
using Alerts.Tests.Incidents.Counts;
using Alerts.Web.Views;

namespace Alerts.Tests.Incidents.Maps;

public sealed class DistrictMapTests
{
    [Fact]
    public void Every_district_is_on_the_map_and_the_map_has_no_others()
    {
        var known = DataRows.Read("districts.csv").Select(row => row[0]).ToHashSet();
        var drawn = DistrictMap.Shapes.SelectMany(shape => shape.Districts).ToHashSet();

        Assert.Empty(known.Except(drawn));
        Assert.Empty(drawn.Except(known));
    }

    [Fact]
    public void Nearly_all_seats_lie_in_the_outline_of_their_own_district()
    {
        var outside = DataRows.Read("districts.csv").Where(row => !IsInOwn(row[0], row[2], row[3])).Select(row => row[0]);

        Assert.Equal(
            ["Chaman", "Gwadar", "Harnai", "Mansehra", "Matiari", "Tando Muhammad Khan", "Tangir"],
            outside.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Places_that_were_not_used_for_the_fit_lie_in_their_district()
    {
        var places = DataRows.Read("towns.csv").Concat(DataRows.Read("places.csv")).Where(row => row[2].Length > 0).ToList();

        var within = places.Count(row => IsInOwn(row[1], row[2], row[3]));

        Assert.True(within >= places.Count * 0.9, $"{within} of {places.Count} lie in their own district.");
    }

    [Fact]
    public void Box_of_a_province_lies_in_the_whole_and_holds_its_seat()
    {
        var (box, whole) = (DistrictMap.Of("Balochistan"), DistrictMap.Whole);
        var (x, y) = DistrictMap.Project(30.184, 66.999);

        Assert.True(box.Holds(x, y));
        Assert.True(box.Left >= whole.Left && box.Right < whole.Right && box.Top > whole.Top && box.Bottom <= whole.Bottom);
    }

    [Fact]
    public void Districts_are_shaded_by_their_incidents_and_dots_carry_the_numbers_of_the_list()
    {
        var station = new Alerts.Classification.Findings.Place("Quetta railway station", "Quetta", "Balochistan", 30.19, 67.0);
        var seat = new Alerts.Classification.Findings.Place("Bannu", "Bannu", "Khyber Pakhtunkhwa", 32.989, 70.605);

        var map = MapView.Of(
            [
                An.InQuetta("2024-11-09") with
                {
                    Places = [station],
                },
                An.InBannu("2024-11-09") with
                {
                    Places = [seat],
                },
                An.InQuetta("2024-11-08") with
                {
                    Places = [station],
                },
            ],
            null
        );

        Assert.Equal(2, Shape(map, "Quetta").Level);
        Assert.Equal("Quetta: 2 incidents", Shape(map, "Quetta").Title);
        Assert.Equal(1, Shape(map, "Bannu").Level);
        Assert.Equal(0, Shape(map, "Lahore").Level);
        Assert.Equal([("1, 3", true), ("2", false)], map.Dots.Select(dot => (dot.Numbers, dot.Exact)));
        Assert.Equal("Map of incidents by district: Quetta 2, Bannu 1", map.Label);
    }

    [Fact]
    public void A_shape_of_several_districts_counts_them_all()
    {
        var map = MapView.Of([An.Incident("2024-11-09", "Duki", "Balochistan"), An.Incident("2024-11-09", "Loralai", "Balochistan")], null);

        Assert.Equal((2, "Loralai, Duki: 2 incidents"), (Shape(map, "Loralai").Level, Shape(map, "Loralai").Title));
    }

    [Fact]
    public void The_map_of_a_province_shows_the_others_as_lines()
    {
        var map = MapView.Of([An.InBannu("2024-11-09")], "Balochistan");

        Assert.True(Shape(map, "Bannu").Beyond);
        Assert.False(Shape(map, "Quetta").Beyond);
    }

    // The subdivisions of the former Frontier Regions are shapes of their own, under the name of their district.
    private static MapView.Shape Shape(MapView map, string district) =>
        map.Shapes.First(shape =>
            shape.Title.StartsWith(district + ":", StringComparison.Ordinal)
            || shape.Title.StartsWith(district + ",", StringComparison.Ordinal)
        );

    private static bool IsInOwn(string district, string lat, string lon)
    {
        var (x, y) = DistrictMap.Project(DataRows.Number(lat)!.Value, DataRows.Number(lon)!.Value);
        return DistrictMap.Shapes.Any(shape => shape.Districts.Contains(district) && shape.Holds(x, y));
    }
}
