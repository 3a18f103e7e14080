using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Delivery;
using Alerts.Delivery.Mails;
using Alerts.Subscriptions;

namespace Alerts.Operations.Commands;

/// <summary>What is held about a person, for the person: without the tokens and secrets that let one act as her.</summary>
internal static class SubscriberExport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Subscriber subscriber, IEnumerable<OutboxRow> outbox)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", subscriber.Id);
            json.WriteString("channel", subscriber.Channel.ToString().ToLowerInvariant());
            json.WriteString("address", subscriber.Address);
            json.WriteString("state", subscriber.State.ToString().ToLowerInvariant());
            json.WriteString("disabledFor", subscriber.DisabledFor);
            json.WriteString("created", subscriber.CreatedAt);
            if (subscriber.ConfirmedAt is { } confirmed)
                json.WriteString("confirmed", confirmed);
            Watches(json, "watches", subscriber.Watches);
            Watches(json, "unconfirmed", subscriber.Proposed?.Watches ?? []);
            Outbox(json, outbox.Where(row => row.Subscriber == subscriber.Id));
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Watches(Utf8JsonWriter json, string name, IEnumerable<Watch> watches)
    {
        json.WriteStartArray(name);
        foreach (var watch in watches)
            json.WriteStringValue(watch.ToString());
        json.WriteEndArray();
    }

    private static void Outbox(Utf8JsonWriter json, IEnumerable<OutboxRow> rows)
    {
        json.WriteStartArray("outbox");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteString("at", row.At);
            json.WriteString("subject", row.Subject);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
