using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

internal sealed class GoogleChatCase : FormatCase
{
    public override WebhookFormat Format => WebhookFormat.GoogleChat;

    public override string Address => "https://chat.googleapis.com/v1/spaces/AAAA/messages?key=secret&token=secret";

    public override IReadOnlyList<(string Address, string Reason)> Misfits =>
        [("https://chat.googleapis.com/v1/spaces/AAAA/messages?key=secret", "That address does not fit the format googlechat.")];

    public override IReadOnlyList<(int Status, string Body)> Ended => [(404, "")];

    public override IReadOnlyList<(int Status, string Body)> Refused => [(400, "")];

    public override void IsWithinLimits(WebhookCall call) => Assert.InRange(call.Body.Length, 100, 31_999);

    public override void ShowsWordsAsWords(WebhookCall call)
    {
        var body = Root(call);
        Assert.DoesNotMatch("[<>*_~`]", body.GetProperty("text").GetString()!);
        Assert.All(
            JsonTree.Strings(body.GetProperty("cardsV2")).Where(text => text.Contains("everyone", StringComparison.Ordinal)),
            text => Assert.Matches("^(</?b>|<br>|<a href=\"https://[^\"<>]*\">|</a>|[^<>])*$", text)
        );
    }
}
