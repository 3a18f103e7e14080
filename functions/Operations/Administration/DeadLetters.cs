using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Operations.Administration;

internal sealed class DeadLetters(IQueueStore queues, FailureNotes notes, AuditLog audit)
{
    // The most that one look or one receive gives (Queue Storage's limit).
    private const int Page = 32;

    // Long enough to send a page and delete it; other letters are returned at once.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(1);

    /// <summary>The first 32 of a queue's dead letters, and the number of all.</summary>
    /// <param name="queue">The queue on which they failed.</param>
    public async Task<(IReadOnlyList<QueueMessage> First, int Total)> ListAsync(string queue, CancellationToken cancel)
    {
        var poison = QueueNames.Poison(queue);
        return (await queues.PeekAsync(poison, Page, cancel), await queues.CountAsync(poison, cancel));
    }

    /// <summary>Sends dead letters to their queue again, with a fresh count of attempts.</summary>
    /// <param name="who">The operator.</param>
    /// <param name="id">One of them; null for all.</param>
    public Task<AdminResult> RequeueAsync(string who, string queue, string? id, CancellationToken cancel) =>
        audit.KeepAsync(
            who,
            $"dead-letters requeue {queue} {id ?? "--all"}",
            async () =>
                await TakeAsync(queue, id, RequeueAsync, cancel) is var count && count == 0 && id is not null
                    ? Unknown(queue, id)
                    : new AdminResult.Requeued(queue, count),
            cancel
        );

    /// <summary>Deletes dead letters.</summary>
    /// <inheritdoc cref="RequeueAsync(string, string, string?, CancellationToken)"/>
    public Task<AdminResult> DiscardAsync(string who, string queue, string? id, CancellationToken cancel) =>
        audit.KeepAsync(
            who,
            $"dead-letters discard {queue} {id ?? "--all"}",
            async () =>
                await TakeAsync(queue, id, DropAsync, cancel) is var count && count == 0 && id is not null
                    ? Unknown(queue, id)
                    : new AdminResult.Discarded(queue, count),
            cancel
        );

    private static AdminResult.Refused Unknown(string queue, string id) =>
        new($"Queue {queue} has no dead letter {id}: 'dead-letters list' shows all.");

    private async Task<int> TakeAsync(
        string queue,
        string? id,
        Func<string, QueueMessage, CancellationToken, Task> act,
        CancellationToken cancel
    )
    {
        var poison = QueueNames.Poison(queue);
        var seen = new List<QueueMessage>();
        var done = 0;
        while (await queues.ReceiveAsync(poison, Page, InHand, cancel) is { Count: > 0 } page)
        {
            seen.AddRange(page.Where(letter => id is not null && letter.Id != id));
            foreach (var letter in page.Where(letter => id is null || letter.Id == id))
            {
                await act(queue, letter, cancel);
                done++;
            }

            if (id is not null && done > 0)
                break;
        }

        foreach (var letter in seen)
            await queues.PostponeAsync(poison, letter, TimeSpan.Zero, cancel);
        return done;
    }

    // Sent first, then deleted: a crash in between leaves two, which handlers accept, not none.
    private async Task RequeueAsync(string queue, QueueMessage letter, CancellationToken cancel)
    {
        await queues.SendAsync([new Outgoing(queue, letter.Body, TimeSpan.Zero)], cancel);
        await DropAsync(queue, letter, cancel);
    }

    private async Task DropAsync(string queue, QueueMessage letter, CancellationToken cancel)
    {
        await queues.DeleteAsync(QueueNames.Poison(queue), letter, cancel);
        await notes.ForgetAsync(queue, letter.Body, cancel);
    }
}
