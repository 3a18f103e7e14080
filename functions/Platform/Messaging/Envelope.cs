using System.Globalization;
using System.Text.Json;

namespace Alerts.Platform.Messaging;

/// <summary>
/// What travels with a message beside its content: the trace that it belongs to (W3C Trace Context) and when it is due. Both are the
/// first members of the message's own JSON object, so the Functions host and older readers still see a plain message.
/// </summary>
internal static class Envelope
{
    private const string Trace = "traceparent";
    private const string DueAt = "dueAt";

    // Version 2, trace id 32, span id 16, flags 2, and three hyphens.
    private const int TraceLength = 55;

    /// <param name="trace">As <c>Activity.Id</c> gives it; null for none.</param>
    /// <param name="now">Used when the message is to wait.</param>
    public static Outgoing Seal(Outgoing message, string? trace, DateTimeOffset now)
    {
        var due = message.Delay > TimeSpan.Zero ? (now + message.Delay).UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : null;
        if ((trace is not { Length: TraceLength } && due is null) || message.Body is not ['{', .. var rest])
            return message;
        var first = Member(Trace, trace is { Length: TraceLength } ? trace : null) + Member(DueAt, due);
        return message with { Body = $"{{{(rest.TrimStart() is ['}', ..] ? first.TrimEnd(',') : first)}{rest}" };
    }

    public static string? TraceParent(string body) => Read(body, Trace);

    /// <returns>When the message is due; null when it was due at once.</returns>
    public static DateTimeOffset? Due(string body) =>
        Read(body, DueAt) is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due)
            ? due
            : null;

    private static string Member(string name, string? value) => value is null ? "" : $"\"{name}\":\"{value}\",";

    // Both members come first, so only a few dozen characters are read.
    private static string? Read(string body, string member)
    {
        if (!body.StartsWith('{'))
            return null;
        var start = System.Text.Encoding.UTF8.GetBytes(body[..Math.Min(body.Length, 200)]);
        var reader = new Utf8JsonReader(start, isFinalBlock: false, default);
        try
        {
            reader.Read();
            while (
                reader.Read()
                && reader.TokenType == JsonTokenType.PropertyName
                && reader.GetString() is { } name
                && name is Trace or DueAt
                && reader.Read()
                && reader.TokenType == JsonTokenType.String
            )
            {
                if (name == member)
                    return reader.GetString();
            }
        }
        catch (JsonException)
        {
            // Not JSON: the reader of the message reports it.
        }

        return null;
    }
}
