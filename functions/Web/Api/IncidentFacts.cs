using Alerts.Classification.Findings;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Web.Api;

/// <summary>One fact of an incident, as a column of a table and as a property on a map.</summary>
/// <param name="Name">In camelCase, as in the documents.</param>
/// <param name="Hxl">Hashtag and attributes of the Humanitarian Exchange Language 1.1; empty where it has none.</param>
/// <param name="Value">Null when unknown; else text, a number, a yes or no, a day, a time, or a list of texts.</param>
internal sealed record IncidentFact(string Name, string Hxl, Func<IncidentSummary, object?> Value);

/// <summary>
/// The facts of an incident that fit into a row, in their order. New ones are added at the end. <c>Data/fields.csv</c> says what each
/// means.
/// </summary>
internal static class IncidentFacts
{
    /// <param name="page">The address of an incident's page.</param>
    public static IReadOnlyList<IncidentFact> All(Func<string, Uri> page) =>
        [
            new("id", "#event+id", one => one.Id),
            new("day", "#date+occurred", one => one.Day),
            new("kind", "#event+kind", one => EnumWords<EventKind>.Of(one.Kind)),
            new("type", "#event+type", one => EventTypes.Word(one.Type)),
            new("targets", "#event+target+list", one => one.Targets.Select(EventTargets.Word).ToArray()),
            new("headline", "#description", one => one.Headline),
            new("provinces", "#adm1+name+list", one => one.Provinces),
            new("districts", "#adm2+name+list", one => one.Districts),
            new("places", "#loc+name+list", one => one.Places.Select(place => place.Name).ToArray()),
            new("lat", "#geo+lat", one => Spot(one)?.At.Lat),
            new("lon", "#geo+lon", one => Spot(one)?.At.Lon),
            new("accuracy", "#geo+precision", one => Spot(one)?.Accuracy),
            new("groups", "#group+id+list", one => one.Groups.Select(group => group.Id).ToArray()),
            new("killed", "#affected+killed", one => one.Killed.Best),
            new("killedLow", "#affected+killed+min", one => one.Killed.Low),
            new("killedHigh", "#affected+killed+max", one => one.Killed.High),
            new("killedCivilians", "#affected+killed+civilians", one => one.KilledBySide.Civilians),
            new("killedSecurity", "#affected+killed+security", one => one.KilledBySide.Security),
            new("killedMilitants", "#affected+killed+militants", one => one.KilledBySide.Militants),
            new("wounded", "#affected+injured", one => one.Wounded.Best),
            new("woundedLow", "#affected+injured+min", one => one.Wounded.Low),
            new("woundedHigh", "#affected+injured+max", one => one.Wounded.High),
            new("confidence", "#meta+confidence", one => one.Confidence),
            new("reportCount", "#meta+count", one => one.ReportCount),
            new("sources", "#meta+source+list", one => one.Sources.Select(source => source.Outlet).ToArray()),
            new("firstReportedAt", "#date+reported+start", one => one.FirstReportedAt),
            new("lastReportedAt", "#date+reported+end", one => one.LastReportedAt),
            new("updatedAt", "#date+updated", one => one.UpdatedAt),
            new("retracted", "#status+retracted", one => one.Retracted),
            new("url", "#meta+url", one => page(one.Id).AbsoluteUri),
        ];

    public static GeoSpot? Spot(IncidentSummary incident) => GeoSpot.Of(incident);
}
