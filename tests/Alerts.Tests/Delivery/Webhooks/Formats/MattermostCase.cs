using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

internal sealed class MattermostCase : FormatCase
{
    public override WebhookFormat Format => WebhookFormat.Mattermost;

    public override string Address => "https://mattermost.example.org/hooks/secretabcdefghijklmnopqrst";

    public override IReadOnlyList<string> OtherAddresses => ["https://chat.example.org/mattermost/hooks/abcdefghijklmnopqrstuvwxyz"];

    public override IReadOnlyList<(string Address, string Reason)> Misfits =>
        [("https://mattermost.example.org/hooks", "That address does not fit the format mattermost.")];

    public override IReadOnlyList<(int Status, string Body)> Ended => [(404, "")];

    public override IReadOnlyList<(int Status, string Body)> Refused => [(400, "")];

    public override void IsWithinLimits(WebhookCall call) => Assert.InRange(Length(Root(call).GetProperty("text")), 1, 4_000);

    public override void ShowsWordsAsWords(WebhookCall call)
    {
        var title = Root(call).GetProperty("text").GetString()!.Split('\n')[0];
        Assert.DoesNotMatch(MarkdownMarks.Unescaped, title["#### ".Length..]);
        Assert.DoesNotMatch("@[a-z*]", title);
    }
}
