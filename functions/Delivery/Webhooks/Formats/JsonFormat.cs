using Alerts.Subscriptions;

namespace Alerts.Delivery.Webhooks.Formats;

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
