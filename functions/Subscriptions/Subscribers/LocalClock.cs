using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>A subscriber's wall clock, with its skipped and repeated hours. The rules come from NodaTime, not from the system.</summary>
internal sealed class LocalClock
{
    // Longer than a week, so that a past Monday is followed by another one.
    private const int Days = 9;

    // GetZoneOrNull also makes zones of names such as UTC+05.
    private static readonly FrozenSet<string> Names = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ZoneLocalMappingResolver Earlier = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    private static readonly ZoneLocalMappingResolver Later = Resolvers.CreateMappingResolver(
        Resolvers.ReturnLater,
        Resolvers.ReturnStartOfIntervalAfter
    );

    private readonly DateTimeZone _zone;

    private LocalClock(DateTimeZone zone) => _zone = zone;

    public static bool Knows(string zone) => Names.Contains(zone);

    /// <param name="zone">
    /// Name in the tz database; an unknown one, as after a database lost it, gives <see cref="Preferences.DefaultZone"/>.
    /// </param>
    public static LocalClock Of(string zone) => new(DateTimeZoneProviders.Tzdb[Knows(zone) ? zone : Preferences.DefaultZone]);

    public DateTime Read(DateTimeOffset now) => Instant.FromDateTimeOffset(now).InZone(_zone).ToDateTimeUnspecified();

    public DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(Read(now));

    /// <summary>When the clock shows a time, in UTC; for a skipped time, the first moment after.</summary>
    /// <param name="last">The later one of two, where the clock is put back.</param>
    public DateTimeOffset At(DateOnly day, TimeOnly time, bool last = false) =>
        LocalDateTime.FromDateTime(day.ToDateTime(time)).InZone(_zone, last ? Later : Earlier).ToInstant().ToDateTimeOffset();

    /// <summary>When the clock next shows <paramref name="time"/>, later than <paramref name="after"/>.</summary>
    /// <param name="day">Null for any.</param>
    public DateTimeOffset Next(TimeOnly time, DayOfWeek? day, DateTimeOffset after) =>
        Enumerable
            .Range(0, Days)
            .Select(days => Day(after).AddDays(days))
            .Where(date => day is null || date.DayOfWeek == day)
            .Select(date => At(date, time))
            .First(at => at > after);
}
