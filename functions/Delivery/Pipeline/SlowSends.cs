using Alerts.Delivery.Messages;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// Sends that continue after their page. Their results are recorded as if the page had waited: the next message is queued, then the rest
/// written. A stopping process waits for them; unfinished ones are taken over after their lease.
/// </summary>
internal sealed partial class SlowSends(IQueueStore queues, TimeProvider time, ILogger<SlowSends> log) : IHostedService
{
    /// <summary>Above this, pages wait again: otherwise sends would start faster than they end.</summary>
    public const int Most = 500;

    private readonly Lock _turn = new();
    private readonly List<Task> _going = [];

    /// <returns>False when there are too many: the caller must wait for it.</returns>
    public bool Keep(Task<Outcome> sending)
    {
        lock (_turn)
        {
            _going.RemoveAll(task => task.IsCompleted);
            if (_going.Count >= Most)
                return false;
            _going.Add(EndAsync(sending));
            return true;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task all;
        lock (_turn)
            all = Task.WhenAll(_going);
        await all.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task EndAsync(Task<Outcome> sending)
    {
        try
        {
            var outcome = await sending;
            if (outcome.Next is { } next)
                await queues.SendAsync([Envelope.Seal(next, Traces.Current, time.GetUtcNow())], CancellationToken.None);
            if (outcome.Remember is { } remember)
                await remember(CancellationToken.None);
        }
        // Nothing awaits this task; the page's follow-up message finds the delivery as after a crash.
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.Broken(log, broken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(506, LogLevel.Error, "A slow send failed; it is tried again when its lease is over")]
        public static partial void Broken(ILogger log, Exception broken);
    }
}
