using System.Globalization;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;
using Microsoft.AspNetCore.Components;

namespace Alerts.Web.Maps;

/// <summary>A map of incidents: a sign for each, sized by the killed, shaped and coloured by the kind.</summary>
/// <param name="ViewBox">As SVG has it.</param>
/// <param name="Label">What the map shows, for screen readers.</param>
/// <param name="Land">The ground, as SVG.</param>
/// <param name="Letters">Height of names, in units of the view box.</param>
/// <param name="Unplaced">Incidents without a known district, which are not on the map.</param>
public sealed record MapView(
    string ViewBox,
    string Label,
    MarkupString Land,
    IReadOnlyList<MapView.Sign> Signs,
    IReadOnlyList<MapView.Name> Names,
    string Letters,
    int Unplaced
)
{
    // Neighbours on all sides, so that no border looks like a coast.
    private const double Margin = 60;

    private const int MostNamed = 4;

    /// <param name="province">The map's part; null for the whole country.</param>
    /// <param name="site">The start of links: empty on the site itself.</param>
    /// <param name="area">The link of a sign that stands for several incidents, by its box: west, south, east, north.</param>
    internal static MapView Of(
        IReadOnlyList<MapPoint> points,
        int unplaced,
        string? province,
        Language language,
        string site,
        Func<string, string> area
    )
    {
        var box = DistrictMap.Of(province).Wider(province is null ? Margin : Margin / 3);
        var scale = Math.Max(0.25, (box.Right - box.Left) / (DistrictMap.Whole.Right - DistrictMap.Whole.Left));
        var signs = MapLayout.Of(points.Where(point => Holds(box, point)), scale);
        return new MapView(
            box.ViewBox,
            Words(points, language),
            MapLand.Of(province, null, language, linked: site.Length == 0),
            [.. signs.Select(sign => Sign.Of(sign, language, site, area))],
            MapNames.Around(signs, box, scale, language),
            Text(MapNames.Letters * scale),
            unplaced
        );
    }

    private static string Words(IReadOnlyList<MapPoint> points, Language language)
    {
        var killed = points.Sum(point => point.Killed ?? 0);
        return points.Count == 1 ? MapPhrases.LabelOfOne.In(language, killed) : MapPhrases.Label.In(language, points.Count, killed);
    }

    internal static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static bool Holds(MapBox box, MapPoint point)
    {
        var (x, y) = DistrictMap.Project(point.Lat, point.Lon);
        return box.Holds(x, y);
    }

    /// <param name="Shape">"attack", "operation", "clash", or "several".</param>
    /// <param name="Path">Of the shape, around the centre.</param>
    /// <param name="Count">How many incidents; null for one.</param>
    /// <param name="Exact">False where only the district is known.</param>
    public sealed record Sign(
        string Shape,
        string Path,
        string X,
        string Y,
        string? Count,
        string Letters,
        bool Exact,
        string Title,
        string Link
    )
    {
        /// <summary>Around a box, in degrees, so that what lies on its edge is in it.</summary>
        private const double Rim = 0.01;

        internal static Sign Of(MapSign sign, Language language, string site, Func<string, string> area)
        {
            var (x, y, r) = (sign.X, sign.Y, sign.Radius);
            var one = sign.Points.Count == 1;
            var kinds = sign.Points.Select(point => point.Kind).Distinct().ToList();
            var shape = kinds.Count == 1 ? kinds[0].ToString().ToLowerInvariant() : "several";
            return new Sign(
                shape,
                Outline(shape, x, y, r),
                MapView.Text(x),
                MapView.Text(y),
                one ? null : sign.Points.Count.ToString(CultureInfo.InvariantCulture),
                MapView.Text(r * 0.95),
                sign.Points.All(point => point.Exact),
                one ? sign.Points[0].Title : Several(sign, language),
                site + PageContext.Link(one ? "/incidents/" + sign.Points[0].Id : area(Box(sign.Points)), language)
            );
        }

        private static string Several(MapSign sign, Language language) =>
            MapPhrases.Several.In(
                language,
                sign.Points.Count,
                sign.Killed,
                string.Join(language.Comma(), sign.Points.Select(point => point.District).OfType<string>().Distinct().Take(MostNamed))
            );

        private static string Box(IReadOnlyList<MapPoint> points) =>
            string.Join(
                ',',
                new[]
                {
                    points.Min(point => point.Lon) - Rim,
                    points.Min(point => point.Lat) - Rim,
                    points.Max(point => point.Lon) + Rim,
                    points.Max(point => point.Lat) + Rim,
                }.Select(degrees => degrees.ToString("0.##", CultureInfo.InvariantCulture))
            );

        /// <summary>
        /// A circle for attacks, a square for operations, a triangle for clashes, an octagon for several kinds; alike in area.
        /// </summary>
        private static string Outline(string shape, double x, double y, double r) =>
            shape switch
            {
                "operation" => Polygon(x, y, r * 1.2, 4, Math.PI / 4),
                "clash" => Polygon(x, y + (r * 0.15), r * 1.5, 3, -Math.PI / 2),
                "several" => Polygon(x, y, r * 1.05, 8, Math.PI / 8),
                _ => string.Create(
                    CultureInfo.InvariantCulture,
                    $"M{x - r:0.#} {y:0.#}a{r:0.#} {r:0.#} 0 1 0 {2 * r:0.#} 0a{r:0.#} {r:0.#} 0 1 0 {-2 * r:0.#} 0z"
                ),
            };

        private static string Polygon(double x, double y, double r, int corners, double turn) =>
            "M"
            + string.Join(
                'L',
                Enumerable
                    .Range(0, corners)
                    .Select(corner => turn + (2 * Math.PI * corner / corners))
                    .Select(angle =>
                        string.Create(CultureInfo.InvariantCulture, $"{x + (r * Math.Cos(angle)):0.#} {y + (r * Math.Sin(angle)):0.#}")
                    )
            )
            + "z";
    }

    /// <param name="Anchor">Where the text begins: "start", "middle", "end".</param>
    /// <param name="Land">A country or sea; else a town, which has a dot.</param>
    public sealed record Name(string Text, string X, string Y, string Anchor, bool Land, string DotX, string DotY);
}
