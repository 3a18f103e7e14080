using Alerts.Delivery.Messages;
using Alerts.Delivery.Pipeline;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Delivery;

/// <summary>Sends a page of alerts.</summary>
internal sealed class SendAlerts(AlertSender handler, IFunctionRunner runner)
{
    [Function(nameof(SendAlerts))]
    public Task RunAsync([QueueTrigger(QueueNames.Alerts)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(SendAlerts), AlertPage.Queue, message, handler.HandleAsync, cancel);
}

/// <summary>
/// Does what a page says for all of its subscribers, and counts how it went. What fails comes back alone, later. A page that comes again
/// finds the deliveries that were made.
/// </summary>
internal sealed partial class AlertSender(PageSender pages, Expiry expiry, SubscriberEraser eraser, ILogger<AlertSender> log)
{
    public async Task<HandlerResult> HandleAsync(AlertPage message, CancellationToken cancel)
    {
        if (message.Notice is { Kind: NoticeKind.Expire })
            return await OnEachAsync(message, expiry.ExpireAsync, cancel);
        if (message.Notice is { Kind: NoticeKind.Erase })
            return await OnEachAsync(message, eraser.EraseAsync, cancel);
        var outcomes = await pages.SendAsync(message, cancel);
        Log.Sent(
            log,
            message.Change?.Incident.Id ?? message.Notice?.Id ?? "digests",
            outcomes.Count(outcome => outcome.Kind == OutcomeKind.Sent),
            outcomes.Count(outcome => outcome.Kind == OutcomeKind.Kept),
            outcomes.Count(outcome => outcome.Next is not null),
            outcomes.Count(outcome => outcome.Kind == OutcomeKind.Rejected),
            outcomes.Count(outcome => outcome.Kind == OutcomeKind.Skipped)
        );
        return new HandlerResult(
            [.. outcomes.Select(outcome => outcome.Next).OfType<Outgoing>()],
            cancel => RememberAsync(outcomes, cancel)
        );
    }

    private static async Task<HandlerResult> OnEachAsync(
        AlertPage page,
        Func<string, CancellationToken, Task> act,
        CancellationToken cancel
    )
    {
        foreach (var subscriber in page.Subscribers)
            await act(subscriber, cancel);
        return HandlerResult.Done;
    }

    private static Task RememberAsync(IEnumerable<Outcome> outcomes, CancellationToken cancel) =>
        Task.WhenAll(outcomes.Select(outcome => outcome.Remember?.Invoke(cancel) ?? Task.CompletedTask));

    private static partial class Log
    {
        [LoggerMessage(
            500,
            LogLevel.Information,
            "Page of {What}: {Sent} sent, {Kept} kept in the outbox, {Later} later, {Rejected} given up, {Skipped} skipped"
        )]
        public static partial void Sent(ILogger log, string what, int sent, int kept, int later, int rejected, int skipped);
    }
}
