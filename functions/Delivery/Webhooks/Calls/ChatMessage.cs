using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>
/// An alert as every chat shows it, before a format escapes it. All text is on single lines, without control characters and direction
/// marks; text from feeds may hold any markup.
/// </summary>
internal sealed record ChatMessage
{
    public required string Title { get; init; }

    /// <summary>What must be read first, such as that it is a test; null for none.</summary>
    public string? Banner { get; init; }

    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    public IReadOnlyList<ChatSection> Sections { get; init; } = [];

    public ChatLink? Button { get; init; }

    public required string Small { get; init; }

    /// <summary>The unsubscribe link; null before the confirmation.</summary>
    public ChatLink? Stop { get; init; }

    public int Gravity { get; init; }

    /// <summary>Shared by all messages about one incident; letters, digits and "-".</summary>
    public required string Thread { get; init; }

    public bool RightToLeft { get; init; }
}

internal sealed record ChatSection(string Heading, IReadOnlyList<ChatLink> Lines);

/// <summary>A line of a chat's message, not escaped yet.</summary>
/// <param name="Url">Null without a link.</param>
internal sealed record ChatLink(string Text, Uri? Url = null);

/// <summary>JSON for chats: unescaped Urdu stays within limits that are counted in bytes.</summary>
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
