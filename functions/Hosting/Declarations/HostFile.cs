using System.Text.Json.Nodes;

namespace Alerts.Hosting.Declarations;

/// <summary>Reads a <c>host.json</c>.</summary>
internal static class HostFile
{
    /// <summary>What Queue Storage gives in one answer; the Functions host does not start with more.</summary>
    public const int LargestBatch = 32;

    // The default of the Functions host on a Consumption plan.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(5);

    /// <exception cref="DeclarationException">A value cannot be.</exception>
    public static HostSettings Read(string path)
    {
        var file = new DeclarationFile(path);
        var host = file.Read();
        var queues = host["extensions"]?["queues"] as JsonObject ?? [];
        return new HostSettings(ReadQueues(file, queues), file.Duration(host, "functionTimeout", DefaultTimeout));
    }

    private static QueueSettings ReadQueues(DeclarationFile file, JsonObject queues)
    {
        var usual = new QueueSettings();
        var batch = file.Number(queues, "batchSize", usual.BatchSize, 1, LargestBatch);
        return new QueueSettings
        {
            BatchSize = batch,
            NewBatchThreshold = file.Number(queues, "newBatchThreshold", batch / 2 * Environment.ProcessorCount, 0, 1000),
            MaxDequeueCount = file.Number(queues, "maxDequeueCount", usual.MaxDequeueCount, 1, 1000),
            MaxPollingInterval = file.Duration(queues, "maxPollingInterval", usual.MaxPollingInterval),
            VisibilityTimeout = file.Duration(queues, "visibilityTimeout", usual.VisibilityTimeout),
        };
    }
}

/// <summary>What both engines take from <c>host.json</c>.</summary>
/// <param name="FunctionTimeout">How long one call may take.</param>
internal sealed record HostSettings(QueueSettings Queues, TimeSpan FunctionTimeout);

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
