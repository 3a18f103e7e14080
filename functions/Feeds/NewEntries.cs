using Alerts.Feeds.Registry;

namespace Alerts.Feeds;

/// <summary>The entries of a visit to send, and those to remember.</summary>
/// <param name="Send">New ones and new revisions, in the feed's order.</param>
/// <param name="Marks">To be stored once they are sent; by entry key.</param>
internal sealed record NewEntries(IReadOnlyList<Entry> Send, IReadOnlyDictionary<string, SeenEntry> Marks)
{
    /// <summary>Known entries with old marks, to be written again so that the sweep keeps them.</summary>
    public IReadOnlyDictionary<string, SeenEntry> Renewed { get; init; } = new Dictionary<string, SeenEntry>();

    /// <param name="entries">As <see cref="EntryMaker"/> makes them.</param>
    /// <param name="firstVisit">
    /// On a feed's first visit, entries without a date are only remembered: they may be years old. Later, a missing mark shows that they
    /// are new.
    /// </param>
    public static NewEntries Among(
        IReadOnlyList<Entry> entries,
        IReadOnlyDictionary<string, SeenEntry> seen,
        bool firstVisit,
        TimeSpan maxAge
    )
    {
        var send = new List<Entry>();
        var marks = new Dictionary<string, SeenEntry>();
        foreach (var entry in entries)
        {
            var known = seen.GetValueOrDefault(entry.Key);
            // Seen while the clock was ahead, so it may have looked too old. If it was sent, the repeat changes nothing.
            if (known is not null && entry.Published is not null && FeedSchedule.IsAhead(known.SeenAt, entry.FetchedAt))
                known = null;
            // Twice in one feed: the first is the newer one.
            if (known?.Revision == entry.Revision || !marks.TryAdd(entry.Key, new SeenEntry(entry.Revision, entry.FetchedAt)))
                continue;
            if (IsFresh(entry, known, firstVisit, maxAge))
                send.Add(entry with { Changed = known is not null });
        }
        var renewed = entries
            .Where(entry =>
                seen.GetValueOrDefault(entry.Key) is { } known
                && !marks.ContainsKey(entry.Key)
                && known.SeenAt < entry.FetchedAt - SeenEntry.RenewAfter
            )
            .DistinctBy(entry => entry.Key)
            .ToDictionary(entry => entry.Key, entry => seen[entry.Key] with { SeenAt = entry.FetchedAt });
        return new NewEntries(send, marks) { Renewed = renewed };
    }

    private static bool IsFresh(Entry entry, SeenEntry? known, bool firstVisit, TimeSpan maxAge) =>
        entry.Published is { } published ? published >= entry.FetchedAt - maxAge : known is not null || !firstVisit;
}
