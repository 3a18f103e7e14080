namespace Alerts.Delivery.Limits;

/// <summary>
/// Whether a destination may be called now: the generic cell rate algorithm (ITU-T I.371, annex A), which keeps one time a rule instead of
/// the times of all calls.
/// </summary>
internal abstract record Place
{
    /// <summary>
    /// How far clocks of workers may be apart. A time that is further ahead than any grant could put it was written by a broken clock, and
    /// counts for nothing; within this, who is behind waits for who is ahead, so that the rate holds.
    /// </summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <param name="Row">To be written before the call.</param>
    internal sealed record Free(LimitRow Row) : Place;

    /// <param name="For">Until there may be one.</param>
    internal sealed record Taken(TimeSpan For) : Place;

    /// <param name="stored">Null when it was never called.</param>
    public static Place Of(LimitRow? stored, IReadOnlyList<RateRule> rules, DateTimeOffset now)
    {
        var due = rules.Select((rule, i) => Due(stored?.Next.ElementAtOrDefault(i) ?? default, rule, now)).ToList();
        var free = rules.Select((rule, i) => due[i] - rule.Every * (rule.Burst - 1)).Append(stored?.ClosedUntil ?? default).Max();
        return free > now
            ? new Taken(free - now)
            : new Free(new LimitRow { Next = [.. rules.Select((rule, i) => due[i] + rule.Every)], ClosedUntil = null });
    }

    private static DateTimeOffset Due(DateTimeOffset next, RateRule rule, DateTimeOffset now) =>
        next > now + rule.Every * rule.Burst + Skew || next < now ? now : next;
}
