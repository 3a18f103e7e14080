using System.Globalization;
using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds;

internal static class FeedSchedule
{
    /// <summary>A publisher may ask for a longer wait than <see cref="FeedsOptions.MaxInterval"/>, up to this.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A time that no visit can have set comes from a wrong clock and is ignored: a next visit further away than the longest wait, or
    /// one planned by a visit in the future.
    /// </summary>
    public static bool IsDue(Feed feed, DateTimeOffset now) =>
        feed.IsActive && (feed.NextDue <= now || feed.NextDue > now + LongestWait || IsAhead(feed.LastAttempt, now));

    /// <summary>Written while a clock was wrong: further ahead than two workers' clocks may differ.</summary>
    public static bool IsAhead(DateTimeOffset? written, DateTimeOffset now) => written > now + ClockSkew;

    /// <summary>Its visit was queued recently; after <see cref="FeedsOptions.QueuedFor"/> the message counts as lost.</summary>
    public static bool IsQueued(Feed feed, DateTimeOffset now, FeedsOptions options) =>
        feed.QueuedAt > now - options.QueuedFor && feed.QueuedAt <= now + ClockSkew;

    /// <param name="news">How many entries were new or changed.</param>
    public static Feed After(Feed feed, FetchResult result, int news, DateTimeOffset now, FeedsOptions options)
    {
        var visited = feed with { LastAttempt = now, QueuedAt = null };
        return result switch
        {
            FetchResult.Moved(var to, var then) => After(feed with { Address = to }, then, news, now, options),
            FetchResult.Fetched fetched => Succeeded(visited, news, fetched.AskedWait, now, options) with
            {
                ETag = fetched.ETag,
                LastModified = fetched.LastModified,
                BodyHash = fetched.BodyHash,
                Note = fetched.Feed.IsCut ? Cut(fetched.Feed.Entries.Count) : null,
            },
            FetchResult.NotModified(var asked) => Succeeded(visited, news: 0, asked, now, options),
            FetchResult.Gone => Failed(visited, FetchFailure.Gone, "The publisher has ended this feed (410).", null, now, options) with
            {
                Ended = true,
            },
            FetchResult.Failed(var reason, var detail, var wait) => Failed(visited, reason, detail, wait, now, options),
            _ => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    private static string Cut(int entries) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Its markup has mistakes and is very long: only the first {entries} entries are read."
        );

    /// <summary>
    /// Half the interval after news, one and a half times the interval without news, and never more often than the publisher asks.
    /// </summary>
    private static Feed Succeeded(Feed feed, int news, TimeSpan? asked, DateTimeOffset now, FeedsOptions options)
    {
        var before = feed.Interval > TimeSpan.Zero ? feed.Interval : options.MinInterval;
        var wanted = Clamp(news > 0 ? before / 2 : before * 1.5, options);
        var interval = Longer(wanted, asked);
        return feed with
        {
            Interval = interval,
            NextDue = now + interval,
            FirstSuccess = feed.LastSuccess is null ? now : feed.FirstSuccess,
            LastSuccess = now,
            LastChanged = news > 0 ? now : feed.LastChanged,
            EntriesSeen = feed.EntriesSeen + news,
            LastFailure = null,
            LastError = null,
            Failures = 0,
        };
    }

    /// <summary>
    /// The shortest interval, doubled with each failure in a row up to the longest interval; longer only if the server asks for it.
    /// </summary>
    private static Feed Failed(Feed feed, FetchFailure reason, string detail, TimeSpan? asked, DateTimeOffset now, FeedsOptions options)
    {
        var wait = Clamp(options.MinInterval * Math.Pow(2, Math.Min(feed.Failures, 10)), options);
        return feed with { NextDue = now + Longer(wait, asked), LastFailure = reason, LastError = detail, Failures = feed.Failures + 1 };
    }

    private static TimeSpan Longer(TimeSpan wait, TimeSpan? asked) =>
        !(asked > wait) ? wait
        : asked < LongestWait ? asked.Value
        : LongestWait;

    private static TimeSpan Clamp(TimeSpan interval, FeedsOptions options) =>
        interval < options.MinInterval ? options.MinInterval
        : interval > options.MaxInterval ? options.MaxInterval
        : interval;
}
