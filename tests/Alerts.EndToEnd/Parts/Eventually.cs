using System.Diagnostics;

namespace Alerts.EndToEnd.Parts;

/// <summary>Waits for what another process does, by looking again and again.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);

    /// <returns>What was seen, as soon as it is <paramref name="enough"/>; what was seen last when the time is over.</returns>
    public static async Task<T> SeesAsync<T>(Func<Task<T>> look, Func<T, bool> enough, TimeSpan within)
    {
        var since = Stopwatch.GetTimestamp();
        var seen = await look();
        while (!enough(seen) && Stopwatch.GetElapsedTime(since) < within)
        {
            await Task.Delay(Pace);
            seen = await look();
        }

        return seen;
    }
}
