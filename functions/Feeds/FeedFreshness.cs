using System.Globalization;
using Alerts.Feeds.Registry;

namespace Alerts.Feeds;

/// <summary>
/// Finds feeds that answer but have stopped: some publishers serve the same fifty entries for months. A feed is stale when its newest
/// entry is older than the longest gap between two entries so far, and than two days.
/// </summary>
internal static class FeedFreshness
{
    /// <summary>Little is published over a weekend.</summary>
    public static readonly TimeSpan ShortestSilence = TimeSpan.FromHours(48);

    /// <summary>Some feeds begin or end with an entry of years ago, whose gap says nothing about how often they publish.</summary>
    private static readonly TimeSpan LongestCounted = TimeSpan.FromDays(30);

    public static bool IsStale(Feed feed, DateTimeOffset now) =>
        feed is { IsActive: true, NewestEntry: { } newest } && now - newest > Usual(feed);

    public static string? Explain(Feed feed, DateTimeOffset now) =>
        IsStale(feed, now)
            ? $"Stale: its newest entry is {Age(now - feed.NewestEntry!.Value)} old. Before, at most {Age(Usual(feed))} "
                + "passed between two entries."
            : null;

    /// <param name="entries">All entries of the feed.</param>
    /// <param name="news">The entries that are new since the last visit; one without a date is from in between.</param>
    public static Feed After(Feed feed, IReadOnlyList<Entry> entries, IReadOnlyList<Entry> news)
    {
        var times = entries
            .Select(entry => entry.Published)
            .Concat(news.Where(entry => entry is { Published: null, Changed: false }).Select(entry => (DateTimeOffset?)entry.FetchedAt))
            .Append(feed.NewestEntry)
            .OfType<DateTimeOffset>()
            .Order()
            .ToList();
        var gaps = times.Zip(times.Skip(1), (one, next) => next - one).Where(gap => gap <= LongestCounted);
        return feed with
        {
            NewestEntry = times.Count > 0 ? times[^1] : null,
            LongestGap = gaps.Append(feed.LongestGap.GetValueOrDefault()).Max(),
        };
    }

    public static string Age(TimeSpan age) =>
        age switch
        {
            { TotalHours: < 1 } => Text($"{age.TotalMinutes:0} minutes"),
            { TotalHours: < 48 } => Text($"{age.TotalHours:0} hours"),
            _ => Text($"{age.TotalDays:0} days"),
        };

    private static TimeSpan Usual(Feed feed) => feed.LongestGap > ShortestSilence ? feed.LongestGap.Value : ShortestSilence;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <returns>
    /// "good", "failing", "ended" (by the publisher), "paused" (by an operator), or "waiting" (not visited yet).
    /// </returns>
    public static string State(Feed feed) =>
        feed switch
        {
            { Ended: true } => "ended",
            { Paused: true } => "paused",
            { LastFailure: not null } => "failing",
            { LastSuccess: not null } => "good",
            _ => "waiting",
        };
}
