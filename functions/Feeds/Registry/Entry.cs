using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Feeds.Registry;

/// <summary>One item of a feed, made clean: plain text, absolute link, UTC times.</summary>
internal sealed record Entry
{
    public static MessageQueue<Entry> Queue { get; } = new(QueueNames.Items, FeedsJson.Shared.Entry);

    public required string FeedId { get; init; }

    /// <summary>The publisher's name as people know it, such as "Dawn"; reports from one outlet are one voice.</summary>
    public required string Outlet { get; init; }

    /// <summary>The side of the conflict that the outlet belongs to; null for all others.</summary>
    public Party? Party { get; init; }

    /// <summary>
    /// The entry's identity within its feed, hashed: guid or id; else the link without tracking parameters; else the title.
    /// Lower-case hex, 32 characters.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Hash of title and text: another revision under the same key is an update of the entry, not a new one.</summary>
    public required string Revision { get; init; }

    /// <summary>The feed carried this entry before, in another revision.</summary>
    public bool Changed { get; init; }

    public required string Title { get; init; }

    /// <summary>Summary or content as plain text, cut to 4,000 characters; empty when the feed gives none.</summary>
    public string Text
    {
        get => field ?? "";
        init;
    }

    public Uri? Link { get; init; }

    /// <summary>As the feed says; null when it does not, or says something that cannot be.</summary>
    public DateTimeOffset? Published { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Published before the feed was first read: how long it took us to tell of it measures nothing.</summary>
    public bool Backlog { get; init; }
}

/// <summary>That an entry was seen, and in which revision.</summary>
/// <param name="SeenAt">When the feed carried it last, to within <see cref="RenewAfter"/>.</param>
internal sealed record SeenEntry(string Revision, DateTimeOffset SeenAt)
{
    /// <summary>A mark is written again when the feed still carries the entry after this long: a few writes a visit, and not all.</summary>
    public static TimeSpan RenewAfter { get; } = TimeSpan.FromDays(7);
}

/// <summary>
/// An article of an outlet, which several of its feeds may carry: the first one's entry is the outlet's report, whatever the others do.
/// </summary>
/// <param name="FeedId">The feed that had it first.</param>
/// <param name="Key">The entry's key in that feed.</param>
/// <param name="SeenAt">When it was first seen.</param>
/// <param name="Sent">Its entry is queued; until then another feed that carries it sends it too, under the same identity.</param>
internal sealed record Story(string FeedId, string Key, DateTimeOffset SeenAt, bool Sent = false);
