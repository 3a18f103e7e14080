using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Wording;

namespace Alerts.Web.Maps;

/// <summary>Incidents as points of a map.</summary>
internal static class MapPoints
{
    /// <param name="province">The map's part; null for the whole country.</param>
    /// <param name="asked">A filter, as in addresses: a sign of several incidents leads to a list of what it leaves around it.</param>
    public static MapView Map(
        IReadOnlyCollection<CatalogueEntry> incidents,
        string? province,
        string asked,
        TopicCatalogue catalogue,
        Language language
    )
    {
        var points = incidents.Where(incident => incident.Spot is not null).Select(incident => Of(incident, catalogue, language)).ToList();
        return MapView.Of(points, incidents.Count - points.Count, province, language, "", box => Around(asked, box));
    }

    /// <param name="province">The map's part; null for the whole country.</param>
    /// <param name="asked">A filter, as in addresses: a sign of several incidents leads to a list of what it leaves around it.</param>
    /// <param name="site">The start of links: empty on the site itself.</param>
    public static MapView Map(
        IReadOnlyCollection<IncidentSummary> incidents,
        string? province,
        string asked,
        TopicCatalogue catalogue,
        Language language,
        string site = ""
    )
    {
        var points = incidents.Select(incident => Of(incident, catalogue, language)).OfType<MapPoint>().ToList();
        return MapView.Of(points, incidents.Count - points.Count, province, language, site, box => Around(asked, box));
    }

    private static string Around(string asked, string box) => "/?" + (asked.Length > 0 ? asked + "&" : "") + "bbox=" + box;

    private static MapPoint? Of(IncidentSummary incident, TopicCatalogue catalogue, Language language) =>
        GeoSpot.Of(incident) is { } spot
            ? new MapPoint(
                incident.Id,
                incident.Kind,
                incident.Killed.Best,
                spot.At.Lat,
                spot.At.Lon,
                spot.IsPlace,
                Name(spot.District, catalogue, language),
                HeadlineWords.Of(incident, catalogue, language)
            )
            : null;

    private static MapPoint Of(CatalogueEntry incident, TopicCatalogue catalogue, Language language)
    {
        var spot = incident.Spot!;
        var district = Name(spot.District, catalogue, language);
        var what = (TypeWording.Of(incident.Type) ?? KindWords.Of(incident.Kind)).In(language);
        var title = MapPhrases.One.In(
            language,
            what,
            district ?? Phrases.Pakistan.In(language),
            Dates.Date(incident.Day, language),
            incident.Killed is { } killed ? Phrases.KilledCount.In(language, killed) : MapPhrases.KilledUnknown.In(language)
        );
        return new MapPoint(incident.Id, incident.Kind, incident.Killed, spot.At.Lat, spot.At.Lon, spot.IsPlace, district, title);
    }

    private static string? Name(string? district, TopicCatalogue catalogue, Language language) =>
        district is null ? null : catalogue.Label(Topic.DistrictPrefix + district, language);
}
