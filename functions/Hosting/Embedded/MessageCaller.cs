using Alerts.Hosting.Declarations;
using Alerts.Storage;

namespace Alerts.Hosting.Embedded;

/// <summary>Calls a function with a message, and decides what becomes of the message.</summary>
internal sealed partial class MessageCaller(
    FunctionRunner runner, IQueueStore queues, HostSettings host, TimeProvider time, ILogger<MessageCaller> logger)
{
    /// <summary>Never throws: a message that could not be put away comes back when its time of invisibility is over.</summary>
    public async Task CallAsync(FunctionCode code, string queue, QueueMessage message, CancellationToken abandon)
    {
        var held = new HeldMessage(queues, queue, message, time);
        try
        {
            var result = await held.WhileAsync(() => RunAsync(code, message, abandon));
            // Not broken off: giving back is what stopping waits for.
            await PutAwayAsync(code, held, result, CancellationToken.None);
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

    private Task PutAwayAsync(FunctionCode code, HeldMessage held, CallResult result, CancellationToken cancel)
    {
        switch (result)
        {
            case CallResult.Done:
                return held.DeleteAsync(cancel);
            case CallResult.Interrupted:
                return held.GiveBackAsync(TimeSpan.Zero, cancel);
            case CallResult.Failed when held.Attempts < host.Queues.MaxDequeueCount:
                return held.GiveBackAsync(host.Queues.VisibilityTimeout, cancel);
            default:
                Log.Poisoned(logger, code.Name, held.Attempts);
                return held.PoisonAsync(cancel);
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
