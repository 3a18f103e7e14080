using Alerts.Platform.Storage;
using Alerts.Subscriptions.Topics;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// "Who asked for Balochistan?": confirmed watches by topic and shard. A row is a pointer that may be stale; the subscriber's own row
/// decides when an alert is sent.
/// </summary>
internal sealed class WatchIndex(ITableStore tables)
{
    private readonly DocumentTable<WatchRow> _watches = new(tables, TableNames.Watches, SubscriptionsJson.Shared.WatchRow);

    public async Task AddAsync(string subscriber, IEnumerable<Watch> watches, CancellationToken cancel)
    {
        foreach (var watch in watches)
            await _watches.PutAsync(
                Partition(watch.Topic, subscriber),
                SubscriberKeys.WatchKey(subscriber, watch),
                new(subscriber, watch),
                cancel
            );
    }

    public async Task RemoveAsync(string subscriber, IEnumerable<Watch> watches, CancellationToken cancel)
    {
        foreach (var watch in watches)
            await _watches.DeleteAsync(Partition(watch.Topic, subscriber), SubscriberKeys.WatchKey(subscriber, watch), etag: null, cancel);
    }

    /// <summary>Deletes all index rows of a subscriber, whatever the subscriber's row says.</summary>
    /// <param name="topics">Where to look.</param>
    public Task ForgetAsync(string subscriber, IEnumerable<string> topics, CancellationToken cancel) =>
        Task.WhenAll(topics.Select(topic => ForgetAsync(subscriber, topic, cancel)));

    /// <summary>A part of a topic's shard.</summary>
    /// <param name="after">Key of the last row read; null from the start.</param>
    /// <param name="most">How many rows at most.</param>
    public async Task<WatchSlice> ReadAsync(string topic, int shard, string? after, int most, CancellationToken cancel)
    {
        // All keys have one length, so a longer text sorts right after its prefix.
        var from = after is null ? null : after + "!";
        var rows = new List<WatchRow>();
        await foreach (var stored in _watches.RangeAsync(SubscriberKeys.WatchPartition(topic, shard), from, before: null, cancel))
        {
            if (rows.Count == most)
                return new WatchSlice(rows, Key(rows[^1]));
            rows.Add(stored.Value);
        }

        return new WatchSlice(rows, Last: null);
    }

    private async Task ForgetAsync(string subscriber, string topic, CancellationToken cancel)
    {
        // "|" separates subscriber and watch, and "}" is the next character.
        await foreach (var stored in _watches.RangeAsync(Partition(topic, subscriber), subscriber + "|", subscriber + "}", cancel))
            await _watches.DeleteAsync(Partition(topic, subscriber), Key(stored.Value), etag: null, cancel);
    }

    private static string Partition(string topic, string subscriber) =>
        SubscriberKeys.WatchPartition(topic, SubscriberKeys.Shard(subscriber));

    private static string Key(WatchRow row) => SubscriberKeys.WatchKey(row.Subscriber, row.Watch);
}

/// <summary>Some watches of a topic's shard.</summary>
/// <param name="Last">Key of the last one when there are more; null at the end.</param>
internal sealed record WatchSlice(IReadOnlyList<WatchRow> Rows, string? Last);
