using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alerts.Flow;

/// <summary>A queue and the one type of message it carries. Each stage declares the queues it fills beside the message.</summary>
internal sealed class MessageQueue<T>(string name, JsonTypeInfo<T> type)
{
    public string Name => name;

    public Outgoing Message(T message, TimeSpan delay = default) => new(name, JsonSerializer.Serialize(message, type), delay);

    /// <exception cref="JsonException">The body is no such message; the caller lets it go to the poison queue.</exception>
    public T Read(string body) =>
        JsonSerializer.Deserialize(body, type) ?? throw new JsonException($"A message of queue '{name}' is null.");
}
