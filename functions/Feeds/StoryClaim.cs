using Alerts.Feeds.Registry;

namespace Alerts.Feeds;

/// <summary>
/// Makes one entry of an article in several feeds of an outlet. A feed claims it before sending, so one of two concurrent feeds wins. A
/// crash between claim and queue loses nothing: until the entry is queued, the other feed sends it too, under the same identity, and the
/// recorder finds one report.
/// </summary>
/// <param name="Send">The entries to send, in the feed's order.</param>
/// <param name="Own">Stories that this feed had first, by key, to be stored once the entries are queued.</param>
internal sealed record StoryClaim(IReadOnlyList<Entry> Send, IReadOnlyDictionary<string, Story> Own)
{
    /// <param name="entries">All entries of the feed.</param>
    /// <param name="news">The new or changed ones.</param>
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
                // Only the feed that reported an event first can withdraw it: another may carry a shorter text that never mentioned it.
                send.Add(entry with { FeedId = story.FeedId, Key = story.Key, Changed = false });
        }
        return new StoryClaim(send, own);
    }
}
