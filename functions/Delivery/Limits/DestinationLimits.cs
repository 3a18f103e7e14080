using Alerts.Delivery.Messages;

namespace Alerts.Delivery.Limits;

internal sealed class DestinationLimits(LimitStore store, TimeProvider time)
{
    /// <summary>A shorter wait happens in place; a longer one goes through the queue, so that no worker stands still.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <param name="destinations">The narrowest first: a refusal there uses no place of the others.</param>
    /// <returns>
    /// Null when the caller may call now; else the wait, slightly spread so that not all return at once.
    /// </returns>
    public async Task<TimeSpan?> EnterAsync(IReadOnlyList<Destination> destinations, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        foreach (var destination in destinations)
        {
            while (await store.TakeAsync(destination, cancel) is { } wait)
            {
                if (time.GetElapsedTime(started) + wait > Patience)
                    return wait * (1 + Random.Shared.NextDouble() / 4);
                await Task.Delay(wait, time, cancel);
            }
        }

        return null;
    }

    public async Task CloseAsync(IReadOnlyList<Destination> destinations, TimeSpan pause, CancellationToken cancel)
    {
        if (destinations is [var narrowest, ..] && pause > TimeSpan.Zero)
            await store.CloseAsync(narrowest, time.GetUtcNow() + pause, cancel);
    }
}

/// <summary>
/// Whether a destination may be called now: the generic cell rate algorithm (ITU-T I.371, annex A), which keeps one time for each rule
/// instead of the times of all calls.
/// </summary>
internal abstract record SendSlot
{
    /// <summary>
    /// How far workers' clocks may differ. A time further ahead than any grant comes from a wrong clock and is ignored; within this, a
    /// slow clock waits for a fast one, so that the rate holds.
    /// </summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <param name="Row">To be written before the call.</param>
    internal sealed record Free(LimitRow Row) : SendSlot;

    /// <param name="For">Until there may be a place.</param>
    internal sealed record Taken(TimeSpan For) : SendSlot;

    /// <param name="stored">Null when it was never called.</param>
    public static SendSlot Decide(LimitRow? stored, IReadOnlyList<RateRule> rules, DateTimeOffset now)
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
