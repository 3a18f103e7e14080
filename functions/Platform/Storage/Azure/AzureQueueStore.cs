using System.Buffers.Text;
using System.Text;
using Alerts.Platform.Messaging;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Alerts.Platform.Storage.Azure;

/// <summary>
/// Queues in Azure. When the answer to a request is lost, Azure.Core sends it again. A message may then be queued twice (at least once
/// allows it), and a delete that succeeded returns false.
/// </summary>
internal sealed class AzureQueueStore(QueueServiceClient service, TimeProvider time) : IQueueStore
{
    /// <summary>Concurrent requests; one call of a handler queues at most a few dozen messages.</summary>
    private const int AtOnce = 8;

    /// <summary>The service's own default drops a message after seven days.</summary>
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(-1);

    public Task CreateAsync(CancellationToken cancel) =>
        EachAsync(
            QueueNames.All.SelectMany(queue => (string[])[queue, QueueNames.Poison(queue)]),
            (queue, token) => service.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: token),
            cancel
        );

    public Task SendAsync(IReadOnlyList<Outgoing> messages, CancellationToken cancel) =>
        EachAsync(
            messages,
            (message, token) =>
                service.GetQueueClient(message.Queue).SendMessageAsync(Encode(message.Body), WholeSeconds(message.Delay), ForEver, token),
            cancel
        );

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int count, TimeSpan visibility, CancellationToken cancel)
    {
        var received = await service.GetQueueClient(queue).ReceiveMessagesAsync(count, WholeSeconds(visibility), cancel);
        return
        [
            .. received.Value.Select(message => new QueueMessage(
                message.MessageId,
                message.PopReceipt,
                Decode(message.MessageText),
                (int)message.DequeueCount,
                message.InsertedOn ?? default
            )),
        ];
    }

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
            var updated = await service
                .GetQueueClient(queue)
                .UpdateMessageAsync(message.Id, message.Receipt, messageText: null, WholeSeconds(visibility), cancel);
            return message with { Receipt = updated.Value.PopReceipt };
        }
        catch (RequestFailedException exception) when (IsLost(exception))
        {
            return null;
        }
    }

    public async Task<bool> GiveBackAsync(string queue, QueueMessage message, TimeSpan delay, bool counts, CancellationToken cancel) =>
        await PostponeAsync(queue, message, delay, cancel) is not null;

    public async Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int count, CancellationToken cancel)
    {
        var peeked = await service.GetQueueClient(queue).PeekMessagesAsync(count, cancel);
        return
        [
            .. peeked.Value.Select(message => new QueueMessage(
                message.MessageId,
                "",
                Decode(message.MessageText),
                (int)message.DequeueCount,
                message.InsertedOn ?? default
            )),
        ];
    }

    public async Task<int> CountAsync(string queue, CancellationToken cancel) =>
        (await service.GetQueueClient(queue).GetPropertiesAsync(cancel)).Value.ApproximateMessagesCount;

    /// <summary>Azure does not notify, so it is polled.</summary>
    public async Task<bool> WaitForMessageAsync(string queue, TimeSpan longest, CancellationToken cancel)
    {
        await Task.Delay(longest, time, cancel);
        return false;
    }

    /// <summary>MessageNotFound: deleted by another worker. PopReceiptMismatch: received by another worker, or postponed.</summary>
    private static bool IsLost(RequestFailedException exception) =>
        exception.ErrorCode == QueueErrorCode.MessageNotFound || exception.ErrorCode == QueueErrorCode.PopReceiptMismatch;

    /// <summary>
    /// Base64, as the Functions host expects. Not by <see cref="QueueClientOptions.MessageEncoding"/>, which hides messages that are not
    /// Base64: an operator must see what is in a poison queue.
    /// </summary>
    private static string Encode(string body) => Convert.ToBase64String(Encoding.UTF8.GetBytes(body));

    private static string Decode(string text) => Base64.IsValid(text) ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text;

    /// <summary>The client rounds down, but a message must not come back early.</summary>
    private static TimeSpan WholeSeconds(TimeSpan span) => TimeSpan.FromSeconds(Math.Ceiling(span.TotalSeconds));

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> work, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (item, token) => await work(item, token)
        );
}
