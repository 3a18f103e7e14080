using Alerts.Feeds.Fetching;
using Alerts.Hosting.Declarations;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.Hosting.Embedded;

/// <summary>
/// How a start recovers from a crash. For SQLite only: the claimed data folder proves that the previous process has ended. On Azure
/// other processes may be running, the platform counts each receive, and a lease ends at its own time.
/// </summary>
/// <remarks>
/// A crash is not blamed on the messages in hand without proof. The rule: an attempt that a crash ended does not count. A message in
/// hand at two crashes in a row is tried alone at the next start, before any timer runs and another message is taken. A message that was
/// alone in hand at as many crashes in a row as it has attempts (five) goes to the poison queue. So a message that crashes the process
/// is found among any number, and a crash without the others clears them.
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

    public async Task ReleaseAsync(CancellationToken cancel)
    {
        sole.Begin();
        await hosts.ReleaseAllAsync(cancel);
        if (await queues.ReleaseAllAsync(cancel) is > 0 and var count)
            Log.Released(logger, count);
    }

    /// <summary>Tries each message that was in hand at several crashes in a row, alone.</summary>
    /// <param name="stop">Breaks off and returns the message.</param>
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
        [LoggerMessage(945, LogLevel.Information, "{Count} messages were in hand when the process crashed; they are delivered again")]
        public static partial void Released(ILogger logger, int count);

        [LoggerMessage(
            946,
            LogLevel.Warning,
            "{Function}: message {Id} was in hand at several crashes of the process in a row; it is tried alone"
        )]
        public static partial void Alone(ILogger logger, string function, string id);
    }
}
