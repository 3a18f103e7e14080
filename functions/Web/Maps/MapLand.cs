using System.Collections.Concurrent;
using System.Text;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Microsoft.AspNetCore.Components;

namespace Alerts.Web.Maps;

/// <summary>The ground of the map: neighbours, and districts that lead to their pages. It is written once for each language.</summary>
internal static class MapLand
{
    private static readonly ConcurrentDictionary<(string? Province, string? District, Language Language, bool Linked), MarkupString> Kept =
        new();

    private static readonly string Neighbours =
        $"<rect class=\"sea\" x=\"-300\" y=\"{DistrictMap.SeaBelow}\" width=\"2400\" height=\"500\"/>"
        + string.Concat(DistrictMap.Neighbours.Select(shape => $"<path class=\"beyond\" d=\"{shape.Path}\"/>"));

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
