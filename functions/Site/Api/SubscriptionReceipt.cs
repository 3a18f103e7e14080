namespace Alerts.Site.Api;

/// <summary>The answer to a sign-up that was taken.</summary>
/// <param name="Status">Always "confirmation-sent": no alert goes out before the link in it was opened.</param>
/// <param name="Secret">Signs the calls of a webhook, "whsec_…"; shown this once. Null for email.</param>
internal sealed record SubscriptionReceipt(string Status, string? Secret);
