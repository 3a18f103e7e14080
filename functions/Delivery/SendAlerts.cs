using Alerts.Delivery.Messages;
using Alerts.Delivery.Pipeline;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Delivery;

internal sealed class SendAlerts(AlertSender handler, IFunctionRunner runner)
{
    [Function(nameof(SendAlerts))]
    public Task RunAsync([QueueTrigger(QueueNames.Alerts)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(SendAlerts), DeliveryJob.Queue, message, handler.HandleAsync, cancel);
}

/// <summary>
/// Sends a page to all of its subscribers, and counts how it went. What fails comes back alone, later. A page that comes again
/// finds the deliveries that were made.
/// </summary>
internal sealed partial class AlertSender(PageSender pages, ILogger<AlertSender> log)
{
    public async Task<HandlerResult> HandleAsync(DeliveryJob job, CancellationToken cancel)
    {
        if (job is RemovalJob removal)
            return HandlerResult.Then([.. removal.ToRemovals().Select(one => Removal.Queue.Message(one))]);
        var outcomes = await pages.SendAsync(job, cancel);
        Log.Sent(
            log,
            What(job),
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

    private static string What(DeliveryJob job) =>
        job switch
        {
            ChangeJob(var change) => change.Incident.Id,
            ReplayJob(var change, _) => change.Incident.Id,
            NoticeJob notice => notice.Notice,
            _ => "digests",
        };

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
