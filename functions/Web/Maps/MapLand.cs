using System.Collections.Concurrent;
using System.Text;
using Alerts.Incidents.Statistics;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Alerts.Web.Maps;

/// <summary>The ground of the map: neighbours, and districts that lead to their pages. It is written once for each language.</summary>
internal static class MapLand
{
    private static readonly ConcurrentDictionary<(string? Province, string? District, Language Language, bool Linked), MarkupString> Kept =
        new();

    // Neighbours' outlines leave gaps in the mountains, which are not water; the sea begins south of the coast's northernmost bay.
    private const string Sea = "<rect class=\"sea\" x=\"-300\" y=\"1330\" width=\"2400\" height=\"500\"/>";

    private static readonly string Neighbours =
        Sea + string.Concat(DataRows.Read("neighbours.csv").Select(row => $"<path class=\"beyond\" d=\"{row[1]}\"/>"));

    /// <param name="province">Shown as the map's subject; null for all.</param>
    /// <param name="linked">Districts lead to their pages.</param>
    /// <param name="district">Shown as where it happened; null for none.</param>
    public static MarkupString Of(string? province, string? district, Language language, bool linked = true) =>
        Kept.GetOrAdd((province, district, language, linked), Draw);

    private static MarkupString Draw((string? Province, string? District, Language Language, bool Linked) map)
    {
        var land = new StringBuilder(Neighbours);
        foreach (var shape in DistrictMap.Shapes)
        {
            var style =
                map.District is { } district && shape.Districts.Contains(district) ? "here"
                : map.Province is { } province && !DistrictMap.IsOf(shape, province) ? "other"
                : "land";
            // Not in the order of the keyboard: there would be 145 stops. The lists beside the map have the same links.
            var link = PageContext.Link("/districts/" + Uri.EscapeDataString(shape.Districts[0]), map.Language);
            land.Append(map.Linked ? $"<a tabindex=\"-1\" href=\"{link}\">" : "<g>")
                .Append("<path class=\"")
                .Append(style)
                .Append("\" d=\"")
                .Append(shape.Path)
                .Append("\"><title>")
                .Append(string.Join(map.Language.Comma(), shape.Districts.Select(name => PlaceNames.District(map.Language, name))))
                .Append("</title></path>")
                .Append(map.Linked ? "</a>" : "</g>");
        }
        return new MarkupString(land.ToString());
    }
}
