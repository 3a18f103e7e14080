using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Subscriptions;

internal sealed class PlanAlerts(AlertPlanner handler, IFunctionRunner runner)
{
    [Function(nameof(PlanAlerts))]
    public Task RunAsync([QueueTrigger(QueueNames.Changes)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(PlanAlerts), IncidentChange.Queue, message, handler.HandleAsync, cancel);
}

/// <summary>
/// Finds the subscribers of a change. Reads all shards of the incident's topics concurrently, a bounded number of rows each; a shard
/// with more gets its own message, which continues after the last row. So no run reads more than about a thousand watches, and large
/// topics are planned in parallel. Writes nothing: a repeat plans the same, and the delivery rows prevent a second send.
/// </summary>
internal sealed partial class AlertPlanner(WatchIndex index, FlowMeter meter, ILogger<AlertPlanner> log)
{
    public const int MostWatches = 1000;

    public const int PageSize = 100;

    public async Task<HandlerResult> HandleAsync(IncidentChange message, CancellationToken cancel)
    {
        Traces.Tag("incident", message.Incident.Id);
        var shards = message.Only is { } only ? [only] : AllShards(message);
        var most = Math.Max(1, MostWatches / shards.Count);
        var slices = await Task.WhenAll(shards.Select(shard => index.ReadAsync(shard.Topic, shard.Shard, shard.After, most, cancel)));
        var change = message with { Only = null };
        var pages = Pages(change, slices).ToList();
        var rest = shards
            .Zip(slices, (shard, slice) => slice.Last is { } last ? shard with { After = last } : null)
            .OfType<TopicShard>()
            .ToList();
        var planned = pages.Sum(page => page.Subscribers.Count);
        Log.Planned(log, change.Incident.Id, change.Number, planned, slices.Sum(slice => slice.Rows.Count), rest.Count);
        return new HandlerResult(
            [
                .. pages.Select(page => DeliveryJob.Queue.Message(page)),
                .. rest.Select(shard => IncidentChange.Queue.Message(message with { Only = shard })),
            ],
            Count: () => meter.Planned(planned)
        );
    }

    private static IReadOnlyList<TopicShard> AllShards(IncidentChange change) =>
        [
            .. from topic in Topic.Of(change)
            from shard in Enumerable.Range(0, SubscriberKeys.Shards)
            select new TopicShard(topic, shard, After: null),
        ];

    private static IEnumerable<ChangeJob> Pages(IncidentChange change, IEnumerable<WatchSlice> slices) =>
        slices
            .SelectMany(slice => slice.Rows)
            .Where(row => WatchMatcher.Match(row.Watch, change) is not MatchResult.NotWanted)
            .Select(row => row.Subscriber)
            .Distinct(StringComparer.Ordinal)
            .Chunk(PageSize)
            .Select(subscribers => new ChangeJob(change) { Subscribers = subscribers });

    private static partial class Log
    {
        [LoggerMessage(
            404,
            LogLevel.Information,
            "Change {Number} of incident {Incident}: {Subscribers} subscribers from {Watches} watches, {Rest} shards continue"
        )]
        public static partial void Planned(ILogger log, string incident, int number, int subscribers, int watches, int rest);
    }
}
