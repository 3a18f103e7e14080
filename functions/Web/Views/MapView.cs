using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;

namespace Alerts.Web.Views;

/// <summary>A map of incidents: districts shaded by their number, dots where a place is known.</summary>
/// <param name="ViewBox">As SVG has it.</param>
/// <param name="Label">The same in words, for screen readers.</param>
/// <param name="DotSize">Radius of a dot, in units of the view box.</param>
/// <param name="LetterSize">Of the numbers beside dots.</param>
public sealed record MapView(
    string ViewBox,
    string Label,
    IReadOnlyList<MapView.Shape> Shapes,
    IReadOnlyList<MapView.Dot> Dots,
    string DotSize,
    string LetterSize
)
{
    // A dot is as large on a small province as on the whole country.
    private const double DotsPerWidth = 130;
    private const int MostNumbers = 3;

    /// <summary>With more dots than this the numbers beside them would hide the map.</summary>
    public const int MostLabels = 40;

    /// <param name="incidents">In the order in which the page numbers them.</param>
    internal static MapView Of(IReadOnlyList<IncidentSummary> incidents, string? province)
    {
        var box = DistrictMap.Of(province);
        var size = (box.Right - box.Left) / DotsPerWidth;
        var counts = incidents.Select(incident => incident.District).OfType<string>().CountBy(district => district).ToDictionary();
        return new MapView(
            box.ViewBox,
            Words(counts),
            [.. DistrictMap.Shapes.Select(shape => Shape.Of(shape, counts, province))],
            [.. Places(incidents).Where(dot => box.Holds(dot.At.X, dot.At.Y)).Select(dot => Dot.Of(dot.At, dot.Numbers, dot.Exact, size))],
            Text(size),
            Text(3 * size)
        );
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Words(Dictionary<string, int> counts) =>
        counts.Count == 0
            ? "Map without incidents in a known district"
            : "Map of incidents by district: "
                + string.Join(
                    ", ",
                    counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).Select(count => $"{count.Key} {count.Value}")
                );

    private static IEnumerable<((double X, double Y) At, List<int> Numbers, bool Exact)> Places(IReadOnlyList<IncidentSummary> incidents) =>
        from numbered in incidents.Select((incident, index) => (Place: Nearest(incident), Number: index + 1))
        where numbered.Place is { Lat: not null, Lon: not null }
        group numbered by (numbered.Place!.Lat!.Value, numbered.Place.Lon!.Value) into same
        let place = same.First().Place!
        select (DistrictMap.Project(same.Key.Item1, same.Key.Item2), same.Select(one => one.Number).ToList(), place.Name != place.District);

    private static Place? Nearest(IncidentSummary incident) =>
        incident
            .Places.Where(place => place.Lat is not null && place.District == incident.District)
            .OrderBy(place => place.Name == place.District)
            .FirstOrDefault();

    /// <param name="Level">0 for none; 1 for one incident; 2 from two; 3 from four; 4 from ten.</param>
    /// <param name="Beyond">Outside the report's province.</param>
    /// <param name="Title">Such as "Quetta: 3 incidents".</param>
    public sealed record Shape(string Path, int Level, bool Beyond, string Title)
    {
        internal static Shape Of(MapShape shape, Dictionary<string, int> counts, string? province)
        {
            var count = shape.Districts.Sum(district => counts.GetValueOrDefault(district));
            return new Shape(
                shape.Path,
                LevelOf(count),
                province is not null && !DistrictMap.IsOf(shape, province),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{string.Join(", ", shape.Districts)}: {count} {(count == 1 ? "incident" : "incidents")}"
                )
            );
        }

        internal static int LevelOf(int count) =>
            count switch
            {
                <= 0 => 0,
                1 => 1,
                < 4 => 2,
                < 10 => 3,
                _ => 4,
            };
    }

    /// <param name="Numbers">Of the incidents in the list, such as "1, 4".</param>
    /// <param name="Exact">False where only the district is known, and the dot is at its seat.</param>
    public sealed record Dot(string X, string Y, string LabelX, string Numbers, bool Exact)
    {
        internal static Dot Of((double X, double Y) at, List<int> numbers, bool exact, double size) =>
            new(
                Text(at.X),
                Text(at.Y),
                Text(at.X + (1.6 * size)),
                string.Join(", ", numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? "…" : ""),
                exact
            );
    }
}
