using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Subscriptions;

public class WebhookAddressTests
{
    [Theory]
    [InlineData("https://hooks.slack.com/services/T0/B0/x", "Slack")]
    [InlineData("https://prod-01.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke?sig=x", "Teams")]
    [InlineData("https://default1.2.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/1", "Teams")]
    [InlineData("https://discord.com/api/webhooks/123/a-b_c", "Discord")]
    [InlineData("https://ptb.discord.com/api/v10/webhooks/123/a-b_c?thread_id=5", "Discord")]
    [InlineData("https://chat.googleapis.com/v1/spaces/AAA/messages?key=k&token=t", "GoogleChat")]
    [InlineData("https://api.telegram.org/bot12:AB-c_d/sendMessage?chat_id=-100", "Telegram")]
    [InlineData("https://api.telegram.org/bot12%3AAB-c_d/sendMessage?chat_id=-100", "Telegram")]
    [InlineData("https://example.zulipchat.com/api/v1/messages?bot=b%40example.org&key=k&stream=s", "Zulip")]
    [InlineData("https://chat.example.org/mattermost/hooks/abcdefghijklmnopqrstuvwxyz", "Mattermost")]
    [InlineData("https://example.org/hooks", "Json")]
    [InlineData("https://slack.com.evil.example/services/T0/B0/x", "Json")]
    [InlineData("https://api.telegram.org/bot12:AB/getUpdates", "Json")]
    public void Address_tells_its_format(string address, string format)
    {
        var problems = new List<Problem>();
        var detected = WebhookAddress.Detect(new Uri(address));
        WebhookAddress.Check(detected, new Uri(address), problems);

        Assert.Equal(Enum.Parse<WebhookFormat>(format), detected);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("Slack", "https://example.org/services/T0/B0/x", "example.org does not take the format slack.")]
    [InlineData("Slack", "https://hooks.slack.com/workflows/T0/A0/1/x", "That address does not fit the format slack.")]
    [InlineData("Telegram", "https://api.telegram.org/bot12:secret/sendMessage", "That address does not fit the format telegram.")]
    [InlineData(
        "Zulip",
        "https://example.zulipchat.com/api/v1/messages?bot=b&key=&stream=s",
        "That address does not fit the format zulip."
    )]
    [InlineData("Discord", "https://evil-discord.com/api/webhooks/1/x", "evil-discord.com does not take the format discord.")]
    public void Format_that_does_not_fit_its_address_is_a_problem_with_a_remedy(string format, string address, string reason)
    {
        var problems = new List<Problem>();

        WebhookAddress.Check(Enum.Parse<WebhookFormat>(format), new Uri(address), problems);

        var problem = Assert.Single(problems);
        Assert.Equal(("webhook", reason), (problem.Field, problem.Reason));
        Assert.StartsWith("Give ", problem.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_formats_go_to_any_address_and_loopback_stands_in_for_any_service()
    {
        var problems = new List<Problem>();

        WebhookAddress.Check(WebhookFormat.Json, new Uri("https://hooks.slack.com/services/T0/B0/x"), problems);
        WebhookAddress.Check(WebhookFormat.Slack, new Uri("http://127.0.0.1:5000/services/T0/B0/x"), problems);

        Assert.Empty(problems);
    }
}
