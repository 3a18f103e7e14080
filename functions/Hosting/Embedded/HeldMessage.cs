using Alerts.Storage;

namespace Alerts.Hosting.Embedded;

/// <summary>
/// A message in our hands: kept invisible to others for as long as it is worked on, by renewing at half time as the Functions host does.
/// </summary>
internal sealed class HeldMessage(IQueueStore queues, string queue, QueueMessage message, TimeProvider time)
{
    /// <summary>How long a received message stays invisible.</summary>
    public static readonly TimeSpan Visibility = TimeSpan.FromMinutes(10);

    private QueueMessage _message = message;

    public string Body => _message.Body;

    public int Attempts => _message.Attempts;

    /// <summary>Runs <paramref name="work"/>, and keeps hold of the message until it is over.</summary>
    public async Task<CallResult> WhileAsync(Func<Task<CallResult>> work)
    {
        using var over = new CancellationTokenSource();
        var renewing = RenewAsync(over.Token);
        var result = await work();
        await over.CancelAsync();
        await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return result;
    }

    public Task DeleteAsync(CancellationToken cancel) => queues.DeleteAsync(queue, _message, cancel);

    /// <summary>Lets others have it, after <paramref name="delay"/>.</summary>
    public Task GiveBackAsync(TimeSpan delay, CancellationToken cancel) => queues.PostponeAsync(queue, _message, delay, cancel);

    /// <summary>Copied first, then deleted: a process that dies in between leaves two, not none.</summary>
    public async Task PoisonAsync(CancellationToken cancel)
    {
        await queues.SendAsync([new(QueueNames.Poison(queue), Body, TimeSpan.Zero)], cancel);
        await DeleteAsync(cancel);
    }

    private async Task RenewAsync(CancellationToken over)
    {
        while (true)
        {
            await Task.Delay(Visibility / 2, time, over);
            if (await queues.PostponeAsync(queue, _message, Visibility, over) is not { } renewed)
                return;
            _message = renewed;
        }
    }
}
