using Alerts.Platform.Storage;

namespace Alerts.Hosting.Embedded;

/// <summary>
/// A message in hand, kept invisible to others by a renewal at half time, as the Functions host does. On SQLite a start frees what a
/// crashed process held; on Azure it is free after <see cref="Visibility"/>.
/// </summary>
internal sealed class HeldMessage(IQueueStore queues, string queue, QueueMessage message, TimeProvider time)
{
    public static readonly TimeSpan Visibility = TimeSpan.FromMinutes(2);

    /// <summary>Between two tries to write what the store refuses, such as while the disk is full.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private QueueMessage _message = message;
    private bool _copied;

    public string Id => _message.Id;

    public string Body => _message.Body;

    public int Attempts => _message.Attempts;

    /// <summary>Runs <paramref name="work"/> and keeps the message until the end.</summary>
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

    /// <summary>Returns the message to the queue after <paramref name="delay"/>.</summary>
    /// <param name="counts">False when a stop of the process ended the attempt.</param>
    public Task GiveBackAsync(TimeSpan delay, bool counts, CancellationToken cancel) =>
        queues.GiveBackAsync(queue, _message, delay, counts, cancel);

    /// <summary>Copied first, then deleted: a crash in between leaves two, not none. A second call does not copy again.</summary>
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
            // The store may refuse for a while; the work continues, and the next successful renewal keeps the message.
#pragma warning disable CA1031
            catch (Exception) when (!over.IsCancellationRequested)
#pragma warning restore CA1031
            {
                wait = Pause;
            }
        }
    }
}
