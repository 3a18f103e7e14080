using System.Text;
using Alerts.EndToEnd.Host.Messages;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Google.Protobuf;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Host;

/// <summary>The host's queue listeners: they take messages, call functions, and put the messages away as host.json says.</summary>
internal sealed class HostQueues(string storage)
{
    public const int BatchSize = 16;
    private const int MaxDequeueCount = 5;

    // Renewed by the host for as long as the call runs, which is never as long as this.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(10);

    private readonly QueueServiceClient _service = new(storage);

    /// <summary>Function and message of every call that succeeded.</summary>
    public event Action<string, string>? Succeeded;

    /// <summary>Takes what is in the function's queue now, up to a batch.</summary>
    /// <returns>How many messages there were.</returns>
    public async Task<int> PumpAsync(HostDouble host, HostedFunction function)
    {
        var queue = await QueueAsync(function.Queue!);
        QueueMessage[] messages = await queue.ReceiveMessagesAsync(BatchSize, InHand);
        await Task.WhenAll(messages.Select(message => CallAsync(host, function, queue, message)));
        return messages.Length;
    }

    /// <summary>The same for all queues.</summary>
    public async Task<int> PumpAsync(HostDouble host)
    {
        var calls = 0;
        foreach (var function in host.Functions.Where(function => function.Type == "queueTrigger"))
            calls += await PumpAsync(host, function);
        return calls;
    }

    /// <summary>Puts a message on a queue as another client of the account would.</summary>
    public Task SendAsync(string queue, string text) => SendRawAsync(queue, Encode(text));

    /// <summary>As it stands, without Base64.</summary>
    public async Task SendRawAsync(string queue, string text) => await (await QueueAsync(queue)).SendMessageAsync(text);

    /// <summary>As they stand; what the product sends is Base64.</summary>
    public async Task<IReadOnlyList<string>> PeekRawAsync(string queue) =>
        [.. (await (await QueueAsync(queue)).PeekMessagesAsync(32)).Value.Select(message => message.MessageText)];

    public async Task<IReadOnlyList<string>> PeekAsync(string queue) =>
        [.. (await PeekRawAsync(queue)).Select(text => Decode(text) ?? throw new FormatException($"'{text}' is not Base64."))];

    public async Task<int> CountAsync(string queue) =>
        (await (await QueueAsync(queue)).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    public async Task ClearAsync(string queue) => await (await QueueAsync(queue)).ClearMessagesAsync();

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string? Decode(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static TypedData Data(QueueMessage message, string text)
    {
        var content = new JObject
        {
            ["MessageId"] = message.MessageId,
            ["PopReceipt"] = message.PopReceipt,
            ["MessageText"] = text,
            ["DequeueCount"] = message.DequeueCount,
            ["NextVisibleOn"] = message.NextVisibleOn,
            ["InsertedOn"] = message.InsertedOn,
            ["ExpiresOn"] = message.ExpiresOn,
        };
        return new TypedData
        {
            ModelBindingData = new ModelBindingData
            {
                Version = "1.0",
                Source = "AzureStorageQueues",
                ContentType = "application/json",
                Content = ByteString.CopyFromUtf8(content.ToString()),
            },
        };
    }

    private async Task CallAsync(HostDouble host, HostedFunction function, QueueClient queue, QueueMessage message)
    {
        if (Decode(message.MessageText) is not { } text)
        {
            await PoisonAsync(queue, message);
            return;
        }

        var result = await host.CallAsync(function.Call(Data(message, text)));
        if (result.Status == StatusResult.Types.Status.Success)
        {
            Succeeded?.Invoke(function.Name, text);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        else if (message.DequeueCount < MaxDequeueCount)
        {
            // At once, where host.json has it wait.
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }
        else
        {
            await PoisonAsync(queue, message);
        }
    }

    private async Task PoisonAsync(QueueClient queue, QueueMessage message)
    {
        await SendRawAsync(queue.Name + "-poison", message.MessageText);
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    private async Task<QueueClient> QueueAsync(string name)
    {
        var queue = _service.GetQueueClient(name);
        await queue.CreateIfNotExistsAsync();
        return queue;
    }
}
