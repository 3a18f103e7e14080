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
internal sealed partial class PageSender(
    DeliveryPipeline pipeline,
    SlowSends slow,
    DeliveryTally tally,
    IOptions<DeliveryOptions> options,
    TimeProvider time,
    ILogger<PageSender> log
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<Outcome>> SendAsync(DeliveryJob job, CancellationToken cancel)
    {
        using var places = new SemaphoreSlim(options.Value.Parallel);
        return await Task.WhenAll(job.Subscribers.Distinct().Select(subscriber => InPlaceAsync(places, job, subscriber, cancel)));
    }

    private async Task<Outcome> InPlaceAsync(SemaphoreSlim places, DeliveryJob job, string subscriber, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);

        // A token of its own, because the page's ends with the job. Without a timer it needs no disposal.
        var own = new CancellationTokenSource();
        await using var tie = cancel.Register(own.Cancel);
        var delivering = DeliverAsync(job, subscriber, own.Token);
        using (var over = CancellationTokenSource.CreateLinkedTokenSource(cancel))
        {
            await Task.WhenAny(delivering, Task.Delay(Patience, time, over.Token));
            await over.CancelAsync();
        }

        places.Release();
        if (delivering.IsCompleted || cancel.IsCancellationRequested || job.Alone || !slow.Keep(delivering))
            return await delivering;

        // The lease began before now and is over by then; a later one shows as busy.
        return new Outcome(OutcomeKind.Held, FollowUp.Of(job with { Alone = true }, subscriber, options.Value.Lease));
    }

    private async Task<Outcome> DeliverAsync(DeliveryJob job, string subscriber, CancellationToken cancel)
    {
        using var part = Traces.Part("Deliver");
        var outcome = await pipeline.DeliverAsync(job, subscriber, cancel);
        Traces.Tag("result", outcome.Kind);
        tally.Count(job, outcome);
        if (outcome.Reason is { } reason)
            Log.Skipped(log, subscriber, reason);
        return outcome;
    }

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Debug, "Subscriber {Subscriber} gets nothing of a page: {Reason}")]
        public static partial void Skipped(ILogger log, string subscriber, SkipReason reason);
    }
}

internal static class FollowUp
{
    public static Outgoing Of(DeliveryJob job, string subscriber, TimeSpan wait) =>
        (job.Alone ? DeliveryJob.Retries : DeliveryJob.Queue).Message(job with { Subscribers = [subscriber] }, wait);
}
