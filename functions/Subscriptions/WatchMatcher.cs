using Alerts.Incidents;
using static Alerts.Subscriptions.MatchResult;

namespace Alerts.Subscriptions;

/// <summary>Decides whether a watch asks for a change.</summary>
internal static class WatchMatcher
{
    public static MatchResult Match(Watch watch, IncidentChange change)
    {
        if (!Topic.Of(change).Contains(watch.Topic))
            return new NotWanted(MatchReason.OtherTopic);
        if (watch.Kinds.Count > 0 && !watch.Kinds.Contains(change.Incident.Kind))
            return new NotWanted(MatchReason.OtherKind);
        var now = Reaches(watch, change.Incident.Killed.Best);
        var before = Reaches(watch, change.KilledBefore);
        return change.Kind switch
        {
            ChangeKind.Opened => now ? new Wanted(MatchReason.FirstReport) : new NotWanted(MatchReason.TooFewKilled),
            _ when !now && !before => new NotWanted(MatchReason.TooFewKilled),
            ChangeKind.Retracted => Retraction(watch),
            _ when !before => new Wanted(MatchReason.ThresholdCrossed),
            _ when !watch.Updates && change.NewTopics.Contains(watch.Topic) => now
                ? new Wanted(MatchReason.NewTopic)
                : new NotWanted(MatchReason.TooFewKilled),
            _ => watch.Updates ? new Wanted(MatchReason.Update) : new NotWanted(MatchReason.FirstReportsOnly),
        };
    }

    private static MatchResult Retraction(Watch watch) =>
        watch.Updates ? new Wanted(MatchReason.Retraction) : new WantedIfTold(MatchReason.Retraction);

    private static bool Reaches(Watch watch, int? killed) => watch.LeastKilled is not > 0 || killed >= watch.LeastKilled;
}
