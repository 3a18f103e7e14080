using Alerts.Hosting.Declarations;
using Alerts.Operations.Administration;
using Alerts.Platform.Storage;
using Azure.Storage.Queues.Models;
using QueueMessage = Alerts.Platform.Storage.QueueMessage;

namespace Alerts.Hosting.Embedded;

internal sealed partial class MessageCaller(
    FunctionCaller caller,
    IQueueStore queues,
    FailureNotes notes,
    HostSettings host,
    TimeProvider time,
    ILogger<MessageCaller> logger
)
{
    /// <summary>
    /// Never throws. A message whose result the store refuses stays in hand until the store writes again: a full disk repeats no work
    /// and costs no attempt.
    /// </summary>
    public async Task CallAsync(FunctionDeclaration function, string queue, QueueMessage message, CancellationToken abandon)
    {
        var held = new HeldMessage(queues, queue, message, time);
        var result = await held.WhileAsync(() => RunAsync(function, message, abandon));
        for (var told = false; !await TryPutAwayAsync(function, queue, held, result, told) && !abandon.IsCancellationRequested; told = true)
            await Task.Delay(HeldMessage.Pause, time, abandon).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task<CallResult> RunAsync(FunctionDeclaration function, QueueMessage message, CancellationToken abandon)
    {
        var most = host.Queues.MaxDequeueCount;
        var refusal =
            message.Deaths >= most ? $"The process crashed {message.Deaths} times in a row while it worked on this message alone."
            : message.Attempts > most ? "It was tried too often." // On Azure, which counts a receive that the process did not survive.
            : null;
        return refusal is null
            ? caller.CallAsync(function, Bound(message), abandon)
            : Task.FromResult<CallResult>(new CallResult.Refused(refusal));
    }

    private static Azure.Storage.Queues.Models.QueueMessage Bound(QueueMessage message) =>
        QueuesModelFactory.QueueMessage(
            message.Id,
            message.Receipt,
            BinaryData.FromString(message.Body),
            message.Attempts,
            insertedOn: message.InsertedAt
        );

    private async Task<bool> TryPutAwayAsync(FunctionDeclaration function, string queue, HeldMessage held, CallResult result, bool told)
    {
        try
        {
            // Not cancelled: a stop waits for this.
            await PutAwayAsync(function, queue, held, result, CancellationToken.None);
            return true;
        }
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            if (!told)
                Log.NotPutAway(logger, broken, function.Name, held.Id);
            return false;
        }
    }

    private async Task PutAwayAsync(
        FunctionDeclaration function,
        string queue,
        HeldMessage held,
        CallResult result,
        CancellationToken cancel
    )
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
                if (result is CallResult.Refused refused)
                    await notes.RememberAsync(queue, held.Body, refused.Words, cancel);
                Log.Poisoned(logger, function.Name, held.Attempts);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(930, LogLevel.Error, "{Function}: the result of message {Id} could not be stored; trying again until it is")]
        public static partial void NotPutAway(ILogger logger, Exception broken, string function, string id);

        [LoggerMessage(
            931,
            LogLevel.Error,
            "{Function}: a message went to the poison queue after {Attempts} attempts; see 'dead-letters list'"
        )]
        public static partial void Poisoned(ILogger logger, string function, int attempts);
    }
}
