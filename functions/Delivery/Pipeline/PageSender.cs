using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Platform.Messaging;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Brings a page to its subscribers, a bounded number concurrently. An unresponsive receiver delays only itself: after two seconds
/// neither the next subscriber nor the page waits for it.
/// </summary>
/// <remarks>
/// The send continues, because a receiver that needs three seconds must get its alert once. A message at the end of the lease checks on
/// it: it finds the result, or, after a crash, does what any copy of the page would.
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

        // A token of its own, because the page's ends with the page. Without a timer it needs no disposal.
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

        // The lease began before now and is over by then; a later one shows as busy.
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

internal static class FollowUp
{
    public static Outgoing Of(AlertPage page, string subscriber, TimeSpan wait) =>
        (page.Alone ? AlertPage.Retries : AlertPage.Queue).Message(page with { Subscribers = [subscriber] }, wait);
}
