using Alerts.Platform.Storage;

namespace Alerts.Hosting.Embedded;

/// <summary>
/// A message in our hands: kept invisible to others for as long as it is worked on, by renewing at half time as the Functions host does. On
/// SQLite a start frees what a dead process held; on Azure it is free after <see cref="Visibility"/>.
/// </summary>
internal sealed class HeldMessage(IQueueStore queues, string queue, QueueMessage message, TimeProvider time)
{
    /// <summary>How long a received message stays invisible.</summary>
    public static readonly TimeSpan Visibility = TimeSpan.FromMinutes(2);

    /// <summary>Between two tries to write what the store refuses, such as while the disk is full.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private QueueMessage _message = message;
    private bool _copied;

    public string Id => _message.Id;

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
    /// <param name="counts">False when the attempt was broken off because the process stops.</param>
    public Task GiveBackAsync(TimeSpan delay, bool counts, CancellationToken cancel) =>
        queues.GiveBackAsync(queue, _message, delay, counts, cancel);

    /// <summary>Copied first, then deleted: a process that dies in between leaves two, not none. A second call copies no more.</summary>
    public async Task PoisonAsync(CancellationToken cancel)
    {
        if (!_copied)
            await queues.SendAsync([new(QueueNames.Poison(queue), Body, TimeSpan.Zero)], cancel);
        _copied = true;
        await DeleteAsync(cancel);
    }

    private async Task RenewAsync(CancellationToken over)
    {
        var wait = Visibility / 2;
        while (true)
        {
            await Task.Delay(wait, time, over);
            wait = Visibility / 2;
            try
            {
                if (await queues.PostponeAsync(queue, _message, Visibility, over) is not { } renewed)
                    return;
                _message = renewed;
            }
            // The store may refuse for a while, and the work goes on: the message stays ours as soon as it writes again.
#pragma warning disable CA1031
            catch (Exception) when (!over.IsCancellationRequested)
#pragma warning restore CA1031
            {
                wait = Pause;
            }
        }
    }
}
