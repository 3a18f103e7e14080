using System.Globalization;
using System.Text.RegularExpressions;

namespace Alerts.Incidents.Maps;

/// <summary>The outline of one or more districts.</summary>
/// <param name="Districts">As in <c>Data/districts.csv</c>; more than one where the map is older than the districts.</param>
/// <param name="Path">For an SVG path: "M x y l dx dy … z" for each ring, in whole units.</param>
internal sealed partial record MapShape(IReadOnlyList<string> Districts, string Path)
{
    public MapBox Box { get; } = Rings(Path).SelectMany(ring => ring).Aggregate(MapBox.Empty, (box, point) => box.With(point.X, point.Y));

    /// <summary>Its rings, in units of the map.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Outline => [.. Rings(Path)];

    public bool Holds(double x, double y) => Rings(Path).Count(ring => Holds(ring, x, y)) % 2 == 1;

    private static IEnumerable<List<(double X, double Y)>> Rings(string path) =>
        from ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries)
        select Points([.. Numbers().Matches(ring).Select(number => double.Parse(number.ValueSpan, CultureInfo.InvariantCulture))]);

    /// <summary>The first pair is a point, each other one a step from the point before.</summary>
    private static List<(double X, double Y)> Points(double[] numbers)
    {
        var points = new List<(double X, double Y)> { (numbers[0], numbers[1]) };
        for (var i = 2; i + 1 < numbers.Length; i += 2)
            points.Add((points[^1].X + numbers[i], points[^1].Y + numbers[i + 1]));
        return points;
    }

    /// <summary>A ray to the right crosses the outline of what holds it an odd number of times.</summary>
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
