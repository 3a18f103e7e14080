using System.Diagnostics;
using System.Text.Json;
using Alerts.Feeds;
using Alerts.Flow;
using Alerts.Storage;
using Alerts.Telemetry;

namespace Alerts.Hosting;

/// <summary>Calls a function as both engines do: read the message, run the handler, queue what follows, and only then remember.</summary>
internal sealed partial class FunctionRunner(
    IServiceProvider services, IQueueStore queues, FlowTotals totals, TimeProvider time, ILogger<FunctionRunner> logger)
{
    /// <param name="text">The message; empty for a timer.</param>
    /// <param name="timeout">How long the call may take.</param>
    public async Task<CallResult> RunAsync(FunctionCode code, string text, TimeSpan timeout, CancellationToken cancel)
    {
        FunctionCode.Call call;
        try
        {
            call = code.Read(text);
        }
        catch (JsonException unreadable)
        {
            Log.Unreadable(logger, code.Name, unreadable.Message);
            return new CallResult.Unreadable(unreadable.Message);
        }

        using var trace = Traces.Call(code.Name, Envelope.TraceParent(text));
        var result = await GuardAsync(code.Name, () => CallAsync(code, call, timeout, cancel), cancel);
        if (result is CallResult.Failed failed)
            trace?.SetStatus(ActivityStatusCode.Error, failed.Cause.GetType().Name);
        return result;
    }

    private async Task<CallResult> GuardAsync(string function, Func<Task<CallResult>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new CallResult.Interrupted();
        }
        // The edge: whatever broke, the message comes back.
#pragma warning disable CA1031
        catch (Exception cause)
#pragma warning restore CA1031
        {
            Log.Failed(logger, cause, function);
            return new CallResult.Failed(cause);
        }
    }

    private async Task<CallResult> CallAsync(FunctionCode code, FunctionCode.Call call, TimeSpan timeout, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var step = await call(services, both.Token);
        await queues.SendAsync([.. step.Next.Select(Seal)], both.Token);
        if (step.Remember is { } remember)
            await remember(both.Token);
        totals.Count(code.Queue, step.Next);
        return new CallResult.Done(step.Next.Count);
    }

    // A visit finds many entries, and each is the beginning of something of its own.
    private Outgoing Seal(Outgoing message) => Envelope.Seal(
        message, message.Queue == Entry.Queue.Name ? Traces.Begin("Entry") : Traces.Current, time.GetUtcNow());

    private static partial class Log
    {
        [LoggerMessage(900, LogLevel.Error, "{Function}: the message is none of its own: {Reason}")]
        public static partial void Unreadable(ILogger logger, string function, string reason);

        [LoggerMessage(901, LogLevel.Error, "{Function} failed")]
        public static partial void Failed(ILogger logger, Exception cause, string function);
    }
}
