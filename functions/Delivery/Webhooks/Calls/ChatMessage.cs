using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>
/// An alert as every chat shows it, before a format escapes it. All text is on single lines, without control characters and marks that turn
/// the direction; what comes from feeds may hold any markup.
/// </summary>
internal sealed record ChatMessage
{
    public required string Title { get; init; }

    /// <summary>What must be read before the rest, such as that it is a test; null for none.</summary>
    public string? Banner { get; init; }

    /// <summary>What, where, when, how many, who, how sure.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    public IReadOnlyList<ChatSection> Sections { get; init; } = [];

    /// <summary>The one thing to open; null for none.</summary>
    public ChatLink? Button { get; init; }

    /// <summary>Why this comes, and what it is.</summary>
    public required string Small { get; init; }

    /// <summary>The way out; null before anything was confirmed.</summary>
    public ChatLink? Stop { get; init; }

    /// <summary>0 to 4, by the killed.</summary>
    public int Gravity { get; init; }

    /// <summary>The same for all messages about one incident; letters, digits and "-".</summary>
    public required string Thread { get; init; }

    /// <summary>Read from right to left.</summary>
    public bool RightToLeft { get; init; }
}

/// <summary>A list in a chat's message; never empty.</summary>
internal sealed record ChatSection(string Heading, IReadOnlyList<ChatLink> Lines);

/// <summary>A line of a chat's message: on one line, but not escaped yet.</summary>
/// <param name="Url">Null when it leads nowhere.</param>
internal sealed record ChatLink(string Text, Uri? Url = null);

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
