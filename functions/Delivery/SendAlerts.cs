using Alerts.Delivery.Messages;
using Alerts.Delivery.Pipeline;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Delivery;

/// <summary>Sends a page of alerts, or does what a sign-up or an erasure put off.</summary>
internal sealed class SendAlerts(AlertSender sender, SubscriberRemover remover, IFunctionRunner runner)
{
    [Function(nameof(SendAlerts))]
    public Task RunAsync([QueueTrigger(QueueNames.Alerts)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(SendAlerts), AlertPage.Queue, message, HandleAsync, cancel);

    internal Task<HandlerResult> HandleAsync(AlertPage page, CancellationToken cancel) =>
        SubscriberRemover.Takes(page) ? remover.HandleAsync(page, cancel) : sender.HandleAsync(page, cancel);
}

/// <summary>
/// Sends a page to all of its subscribers, and counts how it went. What fails comes back alone, later. A page that comes again
/// finds the deliveries that were made.
/// </summary>
internal sealed partial class AlertSender(PageSender pages, ILogger<AlertSender> log)
{
    public async Task<HandlerResult> HandleAsync(AlertPage message, CancellationToken cancel)
    {
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
