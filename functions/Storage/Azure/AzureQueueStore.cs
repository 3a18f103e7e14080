using Alerts.Flow;
using Azure;

namespace Alerts.Storage.Azure;

/// <summary>
/// Queues in Azure. When the answer to a request is lost, Azure.Core sends it again: a message may then be queued twice (at least once
/// allows it), and a delete that had succeeded answers false.
/// </summary>
internal sealed class AzureQueueStore(QueueServiceClient service) : IQueueStore
{
    /// <summary>Requests at once; one call of a handler queues at most a few dozen messages.</summary>
    private const int AtOnce = 8;

    public Task CreateAsync(CancellationToken cancel) => EachAsync(
        QueueNames.All.SelectMany(queue => (string[])[queue, QueueNames.Poison(queue)]),
        (queue, token) => service.GetQueueClient(queue).CreateIfNotExistsAsync(token),
        cancel);

    public Task SendAsync(IReadOnlyList<Outgoing> messages, CancellationToken cancel) => EachAsync(
        messages,
        (message, token) => service.GetQueueClient(message.Queue).SendMessageAsync(message.Body, message.Delay, timeToLive: null, token),
        cancel);

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(
        string queue, int count, TimeSpan visibility, CancellationToken cancel) =>
        Known(await service.GetQueueClient(queue).ReceiveMessagesAsync(count, visibility, cancel));

    public async Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel)
    {
        try
        {
            await service.GetQueueClient(queue).DeleteMessageAsync(message.Id, message.Receipt, cancel);
            return true;
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            return false;
        }
    }

    public async Task<QueueMessage?> PostponeAsync(string queue, QueueMessage message, TimeSpan visibility, CancellationToken cancel)
    {
        try
        {
            var receipt = await service.GetQueueClient(queue).UpdateMessageAsync(message.Id, message.Receipt, visibility, cancel);
            return message with { Receipt = receipt };
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            return null;
        }
    }

    public async Task<bool> GiveBackAsync(string queue, QueueMessage message, TimeSpan delay, bool counts, CancellationToken cancel) =>
        await PostponeAsync(queue, message, delay, cancel) is not null;

    public async Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int count, CancellationToken cancel) =>
        Known(await service.GetQueueClient(queue).PeekMessagesAsync(count, cancel));

    public Task<int> CountAsync(string queue, CancellationToken cancel) =>
        service.GetQueueClient(queue).GetApproximateMessagesCountAsync(cancel);

    /// <summary>MessageNotFound: deleted by somebody. PopReceiptMismatch: received by somebody, or postponed.</summary>
    private static bool IsLost(RequestFailedException exception) => exception.ErrorCode is "MessageNotFound" or "PopReceiptMismatch";

    private static IReadOnlyList<QueueMessage> Known(IReadOnlyList<ReceivedMessage> messages) =>
        [.. messages.Select(m => new QueueMessage(m.MessageId, m.PopReceipt, m.MessageText, m.DequeueCount, m.InsertedOn))];

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> work, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (item, token) => await work(item, token));
}
