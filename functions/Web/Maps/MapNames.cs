using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Maps;

/// <summary>Names on the map: where there is room, beside nothing that they would cover.</summary>
internal static class MapNames
{
    public const double Letters = 46;

    // The most important first: the first that fits stays.
    private static readonly (Phrase Name, double Lat, double Lon, bool Land)[] All =
    [
        (new("Islamabad", "اسلام آباد"), 33.69, 73.05, false),
        (new("Karachi", "کراچی"), 24.86, 67.01, false),
        (new("Quetta", "کوئٹہ"), 30.18, 66.99, false),
        (new("Peshawar", "پشاور"), 34.01, 71.58, false),
        (new("Lahore", "لاہور"), 31.55, 74.34, false),
        (new("AFGHANISTAN", "افغانستان"), 32.6, 66.2, true),
        (new("INDIA", "بھارت"), 28.0, 74.3, true),
        (new("IRAN", "ایران"), 28.4, 60.75, true),
        (new("CHINA", "چین"), 36.75, 76.6, true),
        (new("Arabian Sea", "بحیرہ عرب"), 24.1, 63.6, true),
        (new("Gwadar", "گوادر"), 25.12, 62.33, false),
        (new("Multan", "ملتان"), 30.2, 71.47, false),
        (new("Gilgit", "گلگت"), 35.92, 74.31, false),
        (new("Sukkur", "سکھر"), 27.7, 68.86, false),
        (new("Hyderabad", "حیدرآباد"), 25.38, 68.37, false),
        (new("Dera Ismail Khan", "ڈیرہ اسماعیل خان"), 31.83, 70.9, false),
        (new("Bannu", "بنوں"), 32.99, 70.6, false),
        (new("Turbat", "تربت"), 26.0, 63.05, false),
        (new("Khuzdar", "خضدار"), 27.81, 66.61, false),
        (new("Muzaffarabad", "مظفرآباد"), 34.37, 73.47, false),
        (new("Faisalabad", "فیصل آباد"), 31.42, 73.09, false),
    ];

    public static List<MapView.Name> Around(IReadOnlyList<MapSign> signs, MapBox box, double scale, Language language)
    {
        var taken = signs
            .Select(sign => MapBox.Empty.With(sign.X - sign.Radius, sign.Y - sign.Radius).With(sign.X + sign.Radius, sign.Y + sign.Radius))
            .ToList();
        var names = new List<MapView.Name>();
        var size = Letters * scale;
        foreach (var (name, lat, lon, land) in All)
        {
            var (x, y) = DistrictMap.Project(lat, lon);
            if (!box.Holds(x, y))
                continue;
            var text = name.In(language);
            foreach (var (at, anchor, covers) in Candidates(x, y, text, size, land))
            {
                if (!Inside(covers, box) || taken.Exists(other => Overlap(other, covers)))
                    continue;
                taken.Add(covers);
                names.Add(new MapView.Name(text, MapView.Text(at.X), MapView.Text(at.Y), anchor, land, MapView.Text(x), MapView.Text(y)));
                break;
            }
        }
        return names;
    }

    private static IEnumerable<((double X, double Y) At, string Anchor, MapBox Covers)> Candidates(
        double x,
        double y,
        string text,
        double size,
        bool land
    )
    {
        var (wide, high, gap) = (text.Length * size * 0.58, size * 1.2, size * 0.4);
        if (land)
        {
            yield return ((x, y), "middle", Box(x - (wide / 2), y - (high / 2), wide, high));
            yield break;
        }
        yield return ((x + gap, y), "start", Box(x + gap, y - (high / 2), wide, high));
        yield return ((x - gap, y), "end", Box(x - gap - wide, y - (high / 2), wide, high));
        yield return ((x, y - high), "middle", Box(x - (wide / 2), y - (1.5 * high), wide, high));
        yield return ((x, y + high), "middle", Box(x - (wide / 2), y + (high / 2), wide, high));
    }

    private static MapBox Box(double left, double top, double wide, double high) => new(left, top, left + wide, top + high);

    private static bool Inside(MapBox inner, MapBox outer) => outer.Holds(inner.Left, inner.Top) && outer.Holds(inner.Right, inner.Bottom);

    private static bool Overlap(MapBox one, MapBox other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
