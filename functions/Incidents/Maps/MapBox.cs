using System.Globalization;

namespace Alerts.Incidents.Maps;

/// <summary>A rectangle on the map, in its units; about 1.05 km each.</summary>
internal readonly record struct MapBox(double Left, double Top, double Right, double Bottom)
{
    public static MapBox Empty { get; } = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    public MapBox With(double x, double y) => new(Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));

    public MapBox With(MapBox other) => With(other.Left, other.Top).With(other.Right, other.Bottom);

    public MapBox Wider(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>As SVG has it: left, top, width, height.</summary>
    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{Left:0} {Top:0} {Right - Left:0} {Bottom - Top:0}");
}
