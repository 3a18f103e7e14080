namespace Alerts.Feeds;

/// <summary>
/// An article of an outlet, which several of its feeds may carry: the first one's entry is the outlet's report, whatever the others do.
/// </summary>
/// <param name="FeedId">The feed that had it first.</param>
/// <param name="Key">The entry's key in that feed.</param>
/// <param name="SeenAt">When it was first seen.</param>
/// <param name="Sent">Its entry is queued; until then another feed that carries it sends it too, under the same identity.</param>
internal sealed record Story(string FeedId, string Key, DateTimeOffset SeenAt, bool Sent = false);
