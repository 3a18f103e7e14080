using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Webhooks.Formats;

/// <summary>
/// CloudEvents 1.0 in structured mode (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md). Source and
/// id together name the event: the id is the delivery's, the same on every attempt. Signed as Standard Webhooks are.
/// </summary>
internal sealed class CloudEventsFormat(EventWriter writer, IOptions<DeliveryOptions> options, TimeProvider time) : IWebhookFormat
{
    public WebhookFormat Format => WebhookFormat.CloudEvents;

    public WebhookCall Write(WebhookLetter letter)
    {
        var body = writer.Write(
            letter.Alert,
            (json, data) =>
            {
                json.WriteString("specversion", "1.0");
                json.WriteString("id", letter.Alert.Id);
                json.WriteString("source", options.Value.PublicUrl.AbsoluteUri);
                json.WriteString("type", data.Type);
                json.WriteString("subject", data.Subject);
                json.WriteString("time", data.At);
                json.WriteString("datacontenttype", "application/json");
                json.WritePropertyName("data");
                data.Data.WriteTo(json);
            }
        );
        return new WebhookCall(letter.Address, "application/cloudevents+json; charset=utf-8", body)
        {
            Headers = SignedHeaders.Of(letter.Alert, body, time.GetUtcNow()),
        };
    }
}

/// <summary>Standard Webhooks 1.0.0 (https://www.standardwebhooks.com): type, timestamp, data; signed.</summary>
internal sealed class JsonFormat(EventWriter writer, TimeProvider time) : IWebhookFormat
{
    public WebhookFormat Format => WebhookFormat.Json;

    public WebhookCall Write(WebhookLetter letter)
    {
        var body = writer.Write(
            letter.Alert,
            (json, data) =>
            {
                json.WriteString("type", data.Type);
                json.WriteString("timestamp", data.At);
                json.WritePropertyName("data");
                data.Data.WriteTo(json);
            }
        );
        return new WebhookCall(letter.Address, "application/json", body)
        {
            Headers = SignedHeaders.Of(letter.Alert, body, time.GetUtcNow()),
        };
    }
}
