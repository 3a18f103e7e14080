using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Feeds.Registry;

/// <summary>One item of a feed after cleaning: plain text, absolute link, UTC times.</summary>
internal sealed record Entry
{
    public static MessageQueue<Entry> Queue { get; } = new(QueueNames.Items, FeedsJson.Shared.Entry);

    public required string FeedId { get; init; }

    /// <summary>The publisher's name as people know it, such as "Dawn"; reports from one outlet are one voice.</summary>
    public required string Outlet { get; init; }

    /// <summary>The side of the conflict that the outlet belongs to; null for all others.</summary>
    public Party? Party { get; init; }

    /// <summary>
    /// Hash of the entry's identity within its feed: guid or id; else the link without tracking parameters; else the title. Lower-case
    /// hex, 32 characters.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Hash of title and text: another revision under the same key updates the entry.</summary>
    public required string Revision { get; init; }

    /// <summary>The feed carried this entry before, in another revision.</summary>
    public bool Changed { get; init; }

    public required string Title { get; init; }

    public string Text
    {
        get => field ?? "";
        init;
    }

    public Uri? Link { get; init; }

    /// <summary>As the feed says; null when it is missing or impossible.</summary>
    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Published before the feed's first visit: its delay measures nothing.</summary>
    public bool Backlog { get; init; }
}

/// <summary>Marks an entry as seen in a revision.</summary>
/// <param name="SeenAt">When the feed last carried it, to within <see cref="RenewAfter"/>.</param>
internal sealed record SeenEntry(string Revision, DateTimeOffset SeenAt)
{
    /// <summary>
    /// While the feed carries the entry, its mark is written again after this long: a few writes a visit instead of all.
    /// </summary>
    public static TimeSpan RenewAfter { get; } = TimeSpan.FromDays(7);
}

/// <summary>
/// An article that several feeds of an outlet may carry: the first feed's entry is the outlet's report.
/// </summary>
/// <param name="FeedId">The first feed that had it.</param>
/// <param name="Key">The entry's key in that feed.</param>
/// <param name="SeenAt">When it was first seen.</param>
/// <param name="Sent">Its entry is queued; until then another feed that carries it sends it too, under the same identity.</param>
internal sealed record Story(string FeedId, string Key, DateTimeOffset SeenAt, bool Sent = false);
