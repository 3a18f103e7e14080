using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;

namespace Alerts.Web.Maps;

/// <summary>
/// Puts incidents on a map so that no sign covers another: those that would are one sign with a number. Sizes are in units of the whole
/// country's map; on a province's map they shrink with it.
/// </summary>
internal static class MapLayout
{
    private const double Smallest = 18;
    private const double Largest = 80;

    /// <summary>Signs nearer than this part of their radii are one.</summary>
    private const double Touching = 0.9;

    /// <param name="scale">1 for the whole country.</param>
    public static List<MapSign> Of(IEnumerable<MapPoint> points, double scale)
    {
        // Incidents of one town are at one point, so few signs are left to compare.
        var signs = points.GroupBy(point => (point.Lat, point.Lon)).Select(same => MapSign.Of([.. same], scale)).ToList();
        for (var merged = true; merged; )
            merged = Merge(signs, scale);
        return signs;
    }

    /// <summary>The radius grows with the square root, so that areas compare: four times the dead, twice the radius.</summary>
    public static double Radius(int killed, int incidents, double scale) =>
        scale * Math.Min(Largest, Smallest + (5 * Math.Sqrt(killed)) + (incidents > 1 ? 6 + (2 * Math.Sqrt(incidents)) : 0));

    private static bool Merge(List<MapSign> signs, double scale)
    {
        signs.Sort((one, other) => other.Radius.CompareTo(one.Radius));
        var before = signs.Count;
        for (var i = 0; i < signs.Count; i++)
        for (var j = signs.Count - 1; j > i; j--)
            if (signs[i].IsUnder(signs[j], Touching))
            {
                signs[i] = signs[i].With(signs[j], scale);
                signs.RemoveAt(j);
            }
        return signs.Count < before;
    }
}

/// <summary>An incident as a map needs it.</summary>
/// <param name="Exact">False where only the district is known, and the point is its seat.</param>
/// <param name="Title">In the page's language.</param>
internal sealed record MapPoint(string Id, EventKind Kind, int? Killed, double Lat, double Lon, bool Exact, string? District, string Title);

/// <summary>One sign: one incident, or several that are too near to each other.</summary>
/// <param name="Points">Of several places, the deadliest first.</param>
internal sealed record MapSign(double X, double Y, double Radius, IReadOnlyList<MapPoint> Points)
{
    public int Killed => Points.Sum(point => point.Killed ?? 0);

    public static MapSign Of(IReadOnlyList<MapPoint> points, double scale)
    {
        var (x, y) = DistrictMap.Project(points[0].Lat, points[0].Lon);
        return new MapSign(x, y, MapLayout.Radius(points.Sum(point => point.Killed ?? 0), points.Count, scale), points);
    }

    public bool IsUnder(MapSign other, double part) =>
        Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y))) < part * (Radius + other.Radius);

    /// <summary>Between the two, nearer to the one of more incidents.</summary>
    public MapSign With(MapSign other, double scale)
    {
        var points = Points.Concat(other.Points).OrderByDescending(point => point.Killed ?? 0).ToList();
        var share = (double)other.Points.Count / points.Count;
        return new MapSign(
            X + (share * (other.X - X)),
            Y + (share * (other.Y - Y)),
            MapLayout.Radius(points.Sum(point => point.Killed ?? 0), points.Count, scale),
            points
        );
    }
}
