namespace Alerts.Site.Views;

/// <summary>Whether a feed can be read.</summary>
/// <param name="State">"good", "failing", "ended" (the publisher took it away) or "waiting" (not read yet).</param>
/// <param name="Detail">Why it fails, in words; null when it does not.</param>
/// <param name="Read">When it was last read; null for never.</param>
public sealed record FeedView(string Outlet, string State, string? Detail, TimeView? Read);
