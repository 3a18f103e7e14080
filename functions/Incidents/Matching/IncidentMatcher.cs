using System.Globalization;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Matching;

/// <summary>Which event a report is of. Pure: the same report and candidates give the same answer, whatever their order.</summary>
internal static class IncidentMatcher
{
    /// <summary>
    /// The sum of reasons above which it is the same event; well above even odds, as a second incident is the smaller harm.
    /// </summary>
    public const double Threshold = 1.45;

    /// <summary>
    /// Enough for a report that only adds to what is known ("toll rises", "group claims") and names no district, where nothing else of the
    /// day comes near.
    /// </summary>
    private const double Known = 0.6;

    /// <summary>How much worse the next best must fit then.</summary>
    private const double Apart = 1;

    /// <summary>How well a report must fit a second incident to show that both are one event.</summary>
    private const double Bridging = 2.5;

    /// <summary>How well the two must fit one another then; one alone would have merged them at <see cref="Threshold"/>.</summary>
    private const double Bridged = 0.5;

    /// <summary>Reports of either that are compared.</summary>
    private const int MostCompared = 12;

    public static Decision Decide(Claim report, string title, IReadOnlyList<Incident> near)
    {
        // Its figures are those of many events: it must not lend them to one.
        if (NonEventRules.IsSum(title))
            return new Decision.Leave(NonEventRules.SumOverATime);
        if (report.Clues.Background)
            return new Decision.Leave(NonEventRules.Background);
        if (report.IsRoundUp && NonEventRules.IsKnown(report, near))
            return new Decision.Leave(NonEventRules.SeveralPlaces);
        var ranked = near.Select(incident => (incident, reasons: Compare(report, incident)))
            .OrderByDescending(pair => Score(pair.reasons))
            .ThenBy(pair => pair.incident.Told.FirstReportedAt)
            .ThenBy(pair => pair.incident.Id, StringComparer.Ordinal)
            .ToList();
        var fitting = ranked.FindAll(pair => Score(pair.reasons) >= Threshold);
        if (
            fitting.Count == 0
            && AddsToWhatIsKnown(report)
            && ranked is [var first, ..]
            && IsAllThereIs(first.reasons, [.. ranked.Skip(1).Select(pair => pair.reasons)])
        )
            fitting.Add(first);
        if (fitting is [var best, .. var others])
            return new Decision.Join(
                best.incident,
                best.reasons,
                others
                    .Where(pair => !report.Clues.Several && Score(pair.reasons) >= Bridging)
                    .Select(pair => pair.incident)
                    .FirstOrDefault(other => Same(best.incident, other))
            );

        return NonEventRules.Why(report, title, near) is { } why
            ? new Decision.Leave(why)
            : new Decision.Open(IncidentLinker.Of(report, near));
    }

    private static bool IsAllThereIs(IReadOnlyList<MergeReason> best, IReadOnlyList<IReadOnlyList<MergeReason>> others) =>
        Score(best) >= Known
        && best.Any(reason => reason.Name == DayReasons.SameDay)
        && others.All(other => Score(other) < Score(best) - Apart);

    private static bool AddsToWhatIsKnown(Claim report) => report.Clues.Update && !report.Clues.Another && report.Says.Districts.Count == 0;

    public static double Score(IReadOnlyList<MergeReason> reasons) => reasons.Sum(reason => reason.Weight);

    /// <summary>
    /// An incident is as alike as the claim of it that is most alike; outlets copy one another, and tolls move step by step.
    /// </summary>
    private static IReadOnlyList<MergeReason> Compare(Claim report, Incident incident) =>
        OfItAlone(incident).Select(claim => ReportComparer.Compare(report, claim)).MaxBy(Score) ?? [];

    /// <summary>
    /// Raids in two districts that one outlet told of together are one incident until somebody tells of one alone: from then on it is that
    /// one, and who tells of the other finds no likeness to the two of them.
    /// </summary>
    private static IReadOnlyList<Claim> OfItAlone(Incident incident) =>
        incident.Claims.Where(claim => !claim.IsRoundUp).ToList() is { Count: > 0 } alone ? alone : incident.Claims;

    /// <summary>Whether two incidents, of which one report fits both, are one: they must fit one another nearly as well, and none be
    /// "another" or elsewhere. A report of raids in two districts fits both, and makes them no one raid.</summary>
    private static bool Same(Incident one, Incident other) =>
        (one.Told.District is null || other.Told.District is null || one.Told.District == other.Told.District)
        && one.Claims.Any(claim => claim.Clues.Another) == other.Claims.Any(claim => claim.Clues.Another)
        && one.Claims.Take(MostCompared).Max(claim => other.Claims.Take(MostCompared).Max(its => Score(ReportComparer.Compare(claim, its))))
            >= Bridged;
}

/// <summary>What becomes of a report.</summary>
internal abstract record Decision(IReadOnlyList<MergeReason> Reasons)
{
    /// <summary>For logs: "joins 20241109-…: same district 1.6, same day 1".</summary>
    public string InWords =>
        this switch
        {
            Join join => $"joins {join.Incident.Id}: {string.Join(", ", Reasons.Select(Word))}",
            Leave leave => $"opens nothing: {leave.Why}",
            _ => "opens an incident",
        };

    private static string Word(MergeReason reason) => string.Create(CultureInfo.InvariantCulture, $"{reason.Name} {reason.Weight:0.#}");

    /// <summary>It is of this incident.</summary>
    /// <param name="Same">Another incident that this report shows to be the same event; null when there is none.</param>
    internal sealed record Join(Incident Incident, IReadOnlyList<MergeReason> Reasons, Incident? Same = null) : Decision(Reasons);

    /// <summary>It is of an event that nobody told of before.</summary>
    /// <param name="Links">Incidents that it answers, or that answer it.</param>
    internal sealed record Open(IReadOnlyList<IncidentLink> Links) : Decision([]);

    /// <summary>It tells of no event of its own, and of none that is known here.</summary>
    internal sealed record Leave(string Why) : Decision([]);
}
