using System.Globalization;
using System.Text.Json;

namespace Alerts.Hosting.CustomHandler;

/// <summary>What the Functions host sends to run a function. Its body comes chunked, without Content-Length.</summary>
internal static class HostCall
{
    /// <summary>
    /// The text of a queue's message. The host puts a JSON text into <c>Data</c>, and the message's text as a JSON text into that: unpacked
    /// twice here. A text that is not packed a second time is taken as it is: no message of ours begins with a quotation mark.
    /// </summary>
    /// <exception cref="JsonException">The body is no such call.</exception>
    public static async Task<(string Text, int Attempt)> ReadMessageAsync(Stream body, string binding, CancellationToken cancel)
    {
        using var call = await JsonDocument.ParseAsync(body, cancellationToken: cancel);
        return call.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("Data", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty(binding, out var message) && message.ValueKind == JsonValueKind.String
                ? (Unpack(message.GetString()!), Attempt(root))
                : throw new JsonException($"The call holds no text under Data.{binding}.");
    }

    // A text in the host's calls; the first attempt where there is none.
    private static int Attempt(JsonElement call) =>
        call.TryGetProperty("Metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("DequeueCount", out var count) && int.TryParse(count.ToString(), CultureInfo.InvariantCulture, out var attempt)
            ? attempt
            : 1;

    private static string Unpack(string text)
    {
        if (!text.StartsWith('"'))
            return text;
        using var inner = JsonDocument.Parse(text);
        return inner.RootElement.GetString()!;
    }
}
