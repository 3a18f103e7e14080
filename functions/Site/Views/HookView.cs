namespace Alerts.Site.Views;

/// <summary>What a webhook's page has beyond a mailbox's.</summary>
/// <param name="Format">Such as "slack".</param>
/// <param name="HasSecret">Whether its calls are signed.</param>
/// <param name="Disabled">Whether we stopped calling it.</param>
/// <param name="Zone">By whose clock a replay is asked for.</param>
/// <param name="Secret">The one just made, shown this once; null otherwise.</param>
public sealed record HookView(string Format, bool HasSecret, bool Disabled, string Zone, string? Secret = null);
