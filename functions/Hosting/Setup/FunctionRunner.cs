using System.Diagnostics;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Feeds.Registry;
using Alerts.Hosting.Declarations;
using Alerts.Operations.Administration;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Hosting.Setup;

internal sealed class FunctionRunner(IQueueStore queues, FailureNotes notes, FlowMeter meter, HostSettings host, TimeProvider time)
    : IFunctionRunner
{
    public async Task RunAsync<T>(
        string function,
        MessageQueue<T> queue,
        QueueMessage message,
        Func<T, CancellationToken, Task<HandlerResult>> handle,
        CancellationToken cancel
    )
    {
        var text = message.Body.ToString();
        using var trace = Traces.Call(function, Envelope.TraceParent(text));
        try
        {
            await FinishAsync(await handle(Read(queue, text), cancel), cancel);
        }
        catch (Exception cause)
        {
            trace?.SetStatus(ActivityStatusCode.Error, cause.GetType().Name);

            // The poison queue is next, and the Functions host does not say why.
            if (cause is UnreadableMessageException || message.DequeueCount >= host.Queues.MaxDequeueCount)
                await notes.RememberAsync(queue.Name, text, $"{cause.GetType().Name}: {cause.Message}", CancellationToken.None);
            throw;
        }
    }

    public async Task RunAsync(string function, Func<CancellationToken, Task<HandlerResult>> run, CancellationToken cancel)
    {
        using var trace = Traces.Call(function, null);
        try
        {
            await FinishAsync(await run(cancel), cancel);
        }
        catch (Exception cause)
        {
            trace?.SetStatus(ActivityStatusCode.Error, cause.GetType().Name);
            throw;
        }
    }

    private static T Read<T>(MessageQueue<T> queue, string text)
    {
        try
        {
            return queue.Read(text);
        }
        catch (JsonException unreadable)
        {
            throw new UnreadableMessageException(unreadable.Message, unreadable);
        }
    }

    private async Task FinishAsync(HandlerResult step, CancellationToken cancel)
    {
        await queues.SendAsync([.. step.Next.Select(Seal)], cancel);
        if (step.Remember is { } remember)
            await remember(cancel);
        step.Count?.Invoke();
        CountReports(step.Next);
    }

    // A withdrawal travels as a report but does not count as one, and a report that waits was counted before.
    private void CountReports(IEnumerable<Outgoing> queued)
    {
        foreach (var message in queued)
            if (message.Queue == Report.Queue.Name && Report.Queue.Read(message.Body) is { Withdrawn: false, Waits: 0 })
                meter.Report();
    }

    // A visit finds many entries, each the start of its own trace.
    private Outgoing Seal(Outgoing message) =>
        Envelope.Seal(message, message.Queue == Entry.Queue.Name ? Traces.Begin("Entry") : Traces.Current, time.GetUtcNow());
}
