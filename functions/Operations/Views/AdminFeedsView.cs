using System.Globalization;
using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Web.Rendering;
using Alerts.Web.Views;

namespace Alerts.Operations.Views;

public sealed record AdminFeedsView(AdminFrame Frame, IReadOnlyList<AdminFeedsView.Feed> Feeds)
{
    /// <param name="State">"good", "stale", "failing", "paused", "removed", "ended" or "waiting".</param>
    /// <param name="Error">Why the last visit failed, or that it is stale; null otherwise.</param>
    public sealed record Feed(
        string Id,
        string Outlet,
        string Address,
        string State,
        string? Error,
        string Facts,
        TimeView? Read,
        bool Stopped
    )
    {
        internal static Feed Of(Alerts.Feeds.Registry.Feed feed, DateTimeOffset now) =>
            new(
                feed.Id,
                PageText.Line(feed.Name),
                PageText.Line(feed.Address.OriginalString),
                Word(feed) is "good" && FeedFreshness.IsStale(feed, now) ? "stale" : Word(feed),
                (feed.LastError ?? FeedFreshness.Explain(feed, now)) is { } error ? PageText.Line(error) : null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{feed.EntriesSeen} entries; {(feed.Failures > 0 ? $"{feed.Failures} failures in a row; " : "")}"
                        + $"every {(feed.Interval.TotalMinutes < 1 ? feed.Interval.TotalSeconds : feed.Interval.TotalMinutes):0.#} "
                        + $"{(feed.Interval.TotalMinutes < 1 ? "s" : "min")}"
                ),
                feed.LastSuccess is { } read ? TimeView.Of(read) : null,
                feed.Paused || feed.Removed || feed.Ended
            );

        private static string Word(Alerts.Feeds.Registry.Feed feed) =>
            feed switch
            {
                { Removed: true } => "removed",
                { Ended: true } => "ended",
                { Paused: true } => "paused",
                { LastFailure: not null } => "failing",
                { LastSuccess: not null } => "good",
                _ => "waiting",
            };
    }
}

/// <summary>The frame of every operators' page.</summary>
/// <param name="Form">In every form, so that no other site can post it.</param>
/// <param name="Note">The result of the last action; null before one.</param>
public sealed record AdminFrame(string Title, string Who, string Form, string? Note = null);

public sealed record AdminHomeView(AdminFrame Frame, IReadOnlyList<AdminHomeView.Condition> Conditions)
{
    public sealed record Condition(string Words, string Remedy, TimeView Since);
}

/// <summary>The number of subscribers.</summary>
/// <param name="More">There are more than were counted.</param>
/// <param name="Erase">Id of the subscriber to erase once the operator confirms it; null otherwise.</param>
public sealed record AdminSubscribersView(AdminFrame Frame, IReadOnlyList<AdminSubscribersView.Row> Rows, bool More, string? Erase = null)
{
    public sealed record Row(string Channel, string State, string Count);
}
