using Alerts.Delivery.Tally;
using Alerts.Flow;
using Alerts.Subscriptions;
using Alerts.Telemetry;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery;

/// <summary>
/// Sends a page, a bounded number of subscribers side by side: a receiver that does not answer holds up nobody but itself. It gives its place
/// to the next one after two seconds, and the page's message goes on to wait for it; from then on it goes alone. What fails comes back alone,
/// later. A page that comes again finds the deliveries that were made.
/// </summary>
internal sealed partial class AlertSender(
    SingleDelivery single, Expiry expiry, Erasure erasure, DeliveryTally tally, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<AlertSender> log)
    : IMessageHandler<AlertPage>
{
    /// <summary>After this a send keeps no place: whoever takes longer waits for its receiver, which costs nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<Step> HandleAsync(AlertPage message, CancellationToken cancel)
    {
        if (message.Notice is { Kind: NoticeKind.Expire })
            return await OnEachAsync(message, expiry.ExpireAsync, cancel);
        if (message.Notice is { Kind: NoticeKind.Erase })
            return await OnEachAsync(message, erasure.ForgetAsync, cancel);
        using var places = new SemaphoreSlim(options.Value.Parallel);
        var outcomes = await Task.WhenAll(message.Subscribers.Distinct().Select(subscriber => InPlaceAsync(places, message, subscriber, cancel)));
        Log.Sent(
            log,
            message.Change?.Incident.Id ?? message.Notice?.Id ?? "digests",
            outcomes.Count(outcome => outcome.Kind == OutcomeKind.Sent),
            outcomes.Count(outcome => outcome.Next is not null),
            outcomes.Count(outcome => outcome.Kind == OutcomeKind.Rejected),
            outcomes.Count(outcome => outcome.Kind == OutcomeKind.Skipped));
        return new Step([.. outcomes.Select(outcome => outcome.Next).OfType<Outgoing>()], cancel => RememberAsync(outcomes, cancel));
    }

    private async Task<Outcome> InPlaceAsync(SemaphoreSlim places, AlertPage page, string subscriber, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        var delivering = DeliverAsync(page, subscriber, cancel);
        using (var over = CancellationTokenSource.CreateLinkedTokenSource(cancel))
        {
            await Task.WhenAny(delivering, Task.Delay(Patience, time, over.Token));
            await over.CancelAsync();
        }

        places.Release();
        return await delivering;
    }

    private async Task<Outcome> DeliverAsync(AlertPage page, string subscriber, CancellationToken cancel)
    {
        using var part = Traces.Part("Deliver");
        var outcome = await single.DeliverAsync(page, subscriber, cancel);
        Traces.Tag("result", outcome.Kind);
        tally.Count(page, outcome);
        return outcome;
    }

    private static async Task<Step> OnEachAsync(AlertPage page, Func<string, CancellationToken, Task> act, CancellationToken cancel)
    {
        foreach (var subscriber in page.Subscribers)
            await act(subscriber, cancel);
        return Step.Done;
    }

    private static Task RememberAsync(IEnumerable<Outcome> outcomes, CancellationToken cancel) =>
        Task.WhenAll(outcomes.Select(outcome => outcome.Remember?.Invoke(cancel) ?? Task.CompletedTask));

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Information, "Page of {What}: {Sent} sent, {Later} later, {Rejected} given up, {Skipped} skipped")]
        public static partial void Sent(ILogger log, string what, int sent, int later, int rejected, int skipped);
    }
}
