using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Platform.Messaging;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Brings a page to its subscribers, a bounded number side by side. A receiver that does not answer holds up nobody but itself: after two
/// seconds neither the next subscriber nor the page waits for it any more.
/// </summary>
/// <remarks>
/// The send itself goes on, as a receiver that needs three seconds is to get its alert once. A message that comes when the lease is over
/// looks after it: it finds what the send wrote, and nothing is left to do; or the process died meanwhile, and it does what any copy of the
/// page would.
/// </remarks>
internal sealed class PageSender(
    DeliveryPipeline single,
    SlowSends slow,
    DeliveryTally tally,
    IOptions<DeliveryOptions> options,
    TimeProvider time
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<Outcome>> SendAsync(AlertPage page, CancellationToken cancel)
    {
        using var places = new SemaphoreSlim(options.Value.Parallel);
        return await Task.WhenAll(page.Subscribers.Distinct().Select(subscriber => InPlaceAsync(places, page, subscriber, cancel)));
    }

    private async Task<Outcome> InPlaceAsync(SemaphoreSlim places, AlertPage page, string subscriber, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);

        // Its own, as the page's ends with the page. Without a timer there is nothing to dispose of.
        var own = new CancellationTokenSource();
        await using var tie = cancel.Register(own.Cancel);
        var delivering = DeliverAsync(page, subscriber, own.Token);
        using (var over = CancellationTokenSource.CreateLinkedTokenSource(cancel))
        {
            await Task.WhenAny(delivering, Task.Delay(Patience, time, over.Token));
            await over.CancelAsync();
        }

        places.Release();
        if (delivering.IsCompleted || cancel.IsCancellationRequested || page.Alone || !slow.Keep(delivering))
            return await delivering;

        // The lease began before now, and is over by then; a send that took it later is met as a busy one.
        return new Outcome(OutcomeKind.Held, FollowUp.Of(page with { Alone = true }, subscriber, options.Value.Lease));
    }

    private async Task<Outcome> DeliverAsync(AlertPage page, string subscriber, CancellationToken cancel)
    {
        using var part = Traces.Part("Deliver");
        var outcome = await single.DeliverAsync(page, subscriber, cancel);
        Traces.Tag("result", outcome.Kind);
        tally.Count(page, outcome);
        return outcome;
    }
}

/// <summary>The message by which a page comes back for one of its subscribers.</summary>
internal static class FollowUp
{
    /// <param name="wait">How long nobody sees it.</param>
    public static Outgoing Of(AlertPage page, string subscriber, TimeSpan wait) =>
        (page.Alone ? AlertPage.Retries : AlertPage.Queue).Message(page with { Subscribers = [subscriber] }, wait);
}
