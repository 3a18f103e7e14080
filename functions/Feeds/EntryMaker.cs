using Alerts.Feeds.Parsing;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds;

internal static class EntryMaker
{
    private const int MaxTitle = 500;

    private const int MaxText = 4_000;

    private const int MaxLink = 2_000;

    /// <summary>A publication time up to this far ahead (a fast clock, a missing zone) counts as now.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public static IReadOnlyList<Entry> Make(ParsedFeed parsed, Feed feed, DateTimeOffset now)
    {
        var keys = EntryIdentity.KeysOf(parsed.Entries);
        return [.. parsed.Entries.Select((entry, index) => Make(entry, keys[index], feed, now))];
    }

    private static Entry Make(ParsedEntry entry, string key, Feed feed, DateTimeOffset now)
    {
        // The article where the feed has it; some feeds have a longer summary than content.
        var text = PlainText.Cut(entry.Content.Length > entry.Summary.Length ? entry.Content : entry.Summary, MaxText);
        var title = PlainText.Cut(entry.Title.Length > 0 ? entry.Title : PlainText.Cut(text, 120), MaxTitle);
        var published = Time(entry.Published ?? entry.Updated, now);
        return new Entry
        {
            FeedId = feed.Id,
            Outlet = feed.Outlet,
            Party = feed.Party,
            Key = key,
            Revision = EntryIdentity.RevisionOf(title, text),
            Title = title,
            Text = text,
            Link = Link(entry.Link),
            Published = published,
            FetchedAt = now,
            Backlog = published < (feed.LastSuccess is null ? now : feed.FirstSuccess),
        };
    }

    /// <summary>Web addresses only: no script, no mail address, no relative link.</summary>
    private static Uri? Link(string link) =>
        link.Length <= MaxLink && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : null;

    private static DateTimeOffset? Time(DateTimeOffset? time, DateTimeOffset now) =>
        time is not { } known || known > now + Ahead ? null
        : known > now ? now
        : known;
}
