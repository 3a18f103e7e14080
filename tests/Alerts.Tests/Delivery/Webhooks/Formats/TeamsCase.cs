using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

internal sealed class TeamsCase : FormatCase
{
    public override WebhookFormat Format => WebhookFormat.Teams;

    public override string Address => "https://prod-01.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke?sig=secret";

    public override IReadOnlyList<string> OtherAddresses =>
        ["https://default1.2.environment.api.powerplatform.com/powerautomate/automations/direct/workflows/1"];

    public override IReadOnlyList<(string Address, string Reason)> Misfits =>
        [("https://logic.azure.com.evil.example/workflows/1", "logic.azure.com.evil.example does not take the format teams.")];

    public override IReadOnlyList<(int Status, string Body)> Ended => [(404, "")];

    public override IReadOnlyList<(int Status, string Body)> Refused => [(400, "")];

    public override void IsWithinLimits(WebhookCall call) => Assert.InRange(call.Body.Length, 100, 19_999);

    /// <summary>Runs of text know no markup.</summary>
    public override void ShowsWordsAsWords(WebhookCall call)
    {
        var card = Root(call).GetProperty("attachments")[0].GetProperty("content");
        Assert.All(
            JsonTree.Objects(card).Where(item => item.TryGetProperty("text", out _)),
            item => Assert.Equal("TextRun", item.GetProperty("type").GetString())
        );
        Assert.False(card.GetProperty("msteams").TryGetProperty("entities", out _));
    }
}
