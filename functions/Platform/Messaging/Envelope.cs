using System.Globalization;
using System.Text.Json;

namespace Alerts.Platform.Messaging;

/// <summary>
/// What goes along with a message without being of it: the trace that it is part of (W3C Trace Context), and from when on it may be taken.
/// They are the first members of the message's own JSON object, so that it stays one for the Functions host and for readers that know
/// nothing of them.
/// </summary>
internal static class Envelope
{
    private const string Trace = "traceparent";
    private const string DueAt = "dueAt";

    // 2 of version, 32, 16 and 2 of flags, with three hyphens.
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

    /// <returns>Null when the message is part of no trace.</returns>
    public static string? TraceParent(string body) => Read(body, Trace);

    /// <returns>From when on the message may be taken; null when it was from the start.</returns>
    public static DateTimeOffset? Due(string body) =>
        Read(body, DueAt) is { } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due)
            ? due
            : null;

    private static string Member(string name, string? value) => value is null ? "" : $"\"{name}\":\"{value}\",";

    // They come first, so that no more than a few dozen characters are read.
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
            // No JSON: whoever takes it finds out.
        }

        return null;
    }
}
