namespace Alerts.Web.Forms;

/// <summary>What a webhook's formats are called.</summary>
public static class FormatLabels
{
    /// <summary>The words of <c>WebhookFormat</c>, chats first.</summary>
    public static IReadOnlyList<(string Word, string Label)> All { get; } =
    [
        ("slack", "Slack"),
        ("teams", "Microsoft Teams"),
        ("discord", "Discord"),
        ("googlechat", "Google Chat"),
        ("mattermost", "Mattermost"),
        ("telegram", "Telegram"),
        ("zulip", "Zulip"),
        ("json", "A program: JSON, signed (Standard Webhooks)"),
        ("cloudevents", "A program: CloudEvents, signed"),
        ("cap", "A program: CAP 1.2, signed"),
    ];
}
