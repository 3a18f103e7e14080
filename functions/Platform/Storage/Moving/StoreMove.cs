using System.Text;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.Platform.Storage.Moving;

/// <summary>
/// Moves everything from an idle SQLite file to other, idle stores. Rows are put under their keys, so a repeat changes nothing; a mark
/// says where to continue. A message is sent, then deleted here: a crash in between leaves it in both, and handlers accept repeats.
/// </summary>
internal sealed class StoreMove(SqliteContents source, ITableStore tables, IQueueStore queues, TimeProvider time)
{
    private const int AtOnce = 8;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7);

    private const string MarkPartition = "move",
        MarkKey = "mark";

    private readonly DocumentTable<MoveMark> _marks = new(tables, TableNames.Leases, MovingJson.Shared.MoveMark);

    public async Task<MoveMark?> MarkAsync(CancellationToken cancel) => (await _marks.GetAsync(MarkPartition, MarkKey, cancel))?.Value;

    /// <param name="mark">Where to continue.</param>
    /// <param name="far">Called with how far it is, such as "incidents, 3200 rows".</param>
    public async Task<MoveResult> RunAsync(MoveMark mark, Action<string> far, CancellationToken cancel)
    {
        await PutAsync(mark, cancel);
        await RowsAsync(mark, far, cancel);
        var messages = await MessagesAsync(cancel);
        await PutAsync(MoveMark.Begun(mark.Move) with { FinishedAt = time.GetUtcNow() }, cancel);
        return new MoveResult([.. TableNames.All.Select(table => (table, source.Count(table)))], messages, source.Unknown());
    }

    private async Task RowsAsync(MoveMark mark, Action<string> far, CancellationToken cancel)
    {
        foreach (var table in TableNames.All.SkipWhile(table => mark.Table is not null && table != mark.Table))
        {
            var rows = 0;
            var (partition, key) = table == mark.Table ? (mark.Partition!, mark.Key!) : ("", "");
            while (source.Page(table, partition, key) is [.., var last] page)
            {
                await PutAsync(table, page, cancel);
                (partition, key) = (last.Partition, last.Key);
                await PutAsync(new MoveMark(mark.Move, table, partition, key, null), cancel);
                far($"{table}, {rows += page.Count} rows");
            }
        }
    }

    private Task PutAsync(string table, IReadOnlyList<Row> page, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            MoveBatches.Of(page),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (batch, token) =>
                await tables.BatchAsync(table, batch[0].Partition, [.. batch.Select(row => new RowChange.Put(row.Key, row.Json))], token)
        );

    private async Task PutAsync(MoveMark mark, CancellationToken cancel) => await _marks.PutAsync(MarkPartition, MarkKey, mark, cancel);

    private async Task<IReadOnlyList<(string Queue, int Count)>> MessagesAsync(CancellationToken cancel)
    {
        var carried = new List<(string Queue, int Count)>();
        foreach (var queue in QueueNames.All.SelectMany(queue => new[] { queue, QueueNames.Poison(queue) }))
        {
            var count = 0;
            while (source.Next(queue) is { } message)
            {
                await queues.SendAsync([new Outgoing(queue, message.Body, Delay(message.VisibleAt))], cancel);
                source.Delete(message.Id);
                count++;
            }

            carried.Add((queue, count));
        }

        return carried;
    }

    /// <param name="visible">Null when a process had the message, which no longer runs.</param>
    private TimeSpan Delay(DateTimeOffset? visible)
    {
        var wait = visible - time.GetUtcNow() ?? TimeSpan.Zero;
        return wait < TimeSpan.Zero ? TimeSpan.Zero
            : wait > LongestDelay ? LongestDelay
            : wait;
    }
}

internal static class MoveBatches
{
    public static IEnumerable<IReadOnlyList<Row>> Of(IReadOnlyList<Row> rows)
    {
        var (batch, bytes) = (new List<Row>(), 0);
        foreach (var row in rows)
        {
            var size = Encoding.UTF8.GetByteCount(row.Json);
            if (
                batch is [var first, ..]
                && (first.Partition != row.Partition || batch.Count == StoreLimits.MostChanges || bytes + size > StoreLimits.MostBatchBytes)
            )
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(row);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}

/// <summary>What a move carried.</summary>
/// <param name="Rows">By table; rows of earlier tries included.</param>
/// <param name="Messages">By queue; this try only.</param>
/// <param name="Left">Tables and queues that this version does not know and leaves behind.</param>
internal sealed record MoveResult(
    IReadOnlyList<(string Table, long Count)> Rows,
    IReadOnlyList<(string Queue, int Count)> Messages,
    IReadOnlyList<string> Left
);
