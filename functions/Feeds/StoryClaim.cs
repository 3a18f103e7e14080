using Alerts.Feeds.Registry;

namespace Alerts.Feeds;

/// <summary>
/// Makes one entry of an article that an outlet's home feed and its section feeds carry. The first feed that sees it claims it before it
/// sends it, so that of two feeds that are fetched at the same time one has it. A crash between claim and queue loses nothing: until the
/// entry is queued, the other feed sends it as well, under the same identity, and the recorder finds one report.
/// </summary>
/// <param name="Send">The entries to send, in the feed's order.</param>
/// <param name="Own">Stories that this feed had first, by key, as they are to be stored once the entries are queued.</param>
internal sealed record StoryClaim(IReadOnlyList<Entry> Send, IReadOnlyDictionary<string, Story> Own)
{
    /// <param name="entries">All that the feed carries.</param>
    /// <param name="news">Those of them that are new or changed.</param>
    public static async Task<StoryClaim> MakeAsync(
        FeedStore store,
        Feed feed,
        IReadOnlyList<Entry> entries,
        IReadOnlyList<Entry> news,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (send, own, keys) = (new List<Entry>(), new Dictionary<string, Story>(), EntryIdentity.StoriesOf(entries));
        foreach (var entry in news)
        {
            var key = keys.GetValueOrDefault(entry.Key);
            var story = key is null ? null : await store.ClaimAsync(feed.Outlet, key, new Story(feed.Id, entry.Key, now), cancel);
            if (story is { Sent: false } && story.FeedId == feed.Id)
                own[key!] = story with { Sent = true };
            if (story is null || story.FeedId == feed.Id)
                send.Add(entry);
            else if (entry.Changed || !story.Sent)
                // Only the feed that told of an event first can take it back: another one may carry a shorter text that never told of it.
                send.Add(entry with { FeedId = story.FeedId, Key = story.Key, Changed = false });
        }
        return new StoryClaim(send, own);
    }
}
