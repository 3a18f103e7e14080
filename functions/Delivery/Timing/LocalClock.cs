using Alerts.Subscriptions;

namespace Alerts.Delivery.Timing;

/// <summary>A subscriber's clock on the wall, with its skipped and repeated hours.</summary>
internal sealed class LocalClock(TimeZoneInfo zone)
{
    // Longer than a week, so that a Monday that is over is followed by another one.
    private const int Days = 9;

    private static readonly TimeZoneInfo Default = Find(Preferences.DefaultZone)
        ?? TimeZoneInfo.CreateCustomTimeZone(Preferences.DefaultZone, TimeSpan.FromHours(5), null, null);

    /// <summary>Whether there is a zone of that name in the tz database of this machine.</summary>
    public static bool Knows(string zone) => Find(zone) is not null;

    /// <param name="zone">Name in the tz database; one that nobody knows gives the default.</param>
    public static LocalClock Of(string zone) => new(Find(zone) ?? Default);

    public DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>When the clock shows a time: where it is put forward over it, the first minute after.</summary>
    /// <param name="last">The later one of two, where the clock is put back over it.</param>
    public DateTimeOffset At(DateOnly day, TimeOnly time, bool last = false)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return new DateTimeOffset(local, Offset(local, last)).ToUniversalTime();
    }

    /// <summary>The next time that the clock shows <paramref name="time"/>, later than <paramref name="after"/>.</summary>
    /// <param name="day">Null for any.</param>
    public DateTimeOffset Next(TimeOnly time, DayOfWeek? day, DateTimeOffset after) => Enumerable.Range(0, Days)
        .Select(days => Day(after).AddDays(days))
        .Where(date => day is null || date.DayOfWeek == day)
        .Select(date => At(date, time))
        .First(at => at > after);

    private TimeSpan Offset(DateTime local, bool last) =>
        !zone.IsAmbiguousTime(local) ? zone.GetUtcOffset(local)
        : last ? zone.GetAmbiguousTimeOffsets(local).Min()
        : zone.GetAmbiguousTimeOffsets(local).Max();

    private static TimeZoneInfo? Find(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : null;
}
