using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

internal sealed class DiscordCase : FormatCase
{
    public override WebhookFormat Format => WebhookFormat.Discord;

    public override string Address => "https://discord.com/api/webhooks/1/secret";

    public override IReadOnlyList<string> OtherAddresses =>
        ["https://discord.com/api/webhooks/123/a-b_c", "https://ptb.discord.com/api/v10/webhooks/123/a-b_c?thread_id=5"];

    public override IReadOnlyList<(string Address, string Reason)> Misfits =>
        [("https://evil-discord.com/api/webhooks/1/secret", "evil-discord.com does not take the format discord.")];

    public override IReadOnlyList<(int Status, string Body)> Ended => [(404, """{"message":"Unknown Webhook","code":10015}""")];

    public override IReadOnlyList<(int Status, string Body)> Refused => [(400, """{"code":50035}""")];

    public override void IsWithinLimits(WebhookCall call)
    {
        var embed = Assert.Single(Root(call).GetProperty("embeds").EnumerateArray());
        var fields = embed.GetProperty("fields").EnumerateArray().ToList();
        var (title, description, footer) = (
            Length(embed.GetProperty("title")),
            Length(embed.GetProperty("description")),
            Length(embed.GetProperty("footer").GetProperty("text"))
        );
        Assert.True(title <= 256 && description <= 4_096 && footer <= 2_048 && fields.Count <= 25);
        Assert.All(
            fields,
            field => Assert.True(Length(field.GetProperty("name")) <= 256 && Length(field.GetProperty("value")) is > 0 and <= 1_024)
        );
        Assert.InRange(
            title + description + footer + fields.Sum(field => Length(field.GetProperty("name")) + Length(field.GetProperty("value"))),
            1,
            6_000
        );
    }

    public override void ShowsWordsAsWords(WebhookCall call)
    {
        var body = Root(call);
        Assert.Equal(0, body.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        Assert.DoesNotMatch(MarkdownMarks.Unescaped, body.GetProperty("embeds")[0].GetProperty("title").GetString()!);
    }
}
