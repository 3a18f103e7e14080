using System.Globalization;
using System.Text.Json;
using Alerts.Delivery.Messages;
using Azure.Messaging.EventGrid;
using Azure.Messaging.EventGrid.SystemEvents;

namespace Alerts.Delivery.Bounces;

/// <summary>
/// A post from Event Grid: an array of events, or one, in its own schema or as CloudEvents 1.0. Of an event only the type is required,
/// which both have; id and time are optional, and the SDK reads the data. An event of another type, with unreadable data or with an
/// unknown state is skipped; otherwise it would return forever, and the good ones of its batch with it.
/// </summary>
/// <param name="ValidationCode">Set when Event Grid asks whether the endpoint wants its events.</param>
internal sealed record EventGridBatch(string? ValidationCode, IReadOnlyList<MailReport> Reports)
{
    // The address of a list, whose members have mails of their own. The SDK has no name for it:
    // https://learn.microsoft.com/azure/event-grid/communication-services-email-events.
    private static readonly AcsEmailDeliveryReportStatus Expanded = new("Expanded");

    /// <param name="now">For events without a time.</param>
    /// <returns>Null when it is not JSON, or neither an object nor an array.</returns>
    public static EventGridBatch? Read(ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement, now);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair, such as "\ud800", throws only when the text is read.
            return null;
        }
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, DateTimeOffset)"/>
    public static EventGridBatch? Read(JsonElement body, DateTimeOffset now) =>
        body.ValueKind switch
        {
            JsonValueKind.Array => Of([.. body.EnumerateArray().Select(one => (one, Data(one)))], now),
            JsonValueKind.Object => Of([(body, Data(body))], now),
            _ => null,
        };

    private static EventGridBatch Of(IReadOnlyList<(JsonElement Event, object? Data)> events, DateTimeOffset now) =>
        new(
            events
                .Select(one => one.Data)
                .OfType<SubscriptionValidationEventData>()
                .Select(asked => asked.ValidationCode)
                .FirstOrDefault(code => code is not null),
            [
                .. events
                    .Select(one => one.Data is AcsEmailDeliveryReportReceivedEventData told ? Report(one.Event, told, now) : null)
                    .OfType<MailReport>(),
            ]
        );

    // Makes the event from these alone: the SDK refuses a whole batch if one event lacks a subject.
    private static object? Data(JsonElement one) =>
        (Text(one, "eventType") ?? Text(one, "type")) is { Length: > 0 } type
        && one.TryGetProperty("data", out var data)
        && new EventGridEvent("/", type, "1", BinaryData.FromString(data.GetRawText())).TryGetSystemEventData(out var read)
            ? read
            : null;

    private static MailReport? Report(JsonElement one, AcsEmailDeliveryReportReceivedEventData told, DateTimeOffset now) =>
        told.Recipient is { } recipient && Outcome(told.Status) is { } outcome
            ? new MailReport(
                recipient,
                outcome,
                told.MessageId ?? Text(one, "id") ?? "",
                told.DeliveryAttemptTimestamp?.ToUniversalTime() ?? At(one) ?? now
            )
            : null;

    private static DateTimeOffset? At(JsonElement one) =>
        DateTimeOffset.TryParse(
            Text(one, "eventTime") ?? Text(one, "time"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : null;

    private static MailOutcome? Outcome(AcsEmailDeliveryReportStatus? status) =>
        status switch
        {
            { } told when told == AcsEmailDeliveryReportStatus.Bounced || told == AcsEmailDeliveryReportStatus.Suppressed =>
                MailOutcome.Hard,
            { } told
                when told == AcsEmailDeliveryReportStatus.Quarantined
                    || told == AcsEmailDeliveryReportStatus.FilteredSpam
                    || told == AcsEmailDeliveryReportStatus.Failed => MailOutcome.Soft,
            { } told when told == AcsEmailDeliveryReportStatus.Delivered || told == Expanded => MailOutcome.Delivered,
            _ => null,
        };

    private static string? Text(JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
