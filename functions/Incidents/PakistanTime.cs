namespace Alerts.Incidents;

/// <summary>Days as people in Pakistan count them: UTC+05:00, without summer time since 2009.</summary>
internal static class PakistanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(5);

    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Offset).DateTime);

    public static TimeOnly Clock(DateTimeOffset time) => TimeOnly.FromDateTime(time.ToOffset(Offset).DateTime);

    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
