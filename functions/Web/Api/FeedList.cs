using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Web.Rendering;

namespace Alerts.Web.Api;

internal sealed record FeedList(IReadOnlyList<FeedList.Health> Feeds)
{
    /// <param name="State">"good", "failing", "ended" or "waiting".</param>
    /// <param name="Failures">In a row.</param>
    /// <param name="Error">Why the last visit failed, in a sentence; null when it did not.</param>
    internal sealed record Health(
        string Outlet,
        string? Homepage,
        string? Address,
        string State,
        DateTimeOffset? LastAttempt,
        DateTimeOffset? LastSuccess,
        DateTimeOffset? LastChanged,
        int Failures,
        string? Error,
        long EntriesSeen
    )
    {
        public string? Language { get; init; }

        public string? Section { get; init; }

        /// <summary>"state" or "army" for an outlet of that side; else null.</summary>
        public Party? Party { get; init; }

        public DateTimeOffset? NewestEntry { get; init; }

        public string? Note { get; init; }

        /// <summary>It can be read, and its newest entry is older than the longest gap between two so far.</summary>
        public bool Stale { get; init; }

        public static Health Of(Feed feed, DateTimeOffset now) =>
            new(
                PageText.Line(feed.Outlet),
                PageText.Link(feed.Homepage),
                PageText.Link(feed.Address),
                FeedFreshness.State(feed),
                feed.LastAttempt,
                feed.LastSuccess,
                feed.LastChanged,
                feed.Failures,
                feed.LastError is { } error ? PageText.Line(error) : null,
                feed.EntriesSeen
            )
            {
                Language = feed.Language is { } language ? PageText.Line(language) : null,
                Section = feed.Section is { } section ? PageText.Line(section) : null,
                Party = feed.Party,
                NewestEntry = feed.NewestEntry,
                Note = feed.Note is { } note ? PageText.Line(note) : null,
                Stale = FeedFreshness.IsStale(feed, now),
            };
    }
}
