using Alerts.Classification.Places;

namespace Alerts.Incidents.Maps;

/// <summary>Pakistan's districts as drawn in <c>Data/map.csv</c>.</summary>
internal static class DistrictMap
{
    private static readonly Dictionary<string, string> Provinces = DataRows
        .Read("districts.csv")
        .ToDictionary(row => row[0], row => row[1]);

    public static IReadOnlyList<MapShape> Shapes { get; } =
    [.. DataRows.Read("map.csv").Select(row => new MapShape(DataRows.List(row[0]), row[1]))];

    /// <summary>All of it, with a margin.</summary>
    public static MapBox Whole { get; } = Around(Shapes);

    /// <returns>The box of a province's districts, with a margin; the whole map for null.</returns>
    public static MapBox Of(string? province) => province is null ? Whole : Around(Shapes.Where(shape => IsOf(shape, province)));

    public static bool IsOf(MapShape shape, string province) =>
        shape.Districts.Any(district => Provinces.GetValueOrDefault(district) == province);

    /// <summary>
    /// Where a place lies on the map. Fitted by least squares: the map is in degrees, stretched (equirectangular), and its makers do not
    /// say how; the 158 seats of <c>districts.csv</c> were the control points. 151 of them then lie in their own district's outline, the
    /// others at most 7 km outside; of the places in <c>places.csv</c> and <c>towns.csv</c>, which were not used for the fit, 97 % within 5
    /// km.
    /// </summary>
    public static (double X, double Y) Project(double lat, double lon) =>
        (-6123.512 + (101.76 * lon) - (1.983 * lat), 4282.906 + (0.205 * lon) - (115.076 * lat));

    private static MapBox Around(IEnumerable<MapShape> shapes) =>
        shapes.Aggregate(MapBox.Empty, (box, shape) => box.With(shape.Box)).Wider(20);
}
