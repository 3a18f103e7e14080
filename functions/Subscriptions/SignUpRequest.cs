namespace Alerts.Subscriptions;

/// <summary>A sign-up as it came, not looked at yet. One of <paramref name="Email"/> and <paramref name="Webhook"/>.</summary>
internal sealed record SignUpRequest(string? Email, string? Webhook, IReadOnlyList<WatchRequest>? Watches)
{
    // A webhook's address may hold a secret, a mail address is a person.
    public override string ToString() => $"SignUpRequest ({(Email is null ? "webhook" : "email")}, {Watches?.Count ?? 0} watches)";
}
