using Alerts.Delivery.Wording;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Maps;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Situations;

internal static class SituationReportBuilder
{
    /// <param name="address">The start of links to pages of the site: empty on the site itself.</param>
    /// <param name="most">How many incidents, and how many changes, are listed. The numbers and the map cover all.</param>
    public static SituationReportView View(
        SituationReport situation,
        TopicCatalogue catalogue,
        string address,
        Language language = Language.English,
        int most = int.MaxValue
    )
    {
        var changes = Changes(situation).ToList();
        var (now, before) = (Gravest(situation.Now, situation.Province), Gravest(situation.Before, situation.Province));
        var by = situation.Filter is { Province: null, District: null } ? CountBy.Province : CountBy.District;
        return new SituationReportView(
            FilterWords.Of(situation.Filter, catalogue, language) ?? Phrases.Pakistan.In(language),
            SituationReportWords.Period(situation.Days, language),
            SituationReportWords.Period(situation.Days.Before(), language),
            TimeView.Of(situation.MadeAt, language),
            SituationReportWords.Summary(now, catalogue, language),
            SituationReportNumbers.Of(now, before, language),
            (by == CountBy.Province ? ReportPhrases.Province : ReportPhrases.District).In(language),
            SituationReportNumbers.Places(now, before, by, catalogue, language),
            MapPoints.Map(
                now,
                situation.Province,
                MapFilters.Around(situation.Filter with { From = situation.Days.From, To = situation.Days.To }),
                catalogue,
                language,
                address
            ),
            [.. now.Take(most).Select((incident, index) => Item(index + 1, incident, catalogue, language))],
            [.. changes.TakeLast(most).Select(change => Change(change, catalogue, language))],
            Sources(now),
            situation.Now.Complete && situation.Before.Complete,
            address + (language == Language.Urdu ? PageContext.UrduPath : "")
        )
        {
            MoreIncidents = now.Count - Math.Min(now.Count, most),
            MoreChanges = changes.Count - Math.Min(changes.Count, most),
        };
    }

    /// <summary>By main province, as in all counts. Retracted ones appear only among the changes.</summary>
    private static List<IncidentSummary> Gravest(PeriodIncidents period, string? province) =>
        [
            .. period
                .Incidents.Where(incident => !incident.Retracted && (province is null || incident.Province == province))
                .OrderByDescending(incident => incident.Killed.Best ?? 0)
                .ThenByDescending(incident => incident.Wounded.Best ?? 0)
                .ThenByDescending(incident => incident.Day)
                .ThenBy(incident => incident.Id, StringComparer.Ordinal),
        ];

    /// <summary>Changes made in these days, except the openings of their own incidents, which the list of incidents shows.</summary>
    private static IEnumerable<IncidentChange> Changes(SituationReport situation) =>
        from change in situation.Changes
        where situation.Days.Contains(change.At)
        where situation.Province is null || change.Incident.Province == situation.Province
        where change.Kind != ChangeKind.Opened || !situation.Days.Contains(change.Incident.Day)
        select change;

    private static SituationReportView.Item Item(int number, IncidentSummary incident, TopicCatalogue catalogue, Language language) =>
        new(
            number,
            IncidentView.Of(incident, catalogue, language),
            PageText.Line(SituationReportWords.Where(incident, catalogue, language)),
            SituationReportWords.Sides(incident, language)
        );

    private static SituationReportView.Change Change(IncidentChange change, TopicCatalogue catalogue, Language language) =>
        new(
            TimeView.Of(change.At, language),
            change.Incident.Id,
            PageText.Line(HeadlineWords.Of(change.Incident, catalogue, language)),
            change.Kind == ChangeKind.Opened
                ? ReportPhrases.BecameKnown.In(language, Dates.Day(change.Incident.Day, language))
                : SituationReportWords.What(change, catalogue, language)
        );

    private static IReadOnlyList<SituationReportView.Outlet> Sources(IEnumerable<IncidentSummary> incidents) =>
        [
            .. incidents
                .SelectMany(incident => incident.Sources.Select(source => PageText.Line(source.Outlet)).Distinct())
                .CountBy(outlet => outlet)
                .OrderByDescending(outlet => outlet.Value)
                .ThenBy(outlet => outlet.Key, StringComparer.Ordinal)
                .Select(outlet => new SituationReportView.Outlet(outlet.Key, outlet.Value)),
        ];
}

/// <summary>The material of a situation report.</summary>
/// <param name="Filter">Which incidents, beside the days.</param>
/// <param name="Now">Incidents of the days.</param>
/// <param name="Before">Incidents of as many days before.</param>
/// <param name="Changes">Of any time; those made in the days are reported.</param>
internal sealed record SituationReport(
    DayRange Days,
    IncidentFilter Filter,
    DateTimeOffset MadeAt,
    PeriodIncidents Now,
    PeriodIncidents Before,
    IReadOnlyList<IncidentChange> Changes
)
{
    /// <summary>Null for the country.</summary>
    public string? Province => Filter.Province;
}
