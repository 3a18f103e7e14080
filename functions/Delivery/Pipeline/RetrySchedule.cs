namespace Alerts.Delivery.Pipeline;

/// <summary>When a failed delivery is retried: the schedule of Standard Webhooks 1.0.0, for all channels.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];

    /// <summary>For the service's own mail carrier: soon, then every quarter of an hour without end.</summary>
    private static readonly TimeSpan[] OwnWaits =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
    ];

    public static int Attempts => Waits.Length + 1;

    /// <param name="failed">How many attempts have failed, from 1.</param>
    /// <param name="retryAfter">The receiver's request, obeyed if it is longer than the schedule, up to a day before jitter.</param>
    /// <param name="jitter">
    /// 0 to 1: spreads the wait over a tenth more, so that retries do not come in a herd. The longest wait is 26.4 hours.
    /// </param>
    /// <returns>Null when the attempts are exhausted.</returns>
    public static TimeSpan? Wait(int failed, TimeSpan? retryAfter, double jitter)
    {
        if (failed > Waits.Length)
            return null;
        return Wait(Waits[failed - 1], retryAfter, jitter);
    }

    /// <summary>The wait after a failure of the service's own mail carrier. There is no last attempt.</summary>
    /// <inheritdoc cref="Wait(int, TimeSpan?, double)"/>
    public static TimeSpan OwnWait(int failed, TimeSpan? retryAfter, double jitter) =>
        Wait(OwnWaits[Math.Clamp(failed, 1, OwnWaits.Length) - 1], retryAfter, jitter);

    private static TimeSpan Wait(TimeSpan least, TimeSpan? retryAfter, double jitter)
    {
        if (retryAfter is { } asked && asked > least)
            least = asked < Alerts.Platform.Net.RetryAfter.Longest ? asked : Alerts.Platform.Net.RetryAfter.Longest;
        return least * (1 + jitter / 10);
    }
}
