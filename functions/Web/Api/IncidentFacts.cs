using Alerts.Classification.Findings;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Web.Api;

/// <summary>One fact of an incident, as a column of a table and as a property on a map.</summary>
/// <param name="Name">In camelCase, as in the documents.</param>
/// <param name="Hxl">Hashtag and attributes of the Humanitarian Exchange Language 1.1; empty where it has none.</param>
/// <param name="Means">In a sentence.</param>
/// <param name="Value">Null when unknown; else text, a number, a yes or no, a day, a time, or a list of texts.</param>
internal sealed record IncidentFact(string Name, string Hxl, string Means, Func<IncidentSummary, object?> Value);

/// <summary>The facts of an incident that fit into a row, in their order. New ones are added at the end.</summary>
internal static class IncidentFacts
{
    /// <param name="page">The address of an incident's page.</param>
    public static IReadOnlyList<IncidentFact> All(Func<string, Uri> page) =>
        [
            new("id", "#event+id", "Never changes. A merged incident redirects to the one it is part of.", one => one.Id),
            new("day", "#date+occurred", "The day of the event in Pakistan.", one => one.Day),
            new("kind", "#event+kind", "attack, operation or clash.", one => EnumWords<EventKind>.Of(one.Kind)),
            new("type", "#event+type", "Finer than the kind; \"unknown\" if no source tells.", one => EventTypes.Word(one.Type)),
            new("targets", "#event+target+list", "At what an attack was aimed.", one => one.Targets.Select(EventTargets.Word).ToArray()),
            new("headline", "#description", "A neutral line made from the facts.", one => one.Headline),
            new("provinces", "#adm1+name+list", "Provinces and territories, the main one first.", one => one.Provinces),
            new("districts", "#adm2+name+list", "Districts, the main one first.", one => one.Districts),
            new("places", "#loc+name+list", "Places that sources name.", one => one.Places.Select(place => place.Name).ToArray()),
            new("lat", "#geo+lat", "Degrees north (WGS 84); nothing finer than a province is known if empty.", one => Spot(one)?.At.Lat),
            new("lon", "#geo+lon", "Degrees east (WGS 84).", one => Spot(one)?.At.Lon),
            new(
                "accuracy",
                "#geo+precision",
                "place: lat and lon are of a place in the district; district: they are of its seat.",
                one => Spot(one)?.Accuracy
            ),
            new("groups", "#group+id+list", "Armed groups that sources name.", one => one.Groups.Select(group => group.Id).ToArray()),
            new("killed", "#affected+killed", "Best figure of killed; empty if unknown, never 0 for unknown.", one => one.Killed.Best),
            new("killedLow", "#affected+killed+min", "Lowest figure of killed that a source gives.", one => one.Killed.Low),
            new("killedHigh", "#affected+killed+max", "Highest figure of killed that a source gives.", one => one.Killed.High),
            new("killedCivilians", "#affected+killed+civilians", "Civilians among the killed.", one => one.KilledBySide.Civilians),
            new("killedSecurity", "#affected+killed+security", "Security forces among the killed.", one => one.KilledBySide.Security),
            new("killedMilitants", "#affected+killed+militants", "Militants among the killed.", one => one.KilledBySide.Militants),
            new("wounded", "#affected+injured", "Best figure of wounded.", one => one.Wounded.Best),
            new("woundedLow", "#affected+injured+min", "Lowest figure of wounded that a source gives.", one => one.Wounded.Low),
            new("woundedHigh", "#affected+injured+max", "Highest figure of wounded that a source gives.", one => one.Wounded.High),
            new("confidence", "#meta+confidence", "0 to 1: how often decisions by the same rule were right.", one => one.Confidence),
            new("reportCount", "#meta+count", "Reports that tell of it.", one => one.ReportCount),
            new("sources", "#meta+source+list", "Outlets, at most five.", one => one.Sources.Select(source => source.Outlet).ToArray()),
            new("firstReportedAt", "#date+reported+start", "When the first report was published.", one => one.FirstReportedAt),
            new("lastReportedAt", "#date+reported+end", "When the last report was published.", one => one.LastReportedAt),
            new("updatedAt", "#date+updated", "When what readers are told of it last changed.", one => one.UpdatedAt),
            new("retracted", "#status+retracted", "It is withdrawn: by an operator, or by all of its outlets.", one => one.Retracted),
            new("url", "#meta+url", "Its page, with every claim and source.", one => page(one.Id).AbsoluteUri),
        ];

    public static GeoSpot? Spot(IncidentSummary incident) => GeoSpot.Of(incident);
}
