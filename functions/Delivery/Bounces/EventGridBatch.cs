using System.Text.Json;

namespace Alerts.Delivery.Bounces;

/// <summary>
/// What Event Grid posts: an array of events, or one, in its own schema or as CloudEvents 1.0. Events of other types and with states that are not known
/// are passed over: they would come again and again otherwise.
/// </summary>
/// <param name="ValidationCode">Set when Event Grid asks whether the endpoint wants its events.</param>
internal sealed record EventGridBatch(string? ValidationCode, IReadOnlyList<MailReport> Reports)
{
    private const string Validation = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string DeliveryReport = "Microsoft.Communication.EmailDeliveryReportReceived";

    /// <param name="now">For events without a time.</param>
    /// <returns>Null when it is no JSON, or neither an object nor an array.</returns>
    public static EventGridBatch? Read(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement, now);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair, such as "\ud800", is met only when the text is asked for.
            return null;
        }
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, DateTimeOffset)"/>
    public static EventGridBatch? Read(JsonElement body, DateTimeOffset now) => body.ValueKind switch
    {
        JsonValueKind.Array => Of([.. body.EnumerateArray()], now),
        JsonValueKind.Object => Of([body], now),
        _ => null,
    };

    private static EventGridBatch Of(IReadOnlyList<JsonElement> events, DateTimeOffset now) => new(
        events.Where(one => Type(one) == Validation).Select(one => Text(Data(one), "validationCode")).FirstOrDefault(code => code is not null),
        [.. events.Where(one => Type(one) == DeliveryReport).Select(one => Report(one, now)).OfType<MailReport>()]);

    private static MailReport? Report(JsonElement one, DateTimeOffset now)
    {
        var data = Data(one);
        return Text(data, "recipient") is { } recipient && Outcome(Text(data, "status")) is { } outcome
            ? new MailReport(recipient, outcome, Text(data, "messageId") ?? Text(one, "id") ?? "", At(one, data) ?? now)
            : null;
    }

    // The documentation writes the first name both ways.
    private static DateTimeOffset? At(JsonElement one, JsonElement data) =>
        Time(data, "deliveryAttemptTimeStamp") ?? Time(data, "deliveryAttemptTimestamp") ?? Time(one, "eventTime") ?? Time(one, "time");

    // https://learn.microsoft.com/azure/event-grid/communication-services-email-events. "Expanded" is a list's address, whose members have mails of their own.
    private static MailOutcome? Outcome(string? status) => status?.ToUpperInvariant() switch
    {
        "BOUNCED" or "SUPPRESSED" => MailOutcome.Hard,
        "QUARANTINED" or "FILTEREDSPAM" or "FAILED" => MailOutcome.Soft,
        "DELIVERED" or "EXPANDED" => MailOutcome.Delivered,
        _ => null,
    };

    private static string? Type(JsonElement one) => Text(one, "eventType") ?? Text(one, "type");

    private static JsonElement Data(JsonElement one) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty("data", out var data) ? data : default;

    private static string? Text(JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var at)
            ? at.ToUniversalTime()
            : null;
}
