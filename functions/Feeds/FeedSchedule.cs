using Alerts.Feeds.Fetching;

namespace Alerts.Feeds;

/// <summary>A feed's state after a visit: when to come again, and how it is doing.</summary>
internal static class FeedSchedule
{
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
            },
            FetchResult.NotModified(var asked) => Succeeded(visited, news: 0, asked, now, options),
            FetchResult.Gone =>
                Failed(visited, FetchFailure.Gone, "The publisher has ended this feed (410).", null, now, options) with { Ended = true },
            FetchResult.Failed(var reason, var detail, var wait) => Failed(visited, reason, detail, wait, now, options),
            _ => throw new InvalidOperationException($"Unknown result {result}."),
        };
    }

    /// <summary>
    /// Twice as often while there is news, half again as rarely while there is none, and never more often than the publisher asks.
    /// </summary>
    private static Feed Succeeded(Feed feed, int news, TimeSpan? asked, DateTimeOffset now, FeedsOptions options)
    {
        var before = feed.Interval > TimeSpan.Zero ? feed.Interval : options.MinInterval;
        var wanted = Clamp(news > 0 ? before / 2 : before * 1.5, options);
        var interval = asked > wanted ? asked.Value : wanted;
        return feed with
        {
            Interval = interval,
            NextDue = now + interval,
            LastSuccess = now,
            LastChanged = news > 0 ? now : feed.LastChanged,
            EntriesSeen = feed.EntriesSeen + news,
            LastFailure = null,
            LastError = null,
            Failures = 0,
        };
    }

    /// <summary>Twice as long after each failure, up to the longest interval; longer only if the server asks for it.</summary>
    private static Feed Failed(Feed feed, FetchFailure reason, string detail, TimeSpan? asked, DateTimeOffset now, FeedsOptions options)
    {
        var wait = Clamp(options.MinInterval * Math.Pow(2, Math.Min(feed.Failures, 10)), options);
        return feed with
        {
            NextDue = now + (asked > wait ? asked.Value : wait),
            LastFailure = reason,
            LastError = detail,
            Failures = feed.Failures + 1,
        };
    }

    private static TimeSpan Clamp(TimeSpan interval, FeedsOptions options) =>
        interval < options.MinInterval ? options.MinInterval : interval > options.MaxInterval ? options.MaxInterval : interval;
}
