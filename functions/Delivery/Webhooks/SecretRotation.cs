using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Webhooks;

/// <summary>
/// Gives a webhook a new secret. Calls carry both signatures for a time, so that a receiver can change its own at any moment; then the
/// earlier one expires by itself.
/// </summary>
internal sealed class SecretRotation(SubscriberStore subscribers, IOptions<DeliveryOptions> options, TimeProvider time)
{
    // Each adds a signature to every call's header.
    private const int MostRetiring = 3;

    public async Task<WebhookResult> RotateAsync(string id, CancellationToken cancel)
    {
        var secret = WebhookSecret.New();
        var now = time.GetUtcNow();
        var until = now + options.Value.SecretOverlap;
        var rotated = await subscribers.UpdateAsync(id, webhook => Rotated(webhook, secret, now, until), cancel);
        return rotated?.Secrets is [var first, ..] && first == secret
            ? new WebhookResult.Rotated(secret, until)
            : new WebhookResult.Refused(WebhookPhrases.NoSecret);
    }

    public static Subscriber? Rotated(Subscriber webhook, string secret, DateTimeOffset now, DateTimeOffset until) =>
        webhook is { Channel: ChannelKind.Webhook, State: SubscriberState.Active or SubscriberState.Disabled }
        && webhook.Format.IsForPrograms()
            ? webhook with
            {
                Secrets = [secret],
                Retiring =
                [
                    .. webhook
                        .Secrets.Select(old => new RetiringSecret(old, until))
                        .Concat(webhook.Retiring.Where(old => now < old.Until))
                        .Take(MostRetiring),
                ],
            }
            : null;
}
