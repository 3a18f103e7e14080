using System.Globalization;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Matching;

/// <summary>Decides which event a report is of. Pure: the order of the candidates does not matter.</summary>
internal static class IncidentMatcher
{
    /// <summary>
    /// The sum of reasons above which two reports are of one event. Well above even odds, because a second incident is the smaller harm.
    /// </summary>
    public const double Threshold = 1.45;

    /// <summary>
    /// Enough for an update ("toll rises", "group claims") that names no district, when no other event of the day comes near.
    /// </summary>
    private const double Known = 0.6;

    /// <summary>Enough for other news that names no district, when besides the toll, the target or the group fits.</summary>
    private const double Fits = 1;

    private const double Apart = 1;

    /// <summary>How much better than the next event a report that names no district must fit one.</summary>
    private const double StandsOut = 0.6;

    /// <summary>How well a report must fit a second incident to show that both are one event.</summary>
    private const double Bridging = 2.5;

    /// <summary>How well the two must then fit each other; a single report would have merged them at <see cref="Threshold"/>.</summary>
    private const double Bridged = 0.5;

    private const int MostCompared = 12;

    public static Decision Decide(Claim report, string title, IReadOnlyList<Incident> near)
    {
        // Its figures cover many events and must not go to one.
        if (NonEventRules.IsSum(title))
            return new Decision.Leave(NonEventRules.SumOverATime);
        if (report.Clues.Background)
            return new Decision.Leave(NonEventRules.Background);
        if (report.IsRoundUp && NonEventRules.IsKnown(report, near))
            return new Decision.Leave(NonEventRules.SeveralPlaces);
        var ranked = Ranked(report, near);
        var fitting = ranked.FindAll(pair => Score(pair.reasons) >= Threshold);
        if (fitting.Count == 0 && ranked is [var first, ..] && Enough(report, first) is { } enough)
            if (IsAllThereIs(enough, first.reasons, [.. ranked.Skip(1).Select(pair => pair.reasons)]))
                fitting.Add(first);
        if (fitting is [var one, var next, ..] && report.Says.Districts.Count == 0)
            if (Score(one.reasons) - Score(next.reasons) < StandsOut && !Same(one.incident, next.incident))
                return new Decision.Wait([one.incident, next.incident]);
        if (fitting is [var best, .. var others])
            return new Decision.Join(best.incident, best.reasons, FindSame(report, best.incident, others));

        return NonEventRules.Why(report, title, near) is { } why
            ? new Decision.Leave(why)
            : new Decision.Open(IncidentLinker.Find(report, near));
    }

    /// <summary>
    /// A report of an incident was revised and names another district than before: it may be an event that is known there.
    /// </summary>
    /// <param name="own">With the revised report.</param>
    public static Incident? FindSame(Claim report, Incident own, IReadOnlyList<Incident> others) =>
        FindSame(report, own, Ranked(report, others));

    private static Incident? FindSame(
        Claim report,
        Incident own,
        IEnumerable<(Incident incident, IReadOnlyList<MergeReason> reasons)> others
    ) =>
        others
            .Where(pair => !report.Clues.Several && Score(pair.reasons) >= Bridging)
            .Select(pair => pair.incident)
            .FirstOrDefault(other => Same(own, other));

    private static List<(Incident incident, IReadOnlyList<MergeReason> reasons)> Ranked(Claim report, IReadOnlyList<Incident> near) =>
        near.Select(incident => (incident, reasons: Compare(report, incident)))
            .OrderByDescending(pair => Score(pair.reasons))
            .ThenBy(pair => pair.incident.Told.FirstReportedAt)
            .ThenBy(pair => pair.incident.Id, StringComparer.Ordinal)
            .ToList();

    /// <summary>How well a report without a district must fit the best event; null when it may not join it for want of others.</summary>
    private static double? Enough(Claim report, (Incident incident, IReadOnlyList<MergeReason> reasons) best) =>
        report.Clues.Another || report.Says.Districts.Count > 0 ? null
        : report.Clues.Update ? Known
        : best.reasons.Any(IsTelling) && best.incident.Claims.Any(claim => claim.Says.Districts.Count > 0) ? Fits
        : null;

