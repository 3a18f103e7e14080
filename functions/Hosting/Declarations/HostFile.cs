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
