using System.Web;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

internal sealed class ZulipCase : FormatCase
{
    public override WebhookFormat Format => WebhookFormat.Zulip;

    public override string Address =>
        "https://example.zulipchat.com/api/v1/messages?bot=alerts-bot%40example.org&key=secret&stream=news%20desk";

    public override IReadOnlyList<(string Address, string Reason)> Misfits =>
        [("https://example.zulipchat.com/api/v1/messages?bot=b&key=&stream=s", "That address does not fit the format zulip.")];

    public override IReadOnlyList<(int Status, string Body)> Ended =>
        [(401, """{"result":"error","msg":"Invalid API key"}"""), (400, """{"result":"error","code":"STREAM_DOES_NOT_EXIST"}""")];

    public override IReadOnlyList<(int Status, string Body)> Refused => [(400, """{"result":"error","code":"BAD_REQUEST"}""")];

    public override string SampleType => "txt";

    public override string Said(WebhookCall call) => Form(call, "content");

    public override void IsWithinLimits(WebhookCall call)
    {
        Assert.InRange(Form(call, "content").Length, 1, 10_000);
        Assert.InRange(Form(call, "topic").Length, 1, 60);
    }

    public override void ShowsWordsAsWords(WebhookCall call) =>
        Assert.DoesNotMatch(@"[*`~<>\[\]$|\\]|[@#][a-z*]|https?://", Form(call, "content").Split('\n')[0][2..^2]);

    private static string Form(WebhookCall call, string name) => HttpUtility.ParseQueryString(FormatRig.Text(call))[name]!;
}
