namespace Alerts.Hosting.Declarations;

/// <summary>How queues are read: <c>extensions.queues</c> of <c>host.json</c>. Defaults are those of the Functions host.</summary>
internal sealed record QueueSettings
{
    /// <summary>How many messages are taken at once: 1 to 32 (what Queue Storage gives in one answer).</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken when no more than this many are still being worked on.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Attempts before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>Longest wait before looking into an empty queue again.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a failed message waits for its next attempt.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;
}