    private static bool IsTelling(MergeReason reason) =>
        FigureReasons.SameTolls.Contains(reason.Name) || reason.Name is WordReasons.SameTarget or ActorReasons.SameGroup;

    private static bool IsAllThereIs(double enough, IReadOnlyList<MergeReason> best, IReadOnlyList<IReadOnlyList<MergeReason>> others) =>
        Score(best) >= enough
        && best.Any(reason => reason.Name == DayReasons.SameDay)
        && others.All(other => Score(other) < Score(best) - Apart);

    public static double Score(IReadOnlyList<MergeReason> reasons) => reasons.Sum(reason => reason.Weight);

    /// <summary>The likest report counts; but where the event was, all its reports tell together.</summary>
    private static IReadOnlyList<MergeReason> Compare(Claim report, Incident incident)
    {
        var alone = OfItAlone(incident);
        var best = alone.Select(claim => ReportComparer.Compare(report, claim)).MaxBy(Score) ?? [];
        return PlaceReasons.Elsewhere(report, alone) is { } elsewhere ? [.. best, elsewhere] : best;
    }

    /// <summary>
    /// Raids in two districts that one outlet reported together are one incident until a report covers one raid alone. From then on the
    /// incident is that raid, and reports of the other do not match it.
    /// </summary>
    private static IReadOnlyList<Claim> OfItAlone(Incident incident) =>
        incident.Claims.Where(claim => !claim.IsRoundUp).ToList() is { Count: > 0 } alone ? alone : incident.Claims;

    /// <summary>
    /// Whether two incidents that one report fits are one: they must fit each other nearly as well, and neither be "another" or
    /// elsewhere. A report of raids in two districts fits both but does not make them one raid.
    /// </summary>
    private static bool Same(Incident one, Incident other) =>
        (one.Told.District is null || other.Told.District is null || one.Told.District == other.Told.District)
        && (
            one.Claims.All(claim => claim.Says.Districts.Count == 0)
            || other.Claims.All(claim => PlaceReasons.Elsewhere(claim, one.Claims) is null)
        )
        && one.Claims.Any(claim => claim.Clues.Another) == other.Claims.Any(claim => claim.Clues.Another)
        && one.Claims.Take(MostCompared).Max(claim => other.Claims.Take(MostCompared).Max(its => Score(ReportComparer.Compare(claim, its))))
            >= Bridged;
}

internal abstract record Decision(IReadOnlyList<MergeReason> Reasons)
{
    /// <summary>For logs: "joins 20241109-…: same district 1.6, same day 1".</summary>
    public string InWords =>
        this switch
        {
            Join join => $"joins {join.Incident.Id}: {string.Join(", ", Reasons.Select(Word))}",
            Wait wait =>
                $"waits: names no district, and fits {string.Join(" and ", wait.Alike.Select(incident => incident.Id))} nearly alike",
            Leave leave => $"opens nothing: {leave.Why}",
            _ => "opens an incident",
        };

    private static string Word(MergeReason reason) => string.Create(CultureInfo.InvariantCulture, $"{reason.Name} {reason.Weight:0.#}");

    /// <summary>The report belongs to this incident.</summary>
    /// <param name="Same">Another incident that this report shows to be the same event; null without one.</param>
    internal sealed record Join(Incident Incident, IReadOnlyList<MergeReason> Reasons, Incident? Same = null) : Decision(Reasons);

    /// <summary>The event is new.</summary>
    /// <param name="Links">Incidents that it answers, or that answer it.</param>
    internal sealed record Open(IReadOnlyList<IncidentLink> Links) : Decision([]);

    /// <summary>The report names no district and fits these nearly alike: it waits until one stands out.</summary>
    internal sealed record Wait(IReadOnlyList<Incident> Alike) : Decision([]);

    internal sealed record Leave(string Why) : Decision([]);
}
