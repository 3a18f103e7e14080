using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery;

/// <summary>
/// Whether a subscriber is to get what a page says, by what her own row says now: pages are made from an index that may be stale, and may
/// have waited for hours.
/// </summary>
internal abstract record Eligibility
{
    internal sealed record Yes(Alert Alert) : Eligibility;

    /// <summary>Yes, when she was sent an earlier change of the incident.</summary>
    internal sealed record IfTold(Alert Alert) : Eligibility;

    internal sealed record No(SkipReason Reason) : Eligibility;

    public static Eligibility Of(AlertPage page, Subscriber subscriber, string id, DateTimeOffset now) => (page, subscriber) switch
    {
        ({ Notice: { } notice }, _) => OfNotice(notice, subscriber, id, now),
        ({ Change: { } change }, { State: SubscriberState.Active }) => OfChange(change, subscriber, id),
        _ => new No(SkipReason.NotActive),
    };

    private static Eligibility OfNotice(Notice notice, Subscriber subscriber, string id, DateTimeOffset now) =>
        subscriber.Proposed is not { } proposal || Notice.Confirm(proposal) != notice ? new No(SkipReason.Superseded)
        : proposal.IsExpired(now) ? new No(SkipReason.Expired)
        : new Yes(new Alert { Id = id, To = subscriber, Content = new AlertContent.Confirming(proposal) });

    private static Eligibility OfChange(IncidentChange change, Subscriber subscriber, string id)
    {
        var matches = subscriber.Watches.Select(watch => (watch, Result: WatchMatcher.Match(watch, change))).ToList();
        var why = matches.Where(match => match.Result is not MatchResult.NotWanted).Select(match => match.watch).ToList();
        var alert = new Alert { Id = id, To = subscriber, Content = new AlertContent.Changed(change, why) };
        return why.Count == 0 ? new No(SkipReason.NotAskedFor)
            : matches.Exists(match => match.Result is MatchResult.Wanted) ? new Yes(alert)
            : new IfTold(alert);
    }
}
