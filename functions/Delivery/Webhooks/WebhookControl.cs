using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Management;

namespace Alerts.Delivery.Webhooks;

/// <summary>What a webhook's owner or an operator can do with it; the caller has checked the right to it.</summary>
internal sealed class WebhookControl(WebhookTest test, WebhookReplay replay, SecretRotation rotation, Unsubscription unsubscription)
{
    /// <summary>Sends a sample now; takes as long as the receiver, up to <see cref="DeliveryOptions.Timeout"/>.</summary>
    public Task<WebhookResult> TestAsync(string id, CancellationToken cancel) => test.TestAsync(id, cancel);

    /// <inheritdoc cref="WebhookReplay.ReplayAsync(string, string, CancellationToken)"/>
    public Task<WebhookResult> ReplayAsync(string id, string delivery, CancellationToken cancel) =>
        replay.ReplayAsync(id, delivery, cancel);

    /// <inheritdoc cref="WebhookReplay.ReplayAsync(string, DateTimeOffset, DateTimeOffset, CancellationToken)"/>
    public Task<WebhookResult> ReplayAsync(string id, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel) =>
        replay.ReplayAsync(id, from, to, cancel);

    public Task<WebhookResult> RotateAsync(string id, CancellationToken cancel) => rotation.RotateAsync(id, cancel);

    /// <summary>Resumes a webhook that was stopped because its address took no alerts.</summary>
    public async Task<WebhookResult> EnableAsync(string id, CancellationToken cancel) =>
        await unsubscription.EnableAsync(id, cancel) ? new WebhookResult.Enabled() : new WebhookResult.Refused(WebhookPhrases.NotStopped);
}
