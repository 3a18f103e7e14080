using Alerts.Hosting.Declarations;
using Alerts.Operations;
using Alerts.Storage;

namespace Alerts.Hosting.Embedded;

/// <summary>Calls a function with a message, and decides what becomes of the message.</summary>
internal sealed partial class MessageCaller(
    FunctionRunner runner, IQueueStore queues, FailureNotes notes, HostSettings host, TimeProvider time, ILogger<MessageCaller> logger)
{
    /// <summary>
    /// Never throws. A message whose outcome the store refuses stays in hand, and is put away as soon as the store writes again: so nothing
    /// is done twice, and no attempt is lost, because a disk was full.
    /// </summary>
    public async Task CallAsync(FunctionCode code, string queue, QueueMessage message, CancellationToken abandon)
    {
        var held = new HeldMessage(queues, queue, message, time);
        var result = await held.WhileAsync(() => RunAsync(code, message, abandon));
        for (var told = false; !await TryPutAwayAsync(code, queue, held, result, told) && !abandon.IsCancellationRequested; told = true)
            await Task.Delay(HeldMessage.Pause, time, abandon).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task<CallResult> RunAsync(FunctionCode code, QueueMessage message, CancellationToken abandon)
    {
        var most = host.Queues.MaxDequeueCount;
        var refusal = message.Deaths >= most ? $"The process died {message.Deaths} times in a row while this was the only message in hand."
            : message.Attempts > most ? "It was tried too often." // On Azure, which counts a receive that the process did not survive.
            : null;
        return refusal is null
            ? runner.RunAsync(code, message.Body, host.FunctionTimeout, abandon)
            : Task.FromResult<CallResult>(new CallResult.Unreadable(refusal));
    }

    private async Task<bool> TryPutAwayAsync(FunctionCode code, string queue, HeldMessage held, CallResult result, bool told)
    {
        try
        {
            // Not broken off: giving back is what stopping waits for.
            await PutAwayAsync(code, queue, held, result, CancellationToken.None);
            return true;
        }
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            if (!told)
                Log.NotPutAway(logger, broken, code.Name, held.Id);
            return false;
        }
    }

    private async Task PutAwayAsync(FunctionCode code, string queue, HeldMessage held, CallResult result, CancellationToken cancel)
    {
        switch (result)
        {
            case CallResult.Done:
                await held.DeleteAsync(cancel);
                break;
            case CallResult.Interrupted:
                await held.GiveBackAsync(TimeSpan.Zero, counts: false, cancel);
                break;
            case CallResult.Failed when held.Attempts < host.Queues.MaxDequeueCount:
                await held.GiveBackAsync(host.Queues.VisibilityTimeout, counts: true, cancel);
                break;
            default:
                await held.PoisonAsync(cancel);
                await notes.RememberAsync(queue, held.Body, result.Reason, cancel);
                Log.Poisoned(logger, code.Name, held.Attempts);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(930, LogLevel.Error, "{Function}: message {Id} could not be put away; it is tried again until the store takes it")]
        public static partial void NotPutAway(ILogger logger, Exception broken, string function, string id);

        [LoggerMessage(931, LogLevel.Error, "{Function}: a message went to the poison queue after {Attempts} attempts; see 'dead-letters list'")]
        public static partial void Poisoned(ILogger logger, string function, int attempts);
    }
}
