using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Webhooks;

internal abstract record WebhookResult
{
    /// <summary>The webhook is unknown, or the request is impossible now.</summary>
    /// <param name="Why">The reason and the remedy, for the owner.</param>
    internal sealed record Refused(Phrase Why) : WebhookResult;

    /// <param name="Taken">It answered 2xx, or the service's equivalent.</param>
    /// <param name="Status">Its answer, or the failure: "200", "timed out".</param>
    internal sealed record Tested(bool Taken, string Status) : WebhookResult;

    /// <param name="Count">How many alerts are queued; 0 when there was nothing to send again.</param>
    internal sealed record Replayed(int Count) : WebhookResult;

    /// <param name="Secret">The new one, "whsec_…": shown this once.</param>
    /// <param name="Until">Until when the earlier ones sign too.</param>
    internal sealed record Rotated(string Secret, DateTimeOffset Until) : WebhookResult
    {
        public override string ToString() => $"Rotated until {Until:O}";
    }

    internal sealed record Enabled : WebhookResult;
}
