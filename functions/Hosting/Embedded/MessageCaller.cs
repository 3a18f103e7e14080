using Alerts.Hosting.Declarations;
using Alerts.Operations;
using Alerts.Storage;

namespace Alerts.Hosting.Embedded;

/// <summary>Calls a function with a message, and decides what becomes of the message.</summary>
internal sealed partial class MessageCaller(
    FunctionRunner runner, IQueueStore queues, FailureNotes notes, HostSettings host, TimeProvider time, ILogger<MessageCaller> logger)
{
    /// <summary>Never throws: a message that could not be put away comes back when its time of invisibility is over.</summary>
    public async Task CallAsync(FunctionCode code, string queue, QueueMessage message, CancellationToken abandon)
    {
        var held = new HeldMessage(queues, queue, message, time);
        try
        {
            var result = await held.WhileAsync(() => RunAsync(code, message, abandon));
            // Not broken off: giving back is what stopping waits for.
            await PutAwayAsync(code, queue, held, result, CancellationToken.None);
        }
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NotPutAway(logger, broken, code.Name, message.Id);
        }
    }

    // More attempts than allowed, and it is still here: the process died over it each time, or could not put it away.
    private Task<CallResult> RunAsync(FunctionCode code, QueueMessage message, CancellationToken abandon) =>
        message.Attempts > host.Queues.MaxDequeueCount
            ? Task.FromResult<CallResult>(new CallResult.Unreadable("It was tried too often."))
            : runner.RunAsync(code, message.Body, host.FunctionTimeout, abandon);

    private async Task PutAwayAsync(FunctionCode code, string queue, HeldMessage held, CallResult result, CancellationToken cancel)
    {
        switch (result)
        {
            case CallResult.Done:
                await held.DeleteAsync(cancel);
                break;
            case CallResult.Interrupted:
                await held.GiveBackAsync(TimeSpan.Zero, cancel);
                break;
            case CallResult.Failed when held.Attempts < host.Queues.MaxDequeueCount:
                await held.GiveBackAsync(host.Queues.VisibilityTimeout, cancel);
                break;
            default:
                Log.Poisoned(logger, code.Name, held.Attempts);
                await notes.RememberAsync(queue, held.Body, result.Reason, cancel);
                await held.PoisonAsync(cancel);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(930, LogLevel.Error, "{Function}: message {Id} could not be put away and will come back")]
        public static partial void NotPutAway(ILogger logger, Exception broken, string function, string id);

        [LoggerMessage(931, LogLevel.Error, "{Function}: a message went to the poison queue after {Attempts} attempts; see 'dead-letters list'")]
        public static partial void Poisoned(ILogger logger, string function, int attempts);
    }
}
