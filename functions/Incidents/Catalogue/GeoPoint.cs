using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Incidents.Catalogue;

/// <summary>A place on the ground, in degrees north and east.</summary>
internal readonly record struct GeoPoint(double Lat, double Lon)
{
    private const double EarthRadius = 6371.0088;

    /// <summary>Along a great circle.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (lat, lon) = (Radians(other.Lat - Lat) / 2, Radians(other.Lon - Lon) / 2);
        var half =
            (Math.Sin(lat) * Math.Sin(lat)) + (Math.Cos(Radians(Lat)) * Math.Cos(Radians(other.Lat)) * Math.Sin(lon) * Math.Sin(lon));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

/// <summary>A part of the map. With <paramref name="West"/> east of <paramref name="East"/> it crosses the date line.</summary>
internal readonly record struct GeoBox(double West, double South, double East, double North)
{
    public bool Contains(GeoPoint point) =>
        point.Lat >= South
        && point.Lat <= North
        && (West <= East ? point.Lon >= West && point.Lon <= East : point.Lon >= West || point.Lon <= East);
}

/// <summary>Where an incident is drawn, and how sure that is.</summary>
/// <param name="IsPlace">A place within its district; else all that is known is the district, and this is its seat.</param>
internal sealed record GeoSpot(GeoPoint At, string? District, bool IsPlace)
{
    private static readonly Dictionary<string, GeoPoint> Seats = DataRows
        .Read("districts.csv")
        .ToDictionary(row => row[0], row => new GeoPoint(DataRows.Number(row[2])!.Value, DataRows.Number(row[3])!.Value));

    /// <summary>"place" or "district".</summary>
    public string Accuracy => IsPlace ? "place" : "district";

    /// <summary>
    /// A place of the main district before others, a place within a district before the district; where a correction left no place, the
    /// seat of the district.
    /// </summary>
    /// <returns>Null when nothing finer than a province is known.</returns>
    public static GeoSpot? Of(IncidentSummary incident) =>
        incident
            .Places.Select(Of)
            .OfType<GeoSpot>()
            .OrderBy(spot => spot.District != incident.District)
            .ThenBy(spot => !spot.IsPlace)
            .FirstOrDefault()
        ?? (incident.District is { } main && Seats.TryGetValue(main, out var seat) ? new GeoSpot(seat, main, IsPlace: false) : null);

    // A place without coordinates of its own has those of its district's seat.
    private static GeoSpot? Of(Place place) =>
        place is { Lat: { } lat, Lon: { } lon }
            ? new GeoSpot(
                new GeoPoint(lat, lon),
                place.District,
                place.District is not { } district || !Seats.TryGetValue(district, out var seat) || seat != new GeoPoint(lat, lon)
            )
            : null;
}
