using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

internal sealed class SlackCase : FormatCase
{
    public override WebhookFormat Format => WebhookFormat.Slack;

    public override string Address => "https://hooks.slack.com/services/T0/B0/secret";

    public override IReadOnlyList<(string Address, string Reason)> Misfits =>
        [
            ("https://example.org/services/T0/B0/secret", "example.org does not take the format slack."),
            ("https://slack.com.evil.example/services/T0/B0/secret", "slack.com.evil.example does not take the format slack."),
            ("https://hooks.slack.com/workflows/T0/A0/1/secret", "That address does not fit the format slack."),
        ];

    public override IReadOnlyList<(int Status, string Body)> Ended =>
        [(404, "no_service"), (400, "no_service"), (410, "channel_is_archived"), (403, "action_prohibited")];

    public override IReadOnlyList<(int Status, string Body)> Refused => [(400, "invalid_blocks")];

    public override void IsWithinLimits(WebhookCall call)
    {
        Assert.InRange(call.Body.Length, 100, 11_999);
        var blocks = Root(call).GetProperty("blocks").EnumerateArray().ToList();
        Assert.InRange(blocks.Count, 1, 50);
        foreach (var block in blocks)
        {
            if (block.TryGetProperty("text", out var text))
                Assert.InRange(Length(text.GetProperty("text")), 1, block.GetProperty("type").GetString() == "header" ? 150 : 3_000);
            if (block.TryGetProperty("fields", out var fields))
                Assert.True(
                    fields.GetArrayLength() <= 10 && fields.EnumerateArray().All(field => Length(field.GetProperty("text")) <= 2_000)
                );
        }
    }

    /// <summary>And Slack makes no links and previews of its own.</summary>
    public override void ShowsWordsAsWords(WebhookCall call)
    {
        var body = Root(call);
        Assert.DoesNotMatch(
            @"<[!@#]|<https://evil|[*_~`]b|(?<!<https://[^>|]*)\|x",
            string.Join('\n', JsonTree.Strings(body).Where(text => text.Contains("everyone", StringComparison.Ordinal)))
        );
        Assert.False(body.GetProperty("unfurl_links").GetBoolean());
        Assert.False(body.GetProperty("unfurl_media").GetBoolean());
        Assert.All(
            JsonTree.Objects(body).Where(item => item.TryGetProperty("type", out var type) && type.GetString() == "mrkdwn"),
            item => Assert.True(item.GetProperty("verbatim").GetBoolean())
        );
    }
}
