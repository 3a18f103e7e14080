using System.Globalization;
using System.Text.RegularExpressions;
using Alerts.Platform.Text;

namespace Alerts.Incidents.Statistics;

internal static class DistrictMap
{
    private static readonly Dictionary<string, string> Provinces = DataRows
        .Read("districts.csv")
        .ToDictionary(row => row[0], row => row[1]);

    public static IReadOnlyList<MapShape> Shapes { get; } =
    [.. DataRows.Read("map.csv").Select(row => new MapShape(DataRows.List(row[0]), row[1]))];

    /// <summary>Other countries, and Pakistan beneath its districts.</summary>
    public static IReadOnlyList<MapShape> Neighbours { get; } =
    [.. DataRows.Read("neighbours.csv").Select(row => new MapShape([], row[1]))];

    /// <summary>
    /// Neighbours' outlines leave gaps in the mountains, which are not water; the sea begins south of the coast's northernmost bay.
    /// </summary>
    public const int SeaBelow = 1330;

    public static MapBox Whole { get; } = Around(Shapes);

    /// <returns>The box of a province's districts, with a margin; the whole map for null.</returns>
    public static MapBox Of(string? province) => province is null ? Whole : Around(Shapes.Where(shape => IsOf(shape, province)));

    public static bool IsOf(MapShape shape, string province) =>
        shape.Districts.Any(district => Provinces.GetValueOrDefault(district) == province);

    /// <summary>
    /// Where a place lies on the map. The map is in degrees, stretched (equirectangular); its makers do not say how, so this is fitted
    /// by least squares to the 158 seats of <c>districts.csv</c>. 151 of them then lie in their own district's outline, the others at
    /// most 7 km outside; of the places in <c>places.csv</c> and <c>towns.csv</c>, which were not used for the fit, 97 % within 5 km.
    /// </summary>
    public static (double X, double Y) Project(double lat, double lon) =>
        (-6123.512 + (101.76 * lon) - (1.983 * lat), 4282.906 + (0.205 * lon) - (115.076 * lat));

    private static MapBox Around(IEnumerable<MapShape> shapes) =>
        shapes.Aggregate(MapBox.Empty, (box, shape) => box.With(shape.Box)).Wider(20);
}

internal readonly record struct MapBox(double Left, double Top, double Right, double Bottom)
{
    public static MapBox Empty { get; } = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    public MapBox With(double x, double y) => new(Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));

    public MapBox With(MapBox other) => With(other.Left, other.Top).With(other.Right, other.Bottom);

    public MapBox Wider(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{Left:0} {Top:0} {Right - Left:0} {Bottom - Top:0}");
}

/// <summary>The outline of one or more districts.</summary>
/// <param name="Districts">As in <c>Data/districts.csv</c>; several where the map is older than the districts.</param>
/// <param name="Path">For an SVG path: "M x y l dx dy … z" for each ring, in whole units.</param>
internal sealed partial record MapShape(IReadOnlyList<string> Districts, string Path)
{
    public MapBox Box { get; } = Rings(Path).SelectMany(ring => ring).Aggregate(MapBox.Empty, (box, point) => box.With(point.X, point.Y));

    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Outline => [.. Rings(Path)];

    public bool Holds(double x, double y) => Rings(Path).Count(ring => Holds(ring, x, y)) % 2 == 1;

    private static IEnumerable<List<(double X, double Y)>> Rings(string path) =>
        from ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries)
        select Points([.. Numbers().Matches(ring).Select(number => double.Parse(number.ValueSpan, CultureInfo.InvariantCulture))]);

    private static List<(double X, double Y)> Points(double[] numbers)
    {
        var points = new List<(double X, double Y)> { (numbers[0], numbers[1]) };
        for (var i = 2; i + 1 < numbers.Length; i += 2)
            points.Add((points[^1].X + numbers[i], points[^1].Y + numbers[i + 1]));
        return points;
    }

    /// <summary>A ray to the right crosses a ring around the point an odd number of times.</summary>
    private static bool Holds(List<(double X, double Y)> ring, double x, double y)
    {
        var crossings = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (one, other) = (ring[i], ring[(i + 1) % ring.Count]);
            if (one.Y > y != other.Y > y && x < ((other.X - one.X) * (y - one.Y) / (other.Y - one.Y)) + one.X)
                crossings++;
        }

        return crossings % 2 == 1;
    }

    [GeneratedRegex(@"-?\d+")]
    private static partial Regex Numbers();
}
