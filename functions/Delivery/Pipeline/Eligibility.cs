using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Whether a subscriber gets a page's message, by the subscriber's current row: pages come from an index that may be stale, and may have
/// waited for hours.
/// </summary>
internal abstract record Eligibility
{
    internal sealed record Yes(Alert Alert) : Eligibility;

    internal sealed record IfTold(Alert Alert) : Eligibility;

    internal sealed record IfNew(Alert Alert) : Eligibility;

    internal sealed record No(SkipReason Reason) : Eligibility;

    public static Eligibility Evaluate(DeliveryJob job, Subscriber subscriber, string id, DateTimeOffset now) =>
        (job, subscriber) switch
        {
            (StopJob stop, _) => EvaluateStop(stop, subscriber, id),
            (ConfirmationJob confirmation, _) => EvaluateConfirmation(confirmation, subscriber, id, now),
            (ReplayJob(var change, _), { State: SubscriberState.Active }) => EvaluateReplay(change, subscriber, id),
            (ChangeJob(var change), { State: SubscriberState.Active }) => EvaluateChange(change, subscriber, id),
            _ => new No(SkipReason.NotActive),
        };

    private static Eligibility EvaluateConfirmation(ConfirmationJob job, Subscriber subscriber, string id, DateTimeOffset now) =>
        subscriber.Proposed is not { } proposal || ConfirmationJob.Id(proposal) != job.Notice ? new No(SkipReason.Superseded)
        : proposal.IsExpired(now) ? new No(SkipReason.Expired)
        : new Yes(
            new Alert
            {
                Id = id,
                To = subscriber,
                Content = new AlertContent.Confirming(proposal),
            }
        );

    // Stopped again or resumed since: the mail would describe another stop.
    private static Eligibility EvaluateStop(StopJob job, Subscriber subscriber, string id) =>
        subscriber is { State: SubscriberState.Disabled, Channel: ChannelKind.Webhook, Owner: { } owner, DisabledAt: { } at }
        && StopJob.Id(subscriber) == job.Notice
            ? new Yes(
                new Alert
                {
                    Id = id,
                    To = subscriber with { Channel = ChannelKind.Email, Address = owner },
                    Content = new AlertContent.Stopped(new Uri(subscriber.Address).Host, subscriber.DisabledFor ?? "", at),
                }
            )
            : new No(SkipReason.Superseded);

    // The subscriber requested this very alert, so the watches do not matter.
    private static Yes EvaluateReplay(IncidentChange change, Subscriber subscriber, string id)
    {
        var why = subscriber.Watches.Where(watch => WatchMatcher.Match(watch, change) is not MatchResult.NotWanted).ToList();
        return new Yes(
            new Alert
            {
                Id = id,
                To = subscriber,
                Content = new AlertContent.Changed(change, why),
            }
        );
    }

    private static Eligibility EvaluateChange(IncidentChange change, Subscriber subscriber, string id)
    {
        var matches = subscriber.Watches.Select(watch => (watch, Result: WatchMatcher.Match(watch, change))).ToList();
        var why = matches.Where(match => match.Result is not MatchResult.NotWanted).Select(match => match.watch).ToList();
        var alert = new Alert
        {
            Id = id,
            To = subscriber,
            Content = new AlertContent.Changed(change, why),
        };
        return why.Count == 0 ? new No(SkipReason.NotAskedFor)
            : matches.Exists(match => match.Result is MatchResult.Wanted) ? new Yes(alert)
            : matches.Exists(match => match.Result is MatchResult.WantedIfNew) ? new IfNew(alert)
            : new IfTold(alert);
    }
}
