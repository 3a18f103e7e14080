using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure;
using Azure.Core;

namespace Alerts.Storage.Azure;

/// <summary>One queue: https://learn.microsoft.com/rest/api/storageservices/queue-service-rest-api. Every failure is a <see cref="RequestFailedException"/>.</summary>
internal sealed class QueueClient(StoragePipeline pipeline, string queueName)
{
    public async Task CreateIfNotExistsAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var _ = await pipeline.SendAsync(RequestMethod.Put, queueName, null, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == "QueueAlreadyExists")
        {
            // There, with other metadata than ours (none).
        }
    }

    /// <param name="messageText">At most 48 KiB in UTF-8: it goes in Base64, as the Functions host expects it.</param>
    /// <param name="visibilityTimeout">Up to seven days; fractions of a second are rounded up.</param>
    /// <param name="timeToLive">Null is for ever (-1), where the service's own default would drop messages after seven days.</param>
    /// <param name="cancellationToken">Ends the tries.</param>
    public async Task SendMessageAsync(
        string messageText, TimeSpan? visibilityTimeout, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        var live = timeToLive is { } limit ? Seconds(limit) : "-1";
        var path = $"{queueName}/messages?messagettl={live}&visibilitytimeout={Seconds(visibilityTimeout ?? TimeSpan.Zero)}";
        using var _ = await pipeline.SendAsync(RequestMethod.Post, path, request => Write(request, messageText), cancellationToken);
    }

    /// <param name="maxMessages">1 to 32.</param>
    /// <param name="visibilityTimeout">One second to seven days; fractions are rounded up.</param>
    /// <param name="cancellationToken">Ends the tries.</param>
    public Task<IReadOnlyList<ReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan visibilityTimeout, CancellationToken cancellationToken) =>
        ListAsync($"{queueName}/messages?numofmessages={maxMessages}&visibilitytimeout={Seconds(visibilityTimeout)}", cancellationToken);

    /// <param name="maxMessages">1 to 32.</param>
    /// <param name="cancellationToken">Ends the tries.</param>
    public Task<IReadOnlyList<ReceivedMessage>> PeekMessagesAsync(int maxMessages, CancellationToken cancellationToken) =>
        ListAsync($"{queueName}/messages?numofmessages={maxMessages}&peekonly=true", cancellationToken);

    public async Task DeleteMessageAsync(string messageId, string popReceipt, CancellationToken cancellationToken)
    {
        using var _ = await pipeline.SendAsync(RequestMethod.Delete, Message(messageId, popReceipt), null, cancellationToken);
    }

    /// <summary>Changes the visibility and leaves the text as it is.</summary>
    /// <returns>The new pop receipt.</returns>
    public async Task<string> UpdateMessageAsync(
        string messageId, string popReceipt, TimeSpan visibilityTimeout, CancellationToken cancellationToken)
    {
        var path = $"{Message(messageId, popReceipt)}&visibilitytimeout={Seconds(visibilityTimeout)}";
        using var response = await pipeline.SendAsync(RequestMethod.Put, path, null, cancellationToken);
        return response.Headers.TryGetValue("x-ms-popreceipt", out var receipt) ? receipt : throw new RequestFailedException(response);
    }

    public async Task<int> GetApproximateMessagesCountAsync(CancellationToken cancellationToken)
    {
        using var response = await pipeline.SendAsync(RequestMethod.Get, $"{queueName}?comp=metadata", null, cancellationToken);
        return response.Headers.TryGetValue("x-ms-approximate-messages-count", out var count)
            ? int.Parse(count, CultureInfo.InvariantCulture)
            : throw new RequestFailedException(response);
    }

    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);

    private static void Write(Request request, string text)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        request.Headers.SetValue("Content-Type", "application/xml");
        request.Content = RequestContent.Create(
            Encoding.UTF8.GetBytes($"<QueueMessage><MessageText>{encoded}</MessageText></QueueMessage>"));
    }

    private string Message(string id, string receipt) =>
        $"{queueName}/messages/{Uri.EscapeDataString(id)}?popreceipt={Uri.EscapeDataString(receipt)}";

    private async Task<IReadOnlyList<ReceivedMessage>> ListAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await pipeline.SendAsync(RequestMethod.Get, path, null, cancellationToken);
        var list = await XElement.LoadAsync(response.ContentStream!, LoadOptions.None, cancellationToken);
        return [.. list.Elements("QueueMessage").Select(ReceivedMessage.Read)];
    }
}
