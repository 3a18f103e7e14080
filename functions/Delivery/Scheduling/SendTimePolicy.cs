using Alerts.Classification.Findings;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Scheduling;

/// <summary>When a change is sent, by the subscriber's preferences. <see cref="HourlyLimit"/> comes after this.</summary>
internal static class SendTimePolicy
{
    private static readonly TimeOnly Morning = new(8, 0);

    /// <param name="earlier">Earlier alerts about the incident.</param>
    public static SendTime Decide(Subscriber to, IncidentChange change, PriorAlerts earlier, DateTimeOffset now)
    {
        var wishes = to.Preferences;
        if (to.PausedUntil is { } end && end > now)
            return DecideInPause(change, earlier, AfterQuiet(wishes, end));
        if (IsUrgent(wishes, change))
            return new SendTime.Now(NowReason.Urgent);

        // A change of a held incident comes with it, not before it; but a foiled attack that went off after all does not wait.
        if (
            earlier.Held is { HeldUntil: { } until, HeldFor: { } reason }
            && (reason != DigestReason.Foiled || change.Incident.Type == EventType.FoiledAttack)
        )
            return new SendTime.Hold(until > now ? until : now, reason);
        return (SendTime?)(HoldForCadence(wishes, now) ?? HoldFoiled(to, change, now) ?? HoldInQuietHours(wishes, now))
            ?? new SendTime.Now(NowReason.AtOnce);
    }

    /// <summary>Until when the subscriber gets only urgent alerts; null when open.</summary>
    public static DateTimeOffset? Closed(Subscriber to, DateTimeOffset now) =>
        to.PausedUntil is { } end && end > now ? AfterQuiet(to.Preferences, end) : QuietEnd(to.Preferences, now);

    public static DateTimeOffset AfterQuiet(Preferences wishes, DateTimeOffset moment) => QuietEnd(wishes, moment) ?? moment;

    /// <summary>News from a pause is on the site and is not sent later. But a retraction corrects what the subscriber was told.</summary>
    private static SendTime DecideInPause(IncidentChange change, PriorAlerts earlier, DateTimeOffset end) =>
        change.Kind == ChangeKind.Retracted && earlier.Known
            ? new SendTime.Hold(end, DigestReason.Paused)
            : new SendTime.Never(SkipReason.Paused);

    /// <summary>A retraction is never urgent: it must not wake a subscriber.</summary>
    public static bool IsUrgent(Preferences wishes, IncidentChange change) =>
        change.Kind != ChangeKind.Retracted && change.Incident.Killed.Best >= wishes.UrgentFrom;

    private static SendTime.Hold? HoldInQuietHours(Preferences wishes, DateTimeOffset now) =>
        QuietEnd(wishes, now) is { } end ? new SendTime.Hold(end, DigestReason.Quiet) : null;

    /// <summary>
    /// A foiled attack comes the next morning, unless a watch names the type. One that was told as real is corrected at once.
    /// </summary>
    private static SendTime.Hold? HoldFoiled(Subscriber to, IncidentChange change, DateTimeOffset now) =>
        change.Incident.Type != EventType.FoiledAttack
        || change.TypeBefore is not (null or EventType.Unknown or EventType.FoiledAttack)
        || to.Watches.Any(watch =>
            watch.Types.Contains(EventType.FoiledAttack) && WatchMatcher.Match(watch, change) is not MatchResult.NotWanted
        )
            ? null
            : new SendTime.Hold(
                AfterQuiet(to.Preferences, LocalClock.Of(to.Preferences.Zone).Next(Morning, null, now)),
                DigestReason.Foiled
            );

    private static SendTime.Hold? HoldForCadence(Preferences wishes, DateTimeOffset now)
    {
        var clock = LocalClock.Of(wishes.Zone);
        return wishes.Cadence switch
        {
            Cadence.Daily => new SendTime.Hold(AfterQuiet(wishes, clock.Next(Morning, null, now)), DigestReason.Daily),
            Cadence.Weekly => new SendTime.Hold(AfterQuiet(wishes, clock.Next(Morning, DayOfWeek.Monday, now)), DigestReason.Weekly),
            _ => null,
        };
    }

    /// <summary>
    /// Quiet hours are one stretch of time each day, from the first moment that the clock shows their start to the last that it shows
    /// their end: a repeated hour does not interrupt them.
    /// </summary>
    private static DateTimeOffset? QuietEnd(Preferences wishes, DateTimeOffset moment)
    {
        if (wishes.Quiet is not { } quiet || quiet.From == quiet.To)
            return null;
        var clock = LocalClock.Of(wishes.Zone);
        var today = clock.Day(moment);
        foreach (var day in new[] { today.AddDays(-1), today })
        {
            var end = clock.At(quiet.To < quiet.From ? day.AddDays(1) : day, quiet.To, last: true);
            if (clock.At(day, quiet.From) <= moment && moment < end)
                return end;
        }

        return null;
    }
}
