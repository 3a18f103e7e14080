using Alerts.Incidents;
using Alerts.Site.Views;

namespace Alerts.Site.Reading;

/// <summary>Counts incidents by province, by the time of their first report. Retracted ones do not count.</summary>
internal static class ProvinceCounts
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <param name="provinces">All of them, so that a quiet one is shown as such.</param>
    public static IReadOnlyList<ProvinceView> Of(
        IReadOnlyList<string> provinces,
        IReadOnlyCollection<IncidentSummary> incidents,
        DateTimeOffset now
    ) =>
        [
            .. from province in provinces
            let ages = Ages(province, incidents, now)
            let month = Within(ages, Longest)
            orderby month descending, province
            select new ProvinceView(province, Within(ages, TimeSpan.FromDays(1)), Within(ages, TimeSpan.FromDays(7)), month),
        ];

    private static List<TimeSpan> Ages(string province, IEnumerable<IncidentSummary> incidents, DateTimeOffset now) =>
        [
            .. incidents
                .Where(incident => !incident.Retracted && incident.Provinces.Contains(province))
                .Select(incident => now - incident.FirstReportedAt),
        ];

    private static int Within(List<TimeSpan> ages, TimeSpan limit) => ages.Count(age => age < limit);
}
