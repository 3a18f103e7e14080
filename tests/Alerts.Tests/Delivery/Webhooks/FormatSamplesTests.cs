using System.Text.Encodings.Web;
using System.Text.Json;
using System.Web;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery.Webhooks;

/// <summary>An update as each format writes it, in a file for a person to look at.</summary>
public class FormatSamplesTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("CloudEvents", "cloudevents.json")]
    [InlineData("Slack", "slack.json")]
    [InlineData("Teams", "teams.json")]
    [InlineData("Discord", "discord.json")]
    [InlineData("GoogleChat", "googlechat.json")]
    [InlineData("Mattermost", "mattermost.json")]
    [InlineData("Telegram", "telegram.json")]
    [InlineData("Zulip", "zulip.txt")]
    [InlineData("Cap", "cap.xml")]
    public void Update_is_as_it_was_looked_at(string format, string file)
    {
        var call = FormatRig.Write(
            Enum.Parse<WebhookFormat>(format),
            Content.Of(Changes.Updated(26, 30)),
            "alerts.example.org,20241109-7f3a9c2e.1,2024-11-09T04:11:00-00:00"
        );

        Content.Same(file, $"POST {call.Url}\n\n{Shown(call)}\n");
    }

    private static string Shown(WebhookCall call) =>
        call.ContentType.Split(';')[0] switch
        {
            "application/x-www-form-urlencoded" => HttpUtility.UrlDecode(FormatRig.Text(call)),
            "application/cap+xml" => System.Xml.Linq.XDocument.Parse(FormatRig.Text(call)).ToString(),
            _ => JsonSerializer.Serialize(JsonDocument.Parse(call.Body), Indented),
        };
}
