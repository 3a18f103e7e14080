namespace Alerts.Feeds.Fetching;

/// <summary>Who holds something, and until when; after that anybody may take it.</summary>
internal sealed record Lease(string Holder, DateTimeOffset Until);
