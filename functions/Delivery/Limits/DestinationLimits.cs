namespace Alerts.Delivery.Limits;

/// <summary>Keeps calls within what services allow.</summary>
internal sealed class DestinationLimits(LimitStore store, TimeProvider time)
{
    /// <summary>Waited for in place; a longer wait goes through the queue, so that no worker stands still.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <param name="destinations">The narrowest first: what is denied there takes no place of the others.</param>
    /// <returns>
    /// Null when the caller may call now; else how long it is to stay away, a little spread so that not all come back at once.
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

    /// <summary>Remembers that a service wants no calls for a time: the others to the same destination wait too.</summary>
    public async Task CloseAsync(IReadOnlyList<Destination> destinations, TimeSpan pause, CancellationToken cancel)
    {
        if (destinations is [var narrowest, ..] && pause > TimeSpan.Zero)
            await store.CloseAsync(narrowest, time.GetUtcNow() + pause, cancel);
    }
}
