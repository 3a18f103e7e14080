using Alerts.Hosting.Declarations;
using Alerts.Platform.Storage;

namespace Alerts.Hosting.Embedded;

/// <summary>
/// Reads one queue like the Functions host: batches of <c>batchSize</c>, the next one when at most <c>newBatchThreshold</c> messages are
/// still in work.
/// </summary>
internal sealed partial class QueueLoop(
    FunctionDeclaration function,
    string queue,
    HostSettings host,
    IQueueStore queues,
    MessageCaller caller,
    ILogger<QueueLoop> logger
)
{
    private readonly List<Task> _inHand = [];

    /// <summary>Ends when <paramref name="stop"/> is cancelled and nothing is in hand.</summary>
    /// <param name="stop">Takes no more messages.</param>
    /// <param name="abandon">Breaks off and returns those in hand.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        while (!stop.IsCancellationRequested)
        {
            var taken = await TakeAsync(stop);
            _inHand.AddRange(taken.Select(message => caller.CallAsync(function, queue, message, abandon)));
            if (taken.Count == 0)
                await WaitAsync(stop);
            await ThinOutAsync();
        }

        await Task.WhenAll(_inHand);
    }

    private async Task<IReadOnlyList<QueueMessage>> TakeAsync(CancellationToken stop)
    {
        try
        {
            return await queues.ReceiveAsync(queue, host.Queues.BatchSize, HeldMessage.Visibility, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return [];
        }
        // A failing store must not end the loop, which tries again after the polling interval.
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.NotReceived(logger, broken, queue);
            return [];
        }
    }

    /// <summary>Returns early, without an exception, when <paramref name="stop"/> is cancelled.</summary>
    private async Task WaitAsync(CancellationToken stop)
    {
        Task waiting = queues.WaitForMessageAsync(queue, host.Queues.MaxPollingInterval, stop);
        await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ThinOutAsync()
    {
        _inHand.RemoveAll(task => task.IsCompleted);
        while (_inHand.Count > host.Queues.NewBatchThreshold)
            _inHand.Remove(await Task.WhenAny(_inHand));
    }

    private static partial class Log
    {
        [LoggerMessage(920, LogLevel.Error, "Queue {Queue} cannot be read; trying again")]
        public static partial void NotReceived(ILogger logger, Exception broken, string queue);
    }
}
