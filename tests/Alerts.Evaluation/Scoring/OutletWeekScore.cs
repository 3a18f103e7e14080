using System.Globalization;

namespace Alerts.Evaluation.Scoring;

/// <summary>
/// False alarms on a stream, by how much of it there is. An outlet-week is an outlet and a week, from Monday in UTC, in which it has at
/// least one entry. Entries without an outlet or a time count neither as alarms nor as weeks.
/// </summary>
internal sealed class OutletWeekScore
{
    private readonly HashSet<(string Outlet, int Year, int Week)> _weeks = [];

    public int Weeks => _weeks.Count;

    public int FalseAlarms { get; private set; }

    /// <summary>Null without a week.</summary>
    public double? Rate => Weeks == 0 ? null : (double)FalseAlarms / Weeks;

    public void Add(string? outlet, DateTimeOffset? published, bool falseAlarm)
    {
        if (string.IsNullOrWhiteSpace(outlet) || published is not { } time)
            return;
        _weeks.Add((outlet, ISOWeek.GetYear(time.UtcDateTime), ISOWeek.GetWeekOfYear(time.UtcDateTime)));
        FalseAlarms += falseAlarm ? 1 : 0;
    }
}
