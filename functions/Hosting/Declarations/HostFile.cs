using System.Text.Json.Nodes;

namespace Alerts.Hosting.Declarations;

internal static class HostFile
{
    /// <summary>Queue Storage's limit for one answer; the Functions host refuses to start with more.</summary>
    public const int LargestBatch = 32;

    // The default of the Functions host on a Consumption plan.
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(5);

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

/// <summary>The settings of <c>host.json</c> that both engines use.</summary>
/// <param name="FunctionTimeout">How long one call may take.</param>
internal sealed record HostSettings(QueueSettings Queues, TimeSpan FunctionTimeout);

/// <summary>How queues are read: <c>extensions.queues</c> of <c>host.json</c>, with the Functions host's defaults.</summary>
internal sealed record QueueSettings
{
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken when at most so many are still in work.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    public int MaxDequeueCount { get; init; } = 5;

    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;
}
