namespace Alerts.Subscriptions;

/// <summary>What is known of formats without writing any.</summary>
internal static class WebhookFormats
{
    /// <summary>
    /// Whether a program reads it: its calls are signed, and it confirms by answering a challenge. The others show their messages to
    /// people, who confirm by opening a link.
    /// </summary>
    public static bool IsForPrograms(this WebhookFormat format) =>
        format is WebhookFormat.Json or WebhookFormat.CloudEvents or WebhookFormat.Cap;
}
