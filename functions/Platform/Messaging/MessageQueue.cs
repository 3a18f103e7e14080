using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alerts.Platform.Messaging;

/// <summary>A queue and the one type of message it carries. Each room declares the queues it fills.</summary>
internal sealed class MessageQueue<T>(string name, JsonTypeInfo<T> type)
{
    public string Name => name;

    public Outgoing Message(T message, TimeSpan delay = default) => new(name, JsonSerializer.Serialize(message, type), delay);

    /// <exception cref="JsonException">The body is not such a message; it ends in the poison queue.</exception>
    public T Read(string body) =>
        JsonSerializer.Deserialize(body, type) ?? throw new JsonException($"A message of queue '{name}' is null.");
}

/// <summary>A message on its way to a queue.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Body">JSON, at most 48 KiB in UTF-8 (64 KiB on the wire once in Base64).</param>
/// <param name="Delay">How long the message stays invisible; zero to seven days (Queue Storage's limit).</param>
internal sealed record Outgoing(string Queue, string Body, TimeSpan Delay);

/// <summary>A queue holds a text that is not one of its messages; a retry changes nothing.</summary>
internal sealed class UnreadableMessageException(string reason, Exception cause) : Exception(reason, cause);
