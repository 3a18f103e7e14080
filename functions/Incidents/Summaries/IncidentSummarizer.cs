using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Summaries;

/// <summary>What readers see of an incident, from its claims alone; their order does not matter.</summary>
internal static class IncidentSummarizer
{
    private const int MostSources = 5;
    private const int MostPlaces = 5;

    /// <summary>Without withdrawn claims; when all are withdrawn, the summary shows what was withdrawn.</summary>
    public static IncidentSummary Summarize(Incident incident)
    {
        var retraction = Retraction.Of(incident);
        return Summarize(
            incident.Id,
            incident.ReportCount,
            incident.Standing is { Count: > 0 } standing ? standing : incident.Counted,
            incident.Correction
        ) with
        {
            Retracted = retraction is not null,
            Retraction = retraction,
            UpdatedAt = incident.UpdatedAt ?? default,
        };
    }

    public static IncidentSummary Summarize(string id, int reportCount, IReadOnlyList<Claim> recorded, Correction? correction = null)
    {
        var claims = recorded.OrderBy(claim => claim.Published).ThenBy(claim => claim.ReportId, StringComparer.Ordinal).ToList();
        var districts = Voted(claims, claim => claim.Says.Districts);
        var (killed, wounded) = (BestFigure.OfAll(claims, says => says.Killed), BestFigure.OfAll(claims, says => says.Wounded));
        var (killedSides, woundedSides) = (
            SideRanges.Choose(claims, says => says.Killed, killed),
            SideRanges.Choose(claims, says => says.Wounded, wounded)
        );
        var kind = Voted(claims, claim => new[] { claim.Says.Kind })[0];
        var summary = new IncidentSummary
        {
            Id = id,
            Headline = "",
            Kind = kind,
            Type = TypeChoice.Decide(claims, kind, killed, wounded),
            Targets = kind == EventKind.Attack ? Voted(claims, claim => claim.Says.Targets) : [],
            Day = Day(id, claims),
            Districts = districts,
            Provinces = Voted(claims, claim => claim.Says.Provinces),
            Places =
            [
                .. claims
                    .SelectMany(claim => claim.Says.Places)
                    .Where(place => place.District is null || districts.Contains(place.District))
                    .DistinctBy(place => place.Name)
                    .OrderBy(place => place.District is null ? int.MaxValue : districts.IndexOf(place.District))
                    .Take(MostPlaces),
            ],
            Groups = Attribution.Decide(claims),
            Killed = killed,
            Wounded = wounded,
            KilledBySide = killedSides.Best(killed.Best),
            WoundedBySide = woundedSides.Best(wounded.Best),
            KilledRanges = killedSides,
            WoundedRanges = woundedSides,
            Confidence = claims.Max(claim => claim.Says.Confidence),
            ReportCount = reportCount,
            Sources =
            [
                .. claims
                    .DistinctBy(claim => claim.Outlet)
                    .Take(MostSources)
                    .Select(claim => new Source(claim.Outlet, claim.Title, claim.Link, claim.Published)),
            ],
            FirstReportedAt = claims[0].Published,
            LastReportedAt = claims[^1].Published,
        };
        summary = correction?.Apply(summary) ?? summary;
        IReadOnlyList<string> methods = correction?.Type is null ? Voted(claims, claim => claim.Clues.Methods) : [];
        return summary with { Headline = Headlines.Write(summary, methods) };
    }

    /// <summary>
    /// Names given by at least a third of the claims that give any, most frequent first. A claim's first name is its main one and counts
    /// double; ties go to the name given first.
    /// </summary>
    private static List<T> Voted<T>(List<Claim> claims, Func<Claim, IReadOnlyList<T>> names)
        where T : notnull
    {
        var (votes, naming) = (new OrderedDictionary<T, (int Claims, int Votes)>(), 0);
        foreach (var own in claims.Select(names).Where(own => own.Count > 0))
        {
            naming++;
            foreach (var (index, name) in (own.Count == 1 ? own : own.Distinct()).Index())
            {
                var (by, sum) = votes.GetValueOrDefault(name);
                votes[name] = (by + 1, sum + (index == 0 ? 2 : 1));
            }
        }

        return
        [
            .. votes.Where(name => name.Value.Claims * 3 >= naming).OrderByDescending(name => name.Value.Votes).Select(name => name.Key),
        ];
    }

    private static DateOnly Day(string id, List<Claim> claims) =>
        claims
            .Where(claim => claim.Clues.Day.Stated)
            .GroupBy(claim => claim.Clues.Day.Best)
            .OrderByDescending(day => day.Count())
            .Select(day => (DateOnly?)day.Key)
            .FirstOrDefault()
        ?? IncidentId.Day(id);
}
