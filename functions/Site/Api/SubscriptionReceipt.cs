namespace Alerts.Site.Api;

/// <summary>The answer to a sign-up that was taken.</summary>
/// <param name="Status">
/// "confirmation-sent", or "confirmation-kept" where it is only stored in the outbox: no alert goes out before the link in it was opened.
/// </param>
/// <param name="Secret">Signs the calls of a webhook, "whsec_…"; shown this once. Null for email.</param>
internal sealed record SubscriptionReceipt(string Status, string? Secret)
{
    public const string Sent = "confirmation-sent";
    public const string Kept = "confirmation-kept";
}
