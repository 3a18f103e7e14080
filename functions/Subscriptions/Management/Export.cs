using System.Text.Encodings.Web;
using System.Text.Json;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Management;

/// <summary>
/// What is stored about a person, for that person: without the tokens and secrets that let a reader act as the subscriber.
/// </summary>
internal sealed class Export(SubscriberStore subscribers, IEnumerable<IPersonalData> holdings)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<byte[]?> WriteAsync(string id, CancellationToken cancel)
    {
        if (await subscribers.GetAsync(id, cancel) is not { } subscriber)
            return null;
        using var stream = new MemoryStream();
        await using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            Write(subscriber, json);
            foreach (var holding in holdings)
                await holding.ExportAsync(id, json, cancel);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Subscriber subscriber, Utf8JsonWriter json)
    {
        json.WriteString("id", subscriber.Id);
        json.WriteString("channel", EnumWords<ChannelKind>.Of(subscriber.Channel));
        json.WriteString("address", subscriber.Address);
        if (subscriber.Channel == ChannelKind.Webhook)
            json.WriteString("format", EnumWords<WebhookFormat>.Of(subscriber.Format));
        json.WriteString("owner", subscriber.Owner);
        json.WriteString("state", EnumWords<SubscriberState>.Of(subscriber.State));
        json.WriteString("disabledFor", subscriber.DisabledFor);
        json.WriteString("created", subscriber.CreatedAt);
        Time(json, "confirmed", subscriber.ConfirmedAt);
        Time(json, "pausedUntil", subscriber.PausedUntil);
        Wish(json, subscriber.Watches, subscriber.Preferences);
        if (subscriber.Proposed is { } proposal)
            Proposed(json, proposal);
        json.WriteStartArray("didNotArrive");
        foreach (var bounce in subscriber.SoftBounces.InARow)
            json.WriteStringValue(bounce.At);
        json.WriteEndArray();
        json.WriteStartArray("confirmationsAsked");
        foreach (var at in subscriber.ConfirmationsAsked)
            json.WriteStringValue(at);
        json.WriteEndArray();
    }

    private static void Proposed(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteStartObject("unconfirmed");
        json.WriteString("at", proposal.At);
        json.WriteString("owner", proposal.Owner);
        Wish(json, proposal.Watches, proposal.Preferences);
        json.WriteEndObject();
    }

    private static void Wish(Utf8JsonWriter json, IEnumerable<Watch> watches, Preferences preferences)
    {
        json.WriteStartArray("watches");
        foreach (var watch in watches)
            json.WriteStringValue(watch.ToString());
        json.WriteEndArray();
        json.WritePropertyName("preferences");
        JsonSerializer.Serialize(json, preferences, SubscriptionsJson.Shared.Preferences);
    }

    private static void Time(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } moment)
            json.WriteString(name, moment);
    }
}
