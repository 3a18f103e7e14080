using Alerts.Delivery.Messages;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;

namespace Alerts.Delivery.Pipeline;

/// <summary>
/// The sends that go on after their page is done. How one ends is written down as if the page had waited: what comes next is queued, then
/// remembered. When the process stops, it waits for them; those that it does not live to see are taken over once their lease is over.
/// </summary>
internal sealed partial class SlowSends(IQueueStore queues, TimeProvider time, ILogger<SlowSends> log) : IHostedService
{
    /// <summary>When as many go on, pages wait again: or they would come in faster than what they start ends.</summary>
    public const int Most = 500;

    private readonly Lock _turn = new();
    private readonly List<Task> _going = [];

    /// <returns>False when there are too many already: then the caller has to see it through.</returns>
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
        // Nobody waits for it; the message that follows the page finds the delivery as whoever died would have left it.
#pragma warning disable CA1031
        catch (Exception broken)
#pragma warning restore CA1031
        {
            Log.Broken(log, broken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(506, LogLevel.Error, "A slow send could not be seen through; it is tried again when its lease is over")]
        public static partial void Broken(ILogger log, Exception broken);
    }
}
