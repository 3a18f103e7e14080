namespace Alerts.Delivery.Webhooks;

/// <summary>What became of an owner's wish about a webhook.</summary>
internal abstract record WebhookResult
{
    /// <summary>There is no such webhook, or not now.</summary>
    /// <param name="Why">The reason and the remedy, for the owner.</param>
    internal sealed record Refused(string Why) : WebhookResult;

    /// <param name="Taken">It answered 2xx, or what means the same there.</param>
    /// <param name="Status">What it answered, or why it did not: "200", "timed out".</param>
    internal sealed record Tested(bool Taken, string Status) : WebhookResult;

    /// <param name="Count">How many alerts are on their way; 0 when there was nothing to send again.</param>
    internal sealed record Replayed(int Count) : WebhookResult;

    /// <param name="Secret">The new one, "whsec_…": shown this once.</param>
    /// <param name="Until">Until when the earlier ones sign too.</param>
    internal sealed record Rotated(string Secret, DateTimeOffset Until) : WebhookResult
    {
        public override string ToString() => $"Rotated until {Until:O}";
    }

    /// <summary>Alerts go to it again.</summary>
    internal sealed record Enabled : WebhookResult;
}
