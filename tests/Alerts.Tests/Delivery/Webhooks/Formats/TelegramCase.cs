using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

internal sealed class TelegramCase : FormatCase
{
    public override WebhookFormat Format => WebhookFormat.Telegram;

    public override string Address => "https://api.telegram.org/bot1:secret/sendMessage?chat_id=-100123";

    public override IReadOnlyList<string> OtherAddresses => ["https://api.telegram.org/bot12%3AAB-c_d/sendMessage?chat_id=-100"];

    public override IReadOnlyList<(string Address, string Reason)> Misfits =>
        [
            ("https://api.telegram.org/bot12:secret/sendMessage", "That address does not fit the format telegram."),
            ("https://api.telegram.org/bot12:secret/getUpdates", "That address does not fit the format telegram."),
        ];

    public override IReadOnlyList<(int Status, string Body)> Ended =>
        [
            (401, """{"ok":false,"error_code":401,"description":"Unauthorized"}"""),
            (403, """{"ok":false,"error_code":403,"description":"Forbidden: bot was kicked from the group chat"}"""),
            (400, """{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}"""),
            (400, """{"ok":false,"error_code":400,"parameters":{"migrate_to_chat_id":-1001}}"""),
        ];

    public override IReadOnlyList<(int Status, string Body)> Refused =>
        [(400, """{"ok":false,"description":"Bad Request: can't parse entities"}""")];

    public override void IsWithinLimits(WebhookCall call) => Assert.InRange(Length(Root(call).GetProperty("text")), 1, 4_096);

    /// <summary>No tags but our own, no links of the feed's, no previews.</summary>
    public override void ShowsWordsAsWords(WebhookCall call)
    {
        var body = Root(call);
        var text = body.GetProperty("text").GetString()!;
        Assert.Matches("^(</?[bi]>|<a href=\"https://[^\"<>]*\">|</a>|[^<>])*$", text);
        Assert.DoesNotContain("<a href=\"https://evil", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("@[a-z]", text);
        Assert.True(body.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean());
    }
}
