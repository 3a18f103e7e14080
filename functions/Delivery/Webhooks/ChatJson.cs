using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alerts.Delivery.Webhooks;

/// <summary>JSON for chats: Urdu stays Urdu, which keeps it within the limits that are counted in bytes.</summary>
internal static class ChatJson
{
    public const string ContentType = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
            node.WriteTo(writer);
        return stream.ToArray();
    }

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}
