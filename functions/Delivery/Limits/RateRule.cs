namespace Alerts.Delivery.Limits;

/// <summary>How often a destination may be called: <paramref name="Burst"/> at once, and then one each <paramref name="Every"/>.</summary>
internal sealed record RateRule(TimeSpan Every, int Burst)
{
    public static RateRule Each(TimeSpan every) => new(every, 1);

    /// <summary>At most so many in any window of a length: the burst counts as part of them.</summary>
    public static RateRule Most(int count, TimeSpan window, int burst) => new(window / (count - burst), burst);
}
