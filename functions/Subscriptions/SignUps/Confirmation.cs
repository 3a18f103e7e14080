using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.SignUps;

/// <summary>
/// Turns a sign-up into alerts. Index rows are written before the subscriber's row makes them valid. So opening the link again completes
/// a confirmation that crashed, and no confirmed subscriber is missing from the index.
/// </summary>
internal sealed partial class Confirmation(
    SubscriberStore subscribers,
    WatchIndex index,
    Settlement settlement,
    TimeProvider time,
    ILogger<Confirmation> log
)
{
    public async Task<ConfirmResult> ConfirmAsync(string id, string token, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(id, cancel) is not { } subscriber)
            return new ConfirmResult.NotGood();
        if (Good(subscriber, token) is { } proposal)
            return await ApplyAsync(subscriber, proposal, cancel);
        if (!IsRepeat(subscriber, token))
            return new ConfirmResult.NotGood();

        // The first time may have crashed before the index was complete.
        await settlement.SettleAsync(id, [], cancel);
        return new ConfirmResult.Confirmed(subscriber);
    }

    public async Task<ConfirmResult> ConfirmAsync(string id, CancellationToken cancel) =>
        await subscribers.GetAsync(id, cancel) is { Proposed: { } proposal } subscriber
            ? await ApplyAsync(subscriber, proposal, cancel)
            : new ConfirmResult.NotGood();

    private async Task<ConfirmResult> ApplyAsync(Subscriber subscriber, Proposal proposal, CancellationToken cancel)
    {
        await index.AddAsync(subscriber.Id, proposal.Watches, cancel);
        var now = time.GetUtcNow();
        var confirmed = await subscribers.UpdateAsync(
            subscriber.Id,
            current => current.Proposed?.At == proposal.At ? ProposalBuilder.Confirmed(current, proposal, now) : null,
            cancel
        );

        // Also after a failure, because the subscriber was erased or signed up again meanwhile: the index must lose the new rows.
        await settlement.SettleAsync(subscriber.Id, subscriber.Watches.Concat(proposal.Watches), cancel);
        if (confirmed is not { State: SubscriberState.Active, Proposed: null })
            return new ConfirmResult.NotGood();
        Log.Confirmed(log, subscriber.Id);
        return new ConfirmResult.Confirmed(confirmed);
    }

    private Proposal? Good(Subscriber subscriber, string token) =>
        subscriber.Proposed is { } proposal
        && !proposal.IsExpired(time.GetUtcNow())
        && LinkToken.Matches(LinkToken.Confirm(subscriber, proposal.Wish), token)
            ? proposal
            : null;

    // Mail programs open links twice, and so do people.
    private static bool IsRepeat(Subscriber subscriber, string token) =>
        subscriber.State == SubscriberState.Active && LinkToken.Matches(LinkToken.Confirm(subscriber, Proposal.WishOf(subscriber)), token);

    private static partial class Log
    {
        [LoggerMessage(401, LogLevel.Information, "Subscriber {Id} confirmed")]
        public static partial void Confirmed(ILogger log, string id);
    }
}

internal abstract record ConfirmResult
{
    /// <summary>Alerts are sent from now on; also when the link was opened before.</summary>
    internal sealed record Confirmed(Subscriber Subscriber) : ConfirmResult;

    /// <summary>Over 48 hours old, replaced by a later sign-up, or never valid.</summary>
    internal sealed record NotGood : ConfirmResult;
}
