using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Moving;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Tests.Incidents;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Platform.Storage.Moving;

public sealed class StoreMoveTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 12, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly TempStore _source;
    private readonly TempStore _target;
    private readonly SqliteContents _contents;

    public StoreMoveTests()
    {
        (_source, _target) = (new TempStore(_time), new TempStore(_time));
        _contents = new SqliteContents(_source.Folder);
    }

    [Fact]
    public async Task Every_table_and_queue_is_carried()
    {
        foreach (var table in TableNames.All)
            await _source.Tables.PutAsync(table, new Row("p|1", $"key of {table}", "{\"a\":1}"), None);
        foreach (var queue in QueueNames.All)
            await SendAsync(queue, $"to {queue}");
        await SendAsync(QueueNames.Poison(QueueNames.Items), "dead");

        var result = await MoveAsync();

        foreach (var table in TableNames.All)
            Assert.Equal("{\"a\":1}", (await _target.Tables.GetAsync(table, "p|1", $"key of {table}", None))!.Json);
        foreach (var queue in QueueNames.All)
            Assert.Equal($"to {queue}", Assert.Single(await _target.Queues.PeekAsync(queue, 32, None)).Body);
        Assert.Equal("dead", Assert.Single(await _target.Queues.PeekAsync("items-poison", 32, None)).Body);
        Assert.All(result.Rows, table => Assert.Equal(1, table.Count));
        Assert.Equal(QueueNames.All.Count + 1, result.Messages.Sum(queue => queue.Count));
        Assert.Empty(result.Left);
    }

    [Fact]
    public async Task Many_rows_of_many_partitions_are_carried_once_each()
    {
        await FillAsync(partitions: 30, rows: 150);

        await MoveAsync();

        for (var partition = 0; partition < 30; partition++)
            Assert.Equal(150, (await _target.Tables.RangeAsync("incidents", $"p{partition}", null, null, None).ToListAsync()).Count);
    }

    [Fact]
    public async Task Message_keeps_its_delay_and_one_in_dead_hands_is_there_at_once()
    {
        await _source.Queues.SendAsync(
            [new Outgoing("alerts", "later", TimeSpan.FromHours(3)), new Outgoing("items", "held", TimeSpan.Zero)],
            None
        );
        await _source.Queues.ReceiveAsync("items", 1, TimeSpan.FromMinutes(10), None);

        await MoveAsync();

        Assert.Equal("held", Assert.Single(await _target.Queues.PeekAsync("items", 32, None)).Body);
        _time.Advance(TimeSpan.FromHours(3) - TimeSpan.FromSeconds(1));
        Assert.Empty(await _target.Queues.PeekAsync("alerts", 32, None));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("later", Assert.Single(await _target.Queues.PeekAsync("alerts", 32, None)).Body);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(47)]
    [InlineData(60)]
    public async Task Move_that_dies_goes_on_and_ends_the_same(int writes)
    {
        await FillAsync(partitions: 30, rows: 150);
        await SendAsync("items", "waiting");
        var dying = new DyingTables(_target.Tables, writes, afterTheWrite: writes % 2 == 0);
        await Assert.ThrowsAnyAsync<Exception>(() =>
            new StoreMove(_contents, dying, _target.Queues, _time).RunAsync(MoveMark.Begun("m"), _ => { }, None)
        );
        Assert.True(dying.Died);

        var again = new StoreMove(_contents, _target.Tables, _target.Queues, _time);
        var result = await again.RunAsync(await again.MarkAsync(None) ?? MoveMark.Begun("m"), _ => { }, None);

        for (var partition = 0; partition < 30; partition++)
            Assert.Equal(150, (await _target.Tables.RangeAsync("incidents", $"p{partition}", null, null, None).ToListAsync()).Count);
        Assert.Equal(4_500, result.Rows.Single(table => table.Table == "incidents").Count);
        Assert.Single(await _target.Queues.PeekAsync("items", 32, None));
        Assert.NotNull((await again.MarkAsync(None))!.FinishedAt);
    }

    [Fact]
    public async Task What_the_mark_says_is_there_is_not_carried_again()
    {
        await FillAsync(partitions: 30, rows: 150);
        var counting = new DyingTables(_target.Tables, int.MaxValue, afterTheWrite: false);
        var mark = new MoveMark("m", "incidents", "p9", "k0148", null); // p9 sorts last.

        await new StoreMove(_contents, counting, _target.Queues, _time).RunAsync(mark, _ => { }, None);

        Assert.Equal("k0149", Assert.Single(await _target.Tables.RangeAsync("incidents", "p9", null, null, None).ToListAsync()).Key);
        Assert.Empty(await _target.Tables.RangeAsync("incidents", "p0", null, null, None).ToListAsync());
    }

    [Fact]
    public async Task Table_of_another_version_is_named()
    {
        await _source.Tables.PutAsync("formerly", new Row("p", "k", "1"), None);
        await SendAsync("formerly", "x");

        var result = await MoveAsync();

        Assert.Equal(["table formerly: 1 rows", "queue formerly: 1 messages"], result.Left);
    }

    [Fact]
    public void Batches_hold_one_partition_and_no_more_than_a_batch_may()
    {
        var rows = Enumerable
            .Range(0, 250)
            .Select(i => new Row("a", $"{i:000}", "1"))
            .Append(new Row("b", "1", "1"))
            .Concat(Enumerable.Range(0, 6).Select(i => new Row("c", $"{i}", new string('x', 500_000))))
            .ToList();

        var batches = MoveBatches.Of(rows).ToList();

        Assert.Equal([100, 100, 50, 1, 5, 1], batches.Select(batch => batch.Count));
        Assert.Equal(rows, batches.SelectMany(batch => batch));
    }

    public void Dispose()
    {
        _contents.Dispose();
        _source.Dispose();
        _target.Dispose();
    }

    private Task<MoveResult> MoveAsync() =>
        new StoreMove(_contents, _target.Tables, _target.Queues, _time).RunAsync(MoveMark.Begun("m"), _ => { }, None);

    private Task SendAsync(string queue, string body) => _source.Queues.SendAsync([new Outgoing(queue, body, TimeSpan.Zero)], None);

    private async Task FillAsync(int partitions, int rows)
    {
        for (var partition = 0; partition < partitions; partition++)
            foreach (var part in Enumerable.Range(0, rows).Chunk(100))
                await _source.Tables.BatchAsync(
                    "incidents",
                    $"p{partition}",
                    [.. part.Select(row => new RowChange.Put($"k{row:0000}", "1"))],
                    None
                );
    }
}
