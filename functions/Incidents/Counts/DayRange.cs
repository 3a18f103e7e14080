namespace Alerts.Incidents.Counts;

/// <summary>Days of events in Pakistan, the first and the last included.</summary>
internal readonly record struct DayRange(DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>As many days, just before.</summary>
    public DayRange Before => new(From.AddDays(-Days), From.AddDays(-1));

    public bool Contains(DateOnly day) => day >= From && day <= To;

    public bool Contains(DayRange other) => other.From >= From && other.To <= To;

    /// <summary>Whether it is one of these days in Pakistan at that moment.</summary>
    public bool Contains(DateTimeOffset time) => Contains(PakistanTime.Day(time));
}
