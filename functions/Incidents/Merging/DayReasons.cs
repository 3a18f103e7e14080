namespace Alerts.Incidents.Merging;

/// <summary>The days of the events, not of the articles.</summary>
internal static class DayReasons
{
    public const string SameDay = "same day";

    public static IEnumerable<MergeReason> Of(EventDay one, EventDay other) => (one.Gap(other), Math.Abs(one.Best.DayNumber - other.Best.DayNumber)) switch
    {
        (0, 0) when one.Stated && other.Stated => [new("same stated day", 1.6)],
        (0, 0) => [new(SameDay, 1.0)],
        (0, _) => [new("days overlap", -0.2)],
        (1, _) => [new("a day apart", -2.2)],
        (2, _) => [new("two days apart", -4)],
        _ => [new("days apart", -16)],
    };
}
