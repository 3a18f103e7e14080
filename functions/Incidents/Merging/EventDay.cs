namespace Alerts.Incidents.Merging;

/// <summary>When an event happened, as far as a report tells: days in Pakistan.</summary>
/// <param name="Best">The likeliest day.</param>
/// <param name="Earliest">The event was not before.</param>
/// <param name="Latest">Nor after.</param>
internal sealed record EventDay(DateOnly Best, DateOnly Earliest, DateOnly Latest)
{
    /// <summary>The words name the day.</summary>
    public bool Stated => Earliest == Latest;

    /// <summary>Days between the two spans; 0 when they overlap.</summary>
    public int Gap(EventDay other) =>
        Math.Max(0, Math.Max(Earliest.DayNumber - other.Latest.DayNumber, other.Earliest.DayNumber - Latest.DayNumber));

    public static EventDay On(DateOnly day) => new(day, day, day);
}
