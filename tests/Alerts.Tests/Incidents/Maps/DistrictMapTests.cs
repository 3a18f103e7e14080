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

    private static bool IsInOwn(string district, string lat, string lon)
    {
        var (x, y) = DistrictMap.Project(DataRows.Number(lat)!.Value, DataRows.Number(lon)!.Value);
        return DistrictMap.Shapes.Any(shape => shape.Districts.Contains(district) && shape.Holds(x, y));
    }
}
