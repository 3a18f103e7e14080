using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Maps;

namespace Alerts.Tests.Web.Maps;

public sealed class MapViewTests
{
    private static readonly MapPoint Quetta = new("q", EventKind.Attack, 26, 30.19, 67.0, true, "Quetta", "Bombing in Quetta");
    private static readonly MapPoint Bannu = new("b", EventKind.Operation, 4, 32.99, 70.6, false, "Bannu", "Raid in Bannu");

    [Fact]
    public void Each_incident_far_from_others_has_a_sign_by_its_kind_that_leads_to_it()
    {
        var map = Map([Quetta, Bannu]);

        Assert.Equal(
            [("attack", null, true, "Bombing in Quetta", "/incidents/q"), ("operation", null, false, "Raid in Bannu", "/incidents/b")],
            map.Signs.Select(sign => (sign.Shape, sign.Count, sign.Exact, sign.Title, sign.Link))
        );
    }

    [Fact]
    public void Incidents_too_near_to_each_other_are_one_sign_with_their_number()
    {
        var map = Map([Quetta, Quetta with { Id = "r", Killed = 3, Lat = 30.25 }, Bannu]);

        Assert.Equal(["2", null], map.Signs.Select(sign => sign.Count));
        Assert.Equal("2 incidents, 29 killed: Quetta", map.Signs[0].Title);
        Assert.Equal("/?bbox=66.99,30.18,67.01,30.26", map.Signs[0].Link);
    }

    [Fact]
    public void Sign_of_several_stands_nearer_to_where_more_happened()
    {
        var north = Quetta with { Id = "n", Lat = 30.4 };

        var one = Assert.Single(MapLayout.Of([Quetta, Quetta with { Id = "r" }, Quetta with { Id = "s" }, north], 1));

        var (_, quetta) = DistrictMap.Project(Quetta.Lat, Quetta.Lon);
        var (_, other) = DistrictMap.Project(north.Lat, north.Lon);
        Assert.Equal(quetta + ((other - quetta) / 4), one.Y, 6);
    }

    [Fact]
    public void Several_kinds_in_one_sign_have_a_shape_of_their_own()
    {
        var map = Map([Quetta, Quetta with { Id = "r", Kind = EventKind.Clash }]);

        Assert.Equal("several", Assert.Single(map.Signs).Shape);
    }

    [Fact]
    public void No_two_signs_cover_each_other_however_many_there_are()
    {
        var random = new Random(7);
        var points = Enumerable
            .Range(0, 400)
            .Select(i =>
                Quetta with
                {
                    Id = $"{i}",
                    Killed = random.Next(40),
                    Lat = 25 + (11 * random.NextDouble()),
                    Lon = 62 + (12 * random.NextDouble()),
                }
            );

        var signs = MapLayout.Of(points, 1);

        Assert.Equal(400, signs.Sum(sign => sign.Points.Count));
        Assert.All(signs, sign => Assert.DoesNotContain(signs, other => other != sign && sign.IsUnder(other, 0.89)));
    }

    [Fact]
    public void Area_of_a_sign_grows_with_the_killed()
    {
        Assert.True(MapLayout.Radius(100, 1, 1) > MapLayout.Radius(25, 1, 1));
        Assert.True(MapLayout.Radius(25, 1, 1) > MapLayout.Radius(0, 1, 1));
    }

    [Fact]
    public void No_name_covers_a_sign_or_another_name()
    {
        var signs = MapLayout.Of([Quetta, Bannu], 1);
        var box = DistrictMap.Whole;

        var names = MapNames.Around(signs, box, 1, Language.English).Select(name => name.Text).ToList();

        Assert.Contains("Karachi", names);
        Assert.Contains("AFGHANISTAN", names);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Name_gives_way_to_a_sign_and_stays_within_the_map()
    {
        var whole = DistrictMap.Whole;
        var (x, y) = DistrictMap.Project(24.86, 67.01);
        MapSign Right(double by) => MapSign.Of([Quetta], 1) with { X = x + by, Y = y, Radius = 30 };

        var free = Anchor(MapNames.Around([], whole, 1, Language.English));
        var beside = Anchor(MapNames.Around([Right(60)], whole, 1, Language.English));
        var elsewhere = MapNames.Around([], new MapBox(x + 5, whole.Top, whole.Right, whole.Bottom), 1, Language.English);

        Assert.Equal(("start", "end"), (free, beside));
        Assert.DoesNotContain(elsewhere, name => name.Text is "Quetta" or "Gwadar");
    }

    [Fact]
    public void Map_of_a_province_leaves_out_what_lies_elsewhere()
    {
        var map = MapView.Of([Quetta, Bannu], 0, "Balochistan", Language.English, "", box => "/?bbox=" + box);

        Assert.Equal("Bombing in Quetta", Assert.Single(map.Signs).Title);
    }

    [Fact]
    public void In_urdu_links_lead_to_urdu_pages()
    {
        var map = MapView.Of([Quetta], 2, null, Language.Urdu, "", box => "/?bbox=" + box);

        Assert.Equal("/ur/incidents/q", Assert.Single(map.Signs).Link);
        Assert.Contains("href=\"/ur/districts/Quetta\"", map.Land.Value, StringComparison.Ordinal);
        Assert.Equal(2, map.Unplaced);
    }

    private static string? Anchor(List<MapView.Name> names) => names.FirstOrDefault(name => name.Text == "Karachi")?.Anchor;

    private static MapView Map(IReadOnlyList<MapPoint> points) => MapView.Of(points, 0, null, Language.English, "", box => "/?bbox=" + box);
}
