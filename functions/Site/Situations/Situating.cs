using System.Globalization;
using Alerts.Incidents;
using Alerts.Incidents.Counts;
using Alerts.Site.Reading;
using Alerts.Site.Views;
using Alerts.Subscriptions;

namespace Alerts.Site.Situations;

/// <summary>Makes the report of a situation.</summary>
internal static class Situating
{
    /// <param name="address">What links to pages of the site start with: empty on the site itself.</param>
    /// <param name="most">How many incidents, and how many changes, are listed. The numbers and the map are of all.</param>
    public static SituationView View(Situation situation, TopicCatalogue catalogue, string address, int most = int.MaxValue)
    {
        var changes = Changes(situation).ToList();
        var (now, before) = (Gravest(situation.Now, situation.Province), Gravest(situation.Before, situation.Province));
        var by = situation.Province is null ? CountBy.Province : CountBy.District;
        return new SituationView(
            situation.Province ?? "Pakistan",
            SituationWords.Period(situation.Days),
            SituationWords.Period(situation.Days.Before),
            TimeView.Of(situation.MadeAt),
            SituationWords.Summary(now),
            SituationNumbers.Of(now, before),
            by.ToString(),
            SituationNumbers.Places(now, before, by),
            MapView.Of(now, situation.Province),
            [.. now.Take(most).Select((incident, index) => Item(index + 1, incident, catalogue))],
            [.. changes.TakeLast(most).Select(Change)],
            Sources(now),
            situation.Now.Complete && situation.Before.Complete,
            address,
            new SituationView.Fields(Day(situation.Days.From), Day(situation.Days.To), situation.Province, Topics.Provinces(catalogue))
        )
        {
            MoreIncidents = now.Count - Math.Min(now.Count, most),
            MoreChanges = changes.Count - Math.Min(changes.Count, most),
        };
    }

    /// <summary>By main province, as all counts are. Retracted ones are told among the changes alone.</summary>
    private static List<IncidentSummary> Gravest(PeriodIncidents period, string? province) =>
        [
            .. period
                .Incidents.Where(incident => !incident.Retracted && (province is null || incident.Province == province))
                .OrderByDescending(incident => incident.Killed.Best ?? 0)
                .ThenByDescending(incident => incident.Wounded.Best ?? 0)
                .ThenByDescending(incident => incident.Day)
                .ThenBy(incident => incident.Id, StringComparer.Ordinal),
        ];

    /// <summary>What was made in these days, but for the opening of their own incidents, which the list of incidents tells.</summary>
    private static IEnumerable<IncidentChange> Changes(Situation situation) =>
        from change in situation.Changes
        where situation.Days.Contains(change.At)
        where situation.Province is null || change.Incident.Province == situation.Province
        where change.Kind != ChangeKind.Opened || !situation.Days.Contains(change.Incident.Day)
        select change;

    private static SituationView.Item Item(int number, IncidentSummary incident, TopicCatalogue catalogue) =>
        new(
            number,
            IncidentView.Of(incident, group => catalogue.Label(Topics.Group + group)),
            SafeText.Line(SituationWords.Where(incident)),
            SituationWords.Sides(incident)
        );

    private static SituationView.Change Change(IncidentChange change) =>
        new(
            TimeView.Of(change.At),
            change.Incident.Id,
            SafeText.Line(change.Incident.Headline),
            change.Kind == ChangeKind.Opened ? $"became known, of {TimeView.Day(change.Incident.Day)}" : SituationWords.What(change)
        );

    private static IReadOnlyList<SituationView.Outlet> Sources(IEnumerable<IncidentSummary> incidents) =>
        [
            .. incidents
                .SelectMany(incident => incident.Sources.Select(source => SafeText.Line(source.Outlet)).Distinct())
                .CountBy(outlet => outlet)
                .OrderByDescending(outlet => outlet.Value)
                .ThenBy(outlet => outlet.Key, StringComparer.Ordinal)
                .Select(outlet => new SituationView.Outlet(outlet.Key, outlet.Value)),
        ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
