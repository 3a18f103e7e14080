namespace Alerts.Subscriptions;

/// <summary>A signing secret that was replaced: it signs until receivers had the time to take the new one.</summary>
/// <param name="Secret">"whsec_…".</param>
/// <param name="Until">Exclusive; nothing happens then, it just counts no more.</param>
internal sealed record RetiringSecret(string Secret, DateTimeOffset Until)
{
    public override string ToString() => $"RetiringSecret until {Until:O}";
}
