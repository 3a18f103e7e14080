namespace Alerts.Site;

/// <summary>
/// How grave an incident is, in four steps that pages draw as bars; by the killed alone, as everything else is less certain.
/// </summary>
internal static class Severity
{
    public const int Most = 4;

    /// <returns>0 when nobody was killed or nobody says; 1 from one; 2 from five; 3 from ten; 4 from twenty-five.</returns>
    public static int Of(int? killed) =>
        killed switch
        {
            null or <= 0 => 0,
            < 5 => 1,
            < 10 => 2,
            < 25 => 3,
            _ => Most,
        };
}
