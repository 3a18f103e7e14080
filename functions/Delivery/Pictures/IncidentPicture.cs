using System.Collections.Concurrent;
using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;

namespace Alerts.Delivery.Pictures;

/// <summary>
/// The small map of a mail: Pakistan with the incident's province and district, and a dot if the place is known; its neighbours are land
/// and not sea. It has its own ground, quiet enough for light and dark mail programs.
/// </summary>
internal static class IncidentPicture
{
    public const int Width = 440;

    public static readonly int Height = (int)
        Math.Round(Width * (DistrictMap.Whole.Bottom - DistrictMap.Whole.Top) / (DistrictMap.Whole.Right - DistrictMap.Whole.Left));

    // A mail to a thousand readers shows the same few pictures.
    private const int MostKept = 100;

    private const byte Land = 1;
    private const byte Border = 2;
    private const byte Province = 3;
    private const byte District = 4;
    private const byte Dot = 5;
    private const byte Ring = 6;
    private const byte Sea = 7;
    private const byte Beyond = 0;

    private static readonly int[] Paints = [0xDAD8CE, 0xF3F1EA, 0xB9BAB2, 0xE0B48E, 0xAB4A16, 0x1B1D1B, 0xFFFFFF, 0xBFD0D8];
    private static readonly Lazy<Canvas> Ground = new(DrawGround);
    private static readonly ConcurrentDictionary<(string? District, string? Province, double? Lat, double? Lon), byte[]> Kept = new();

    public static byte[]? Of(IncidentSummary incident)
    {
        if (incident.Province is null)
            return null;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        var place = Nearest(incident);
        return Kept.GetOrAdd(
            (incident.District, incident.Province, place?.Lat, place?.Lon),
            key => Draw(key.District, key.Province!, key.Lat, key.Lon)
        );
    }

    /// <summary>The same with the figures, for previews of the page in chats and social networks.</summary>
    public static byte[]? WithFigures(IncidentSummary incident)
    {
        if (incident.Province is null)
            return null;
        var place = Nearest(incident);
        var canvas = Map(incident.District, incident.Province, place?.Lat, place?.Lon);
        var y = 16.0;
        foreach (var (word, figure) in new[] { ("KILLED", incident.Killed.Best), ("WOUNDED", incident.Wounded.Best) })
        {
            if (figure is not { } number)
                continue;
            var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Lettering.Write(canvas, digits, (16, y), 6, Dot);
            Lettering.Write(canvas, word, (24 + Lettering.Width(digits, 6), y + 28), 2, Dot);
            y += 58;
        }
        return canvas.ToPng();
    }

    private static byte[] Draw(string? district, string province, double? lat, double? lon) => Map(district, province, lat, lon).ToPng();

    private static Canvas Map(string? district, string province, double? lat, double? lon)
    {
        var canvas = Ground.Value.Copy();
        foreach (var shape in DistrictMap.Shapes.Where(shape => DistrictMap.IsOf(shape, province)))
            Fill(canvas, shape, shape.Districts.Contains(district) ? District : Province);
        foreach (var ring in DistrictMap.Shapes.SelectMany(Rings))
            canvas.Outline(ring, 0.7, Border);
        if (lat is { } north && lon is { } east)
        {
            var at = OnPicture(DistrictMap.Project(north, east));
            canvas.Disc(at, 8, Ring);
            canvas.Disc(at, 5.5, Dot);
        }

        return canvas;
    }

    private static Canvas DrawGround()
    {
        var canvas = new Canvas(Width, Height, Paints);
        var (left, coast) = OnPicture((DistrictMap.Whole.Left, DistrictMap.SeaBelow));
        canvas.Fill(
            [
                [(left, coast), (Width, coast), (Width, Height), (left, Height)],
            ],
            Sea
        );
        foreach (var shape in DistrictMap.Neighbours)
            Fill(canvas, shape, Beyond);
        foreach (var shape in DistrictMap.Shapes)
            Fill(canvas, shape, Land);
        return canvas;
    }

    private static void Fill(Canvas canvas, MapShape shape, byte paint) => canvas.Fill([.. Rings(shape)], paint);

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Rings(MapShape shape) =>
        shape.Outline.Select(ring => (IReadOnlyList<(double X, double Y)>)[.. ring.Select(OnPicture)]);

    private static (double X, double Y) OnPicture((double X, double Y) at)
    {
        var scale = Width / (DistrictMap.Whole.Right - DistrictMap.Whole.Left);
        return ((at.X - DistrictMap.Whole.Left) * scale, (at.Y - DistrictMap.Whole.Top) * scale);
    }

    private static Place? Nearest(IncidentSummary incident) =>
        incident
            .Places.Where(place => place.Lat is not null && place.District == incident.District)
            .OrderBy(place => place.Name == place.District)
            .FirstOrDefault();
}
