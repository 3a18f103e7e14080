using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Tests.Hosting.Embedded;

/// <summary>A queue store that refuses every write while the disk is full.</summary>
internal sealed class FullDisk(IQueueStore queues) : IQueueStore
{
    public bool IsFull { get; set; }

    /// <summary>The disk fills up after what was sent last: only deleting fails.</summary>
    public bool RefusesDeletes { get; set; }

    /// <summary>Only sending fails.</summary>
    public bool RefusesSends { get; set; }

    public int Refused { get; private set; }

    public Task CreateAsync(CancellationToken cancel) => queues.CreateAsync(cancel);

    public Task SendAsync(IReadOnlyList<Outgoing> messages, CancellationToken cancel)
    {
        if (messages.Count > 0)
            Check(RefusesSends);
        return queues.SendAsync(messages, cancel);
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int count, TimeSpan visibility, CancellationToken cancel)
    {
        Check();
        return queues.ReceiveAsync(queue, count, visibility, cancel);
    }

    public Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel)
    {
        Check(RefusesDeletes);
        return queues.DeleteAsync(queue, message, cancel);
    }

    public Task<QueueMessage?> PostponeAsync(string queue, QueueMessage message, TimeSpan visibility, CancellationToken cancel)
    {
        Check();
        return queues.PostponeAsync(queue, message, visibility, cancel);
    }

    public Task<bool> GiveBackAsync(string queue, QueueMessage message, TimeSpan delay, bool counts, CancellationToken cancel)
    {
        Check();
        return queues.GiveBackAsync(queue, message, delay, counts, cancel);
    }

    public Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int count, CancellationToken cancel) =>
        queues.PeekAsync(queue, count, cancel);

    public Task<int> CountAsync(string queue, CancellationToken cancel) => queues.CountAsync(queue, cancel);

    public Task<bool> WaitForMessageAsync(string queue, TimeSpan longest, CancellationToken cancel) =>
        queues.WaitForMessageAsync(queue, longest, cancel);

    private void Check(bool refuses = false)
    {
        if (!IsFull && !refuses)
            return;
        Refused++;
        throw new IOException("No space left on device");
    }
}
