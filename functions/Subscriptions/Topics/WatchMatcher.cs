using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using static Alerts.Subscriptions.Topics.MatchResult;

namespace Alerts.Subscriptions.Topics;

internal static class WatchMatcher
{
    public static MatchResult Match(Watch watch, IncidentChange change)
    {
        if (!Topic.Of(change).Contains(watch.Topic))
            return new NotWanted(MatchReason.OtherTopic);
        if (watch.Kinds.Count > 0 && !watch.Kinds.Contains(change.Incident.Kind))
            return new NotWanted(MatchReason.OtherKind);
        var missed = IsOf(watch, change.Incident.Type)
            ? WatchBound.All.FirstOrDefault(bound => !Reaches(bound, watch, bound.Now(change)))?.Missed
            : MatchReason.OtherType;
        var ofType = IsOf(watch, change.TypeBefore ?? change.Incident.Type);
        var reached = WatchBound.All.All(bound => Reaches(bound, watch, bound.Before(change)));
        var before = ofType && reached;
        return change.Kind switch
        {
            ChangeKind.Opened => missed is { } few ? new NotWanted(few) : new Wanted(MatchReason.FirstReport),

            // The type may have been another one when the subscriber was told.
            ChangeKind.Retracted when missed == MatchReason.OtherType && !before => new WantedIfTold(MatchReason.Retraction),
            _ when missed is { } few && !before => new NotWanted(few),
            ChangeKind.Retracted => Retraction(watch),
            _ when change.OnlyType => missed is null && !ofType && reached
                ? new WantedIfNew(MatchReason.ThresholdCrossed)
                : new NotWanted(MatchReason.OnlyType),
            _ when !before && reached && !watch.Updates => new WantedIfNew(MatchReason.ThresholdCrossed),
            _ when !before => new Wanted(MatchReason.ThresholdCrossed),
            _ when !watch.Updates && change.IsRealNow && !watch.Types.Contains(EventType.FoiledAttack) => new WantedIfNew(
                MatchReason.ThresholdCrossed
            ),
            _ when !watch.Updates && change.NewTopics.Contains(watch.Topic) => missed is { } few
                ? new NotWanted(few)
                : new Wanted(MatchReason.NewTopic),
            _ => watch.Updates ? new Wanted(MatchReason.Update) : new NotWanted(MatchReason.FirstReportsOnly),
        };
    }

    private static bool IsOf(Watch watch, EventType type) => watch.Types.Count == 0 || watch.Types.Contains(type);

    private static MatchResult Retraction(Watch watch) =>
        watch.Updates ? new Wanted(MatchReason.Retraction) : new WantedIfTold(MatchReason.Retraction);

    private static bool Reaches(WatchBound bound, Watch watch, int? figure) => bound.Least(watch) is not { } least || figure >= least;
}

internal enum MatchReason
{
    FirstReport,

    /// <summary>An update reached the bounds, or a type of the watch, for the first time: a first report for this watch.</summary>
    ThresholdCrossed,

    /// <summary>An update put the incident under the topic: a first report for this watch.</summary>
    NewTopic,

    Update,

    Retraction,

    OtherTopic,

    OtherKind,

    OtherType,

    /// <summary>Only the type is new, and the watch asks for none, or for both.</summary>
    OnlyType,

    TooFewKilled,

    FirstReportsOnly,
}

internal abstract record MatchResult(MatchReason Reason)
{
    internal sealed record Wanted(MatchReason Reason) : MatchResult(Reason);

    /// <summary>Wanted by subscribers who were told of the incident: a retraction of unknown news is noise.</summary>
    internal sealed record WantedIfTold(MatchReason Reason) : MatchResult(Reason);

    /// <summary>Wanted by subscribers who were not told of the incident yet.</summary>
    internal sealed record WantedIfNew(MatchReason Reason) : MatchResult(Reason);

    internal sealed record NotWanted(MatchReason Reason) : MatchResult(Reason);
}
