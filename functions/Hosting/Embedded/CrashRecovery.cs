using Alerts.Feeds.Fetching;
using Alerts.Hosting.Declarations;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.Hosting.Embedded;

/// <summary>
/// What a start does about a process that died. For SQLite only: there the data folder is claimed, so the process before is dead. On Azure
/// other processes may be at work, the platform counts each receive, and a lease ends at its own time.
/// </summary>
/// <remarks>
/// A crash is not the fault of the messages in hand, unless one of them proves it. The rule:
/// an attempt that ended by the death of the process does not count;
/// a message that was in hand at two deaths in a row is tried alone at the next start, before any timer runs and another message is taken;
/// a message that was the only one in hand at as many deaths in a row as it has attempts (five) goes to the poison queue.
/// So a message that kills the process is found among any number in hand with it, and a death without them clears the others.
/// </remarks>
internal sealed partial class CrashRecovery(
    SqliteQueueStore queues,
    SoleProcess sole,
    HostLeases hosts,
    MessageCaller caller,
    FunctionCatalog catalog,
    ILogger<CrashRecovery> logger
)
{
    private const int DeathsOfSuspect = 2;

    /// <summary>Frees what a dead process held: messages, deliveries, hosts of feeds.</summary>
    public async Task ReleaseAsync(CancellationToken cancel)
    {
        sole.Begin();
        await hosts.ReleaseAllAsync(cancel);
        if (await queues.ReleaseAllAsync(cancel) is > 0 and var count)
            Log.Released(logger, count);
    }

    /// <summary>Tries each message that was in hand at several deaths in a row, with no other in hand.</summary>
    /// <param name="stop">Breaks off, and gives back.</param>
    public async Task TrySuspectsAsync(CancellationToken stop)
    {
        foreach (var (function, trigger) in catalog.Of<Trigger.Queue>())
        {
            while (!stop.IsCancellationRequested && await SuspectAsync(trigger.QueueName) is { } suspect)
            {
                Log.Alone(logger, function.Name, suspect.Id);
                await caller.CallAsync(function, trigger.QueueName, suspect, stop);
            }
        }
    }

    private Task<QueueMessage?> SuspectAsync(string queue) =>
        queues.ReceiveSuspectAsync(queue, DeathsOfSuspect, HeldMessage.Visibility, CancellationToken.None);

    private static partial class Log
    {
        [LoggerMessage(945, LogLevel.Information, "{Count} messages were in hand when the process died; they are taken again")]
        public static partial void Released(ILogger logger, int count);

        [LoggerMessage(
            946,
            LogLevel.Warning,
            "{Function}: message {Id} was in hand at several deaths of the process in a row; it is tried alone"
        )]
        public static partial void Alone(ILogger logger, string function, string id);
    }
}
