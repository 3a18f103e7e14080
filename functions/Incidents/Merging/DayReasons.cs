namespace Alerts.Incidents.Merging;

/// <summary>The days of the events, not of the articles.</summary>
internal static class DayReasons
{
    public static IEnumerable<MergeReason> Of(EventDay one, EventDay other) => (one.Gap(other), Math.Abs(one.Best.DayNumber - other.Best.DayNumber)) switch
    {
        (0, 0) when one.Stated && other.Stated => [new("same stated day", 1.2)],
        (0, 0) => [new("same day", 1.0)],
        (0, _) => [new("days overlap", 0.3)],
        (1, _) => [new("a day apart", -1.5)],
        (2, _) => [new("two days apart", -3)],
        _ => [new("days apart", -6)],
    };
}
