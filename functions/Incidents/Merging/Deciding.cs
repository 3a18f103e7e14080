using Alerts.Classification;

namespace Alerts.Incidents.Merging;

/// <summary>Which event a report is of. Pure: the same report and candidates give the same answer, whatever their order.</summary>
internal static class Deciding
{
    /// <summary>The sum of reasons above which it is the same event; well above even odds, as a second incident is the smaller harm.</summary>
    public const double Threshold = 1.45;

    public static Decision Decide(Claim report, string title, IReadOnlyList<Incident> near)
    {
        var best = near.Select(incident => (incident, reasons: Compare(report, incident)))
            .OrderByDescending(pair => Score(pair.reasons)).ThenBy(pair => pair.incident.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.incident is not null && Score(best.reasons) >= Threshold)
            return new Decision.Join(best.incident, best.reasons);

        return Aftermath.Why(report, title, near) is { } why ? new Decision.Leave(why) : new Decision.Open(Links(report, near));
    }

    public static double Score(IReadOnlyList<MergeReason> reasons) => reasons.Sum(reason => reason.Weight);

    /// <summary>An incident is as alike as the claim of it that is most alike; outlets copy one another, and tolls move step by step.</summary>
    private static IReadOnlyList<MergeReason> Compare(Claim report, Incident incident) =>
        incident.Claims.Select(claim => Comparing.Compare(report, claim)).MaxBy(Score) ?? [];

    private static List<IncidentLink> Links(Claim report, IReadOnlyList<Incident> near) =>
        report.Says is not { Kind: EventKind.Operation, Districts.Count: > 0 }
            ? []
            : [.. near.Where(incident => incident.Told.Kind == EventKind.Attack && incident.Told.Day <= report.Clues.Day.Best
                    && incident.Told.District == report.Says.Districts[0])
                .Select(incident => new IncidentLink(incident.Id, "operation after an attack in the same district"))];
}
