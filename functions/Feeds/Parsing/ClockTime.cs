namespace Alerts.Feeds.Parsing;

internal readonly record struct ClockTime(int Hour, int Minute, int Second)
{
    /// <returns>Null when there is no such time. Up to 24:00, and 23:59:60.</returns>
    public TimeSpan? ToTimeSpan(bool afternoon, bool morning)
    {
        if (Hour > 24 || Minute > 59 || Second > 60 || (Hour == 24 && (Minute > 0 || Second > 0)))
            return null;
        var hour =
            afternoon && Hour < 12 ? Hour + 12
            : morning && Hour == 12 ? 0
            : Hour;
        return new TimeSpan(hour, Minute, Math.Min(Second, 59));
    }
}
