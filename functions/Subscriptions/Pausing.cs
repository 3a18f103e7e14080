using System.Globalization;

namespace Alerts.Subscriptions;

/// <summary>Until when a pause lasts.</summary>
internal static class Pausing
{
    /// <summary>Longer than that is an unsubscription.</summary>
    public const int MostDays = 366;

    // The calendar's own first and last days have no moment in UTC.
    private static readonly DateOnly First = DateOnly.MinValue.AddYears(1);
    private static readonly DateOnly Last = DateOnly.MaxValue.AddYears(-1);

    /// <summary>When a day begins by the clock of a zone.</summary>
    /// <param name="zone">Name in the tz database.</param>
    public static DateTimeOffset End(DateOnly until, string zone) =>
        LocalClock
            .Of(zone)
            .At(
                until < First ? First
                    : until > Last ? Last
                    : until,
                TimeOnly.MinValue
            );

    /// <returns>Null when the pause can be.</returns>
    public static Problem? Problem(DateTimeOffset end, DateOnly until, DateTimeOffset now)
    {
        var day = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return end <= now ? new Problem("until", $"{day} has begun.", "Name the first day on which you want alerts again.")
            : end > now.AddDays(MostDays) ? new Problem("until", $"{day} is more than a year away.", "Name an earlier day, or unsubscribe.")
            : null;
    }
}
