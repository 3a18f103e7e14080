using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions.SignUps;

/// <summary>
/// Turns a sign-up into alerts. The index rows are written before the subscriber says that they count, so that a confirmation that died
/// half way is completed by opening the link again, and never leaves a confirmed subscriber whom no alert finds.
/// </summary>
internal sealed partial class Confirmation(
    SubscriberStore subscribers,
    WatchIndex index,
    Settlement settlement,
    TimeProvider time,
    ILogger<Confirmation> log
)
{
    /// <param name="id">As it came in the link.</param>
    /// <param name="token">As it came in the link.</param>
    public async Task<ConfirmResult> ConfirmAsync(string id, string token, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(id, cancel) is not { } subscriber)
            return new ConfirmResult.NotGood();
        if (Good(subscriber, token) is { } proposal)
            return await ApplyAsync(subscriber, proposal, cancel);
        if (!IsRepeat(subscriber, token))
            return new ConfirmResult.NotGood();

        // The first time may have died before the index was as it should be.
        await settlement.SettleAsync(id, [], cancel);
        return new ConfirmResult.Confirmed(subscriber);
    }

    /// <summary>On the operator's word, without a link.</summary>
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

        // Also when it came to nothing, because she was erased or signed up again meanwhile: what was put into the index comes out again.
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

/// <summary>What opening a confirmation link did.</summary>
internal abstract record ConfirmResult
{
    /// <summary>Alerts go out from now on; also when the link was opened before.</summary>
    internal sealed record Confirmed(Subscriber Subscriber) : ConfirmResult;

    /// <summary>Over 48 hours old, replaced by a later sign-up, or never good.</summary>
    internal sealed record NotGood : ConfirmResult;
}
