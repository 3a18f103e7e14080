using Alerts.Incidents.Claims;

namespace Alerts.Incidents.Matching;

/// <summary>
/// Compares the times of the events, not of the articles. Named days compare as days. Otherwise hours count, never midnight: reports two
/// hours apart are as near at 23:00 as at noon.
/// </summary>
internal static class DayReasons
{
    public const string SameDay = "same day";

    /// <summary>An update, or a report of "last week", may concern an event some days back.</summary>
    private const double WithinSpan = -0.2;

    private static readonly TimeSpan Delay = TimeSpan.FromHours(4);

    /// <summary>When a named day's news ends: a late evening's event is the next day's news.</summary>
    private static readonly TimeSpan Evening = TimeSpan.FromHours(16);

    /// <summary>Weight by hours, interpolated between these points.</summary>
    private static readonly (double Hours, double Weight)[] Line = [(0, 1), (6, 1), (24, -0.2), (48, -2.2), (72, -4), (96, -16)];

    public static IEnumerable<MergeReason> Compare(Claim one, Claim other)
    {
        var (a, b) = (one.Clues.Day, other.Clues.Day);
        if (a.Stated && b.Stated)
            return [Stated(a.Gap(b))];
        var (hours, within) = (HoursBetween(one, other), IsWithin(one, other) || IsWithin(other, one));
        var weight = Math.Max(Weight(hours), within ? WithinSpan : double.MinValue);
        return
        [
            new(
                hours <= 24 ? SameDay
                    : within ? "days overlap"
                    : "days apart",
                weight
            ),
        ];
    }

    /// <summary>Near enough for the start and the end of one event.</summary>
    public static bool AreNear(Claim one, Claim other) =>
        one.Clues.Day is { Stated: true } a && other.Clues.Day is { Stated: true } b
            ? a.Gap(b) == 0
            : HoursBetween(one, other) <= 36 || IsWithin(one, other) || IsWithin(other, one);

    private static MergeReason Stated(int gap) =>
        gap switch
        {
            0 => new("same stated day", 1.6),
            1 => new("a day apart", -2.2),
            2 => new("two days apart", -4),
            _ => new("days apart", -16),
        };

    private static double HoursBetween(Claim one, Claim other) => Math.Abs((Time(one) - Time(other)).TotalHours);

    private static DateTimeOffset Time(Claim claim)
    {
        var (day, before) = (claim.Clues.Day, claim.Published - Delay);
        if (!day.Stated && day.Latest == PakistanTime.Day(claim.Published))
            return before;
        var (start, evening) = (PakistanTime.StartOf(day.Best), PakistanTime.StartOf(day.Best) + Evening);
        return before < start ? start
            : before > evening ? evening
            : before;
    }

    /// <summary>The first report leaves open more than a day and a night, which contain the other's event.</summary>
    private static bool IsWithin(Claim one, Claim other)
    {
        var (day, time) = (one.Clues.Day, Time(other));
        var span = day.Latest.DayNumber - day.Earliest.DayNumber;
        if (span < 2)
            return false;
        var latest = day.Latest == PakistanTime.Day(one.Published) ? one.Published : PakistanTime.StartOf(day.Latest.AddDays(1));
        return time <= latest && time >= latest.AddDays(-span - 1);
    }

    private static double Weight(double hours)
    {
        var next = Array.FindIndex(Line, point => hours < point.Hours);
        if (next < 0)
            return Line[^1].Weight;
        var ((from, high), (to, low)) = (Line[next - 1], Line[next]);
        return high + (low - high) * (hours - from) / (to - from);
    }
}
