using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Setup;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Platform.Storage;

public sealed class StorageProbeTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 5, 10, 0, 0, TimeSpan.Zero));
    private readonly TempStore _store = new();
    private readonly FullTables _tables;
    private readonly StorageProbe _probe;

    public StorageProbeTests()
    {
        _tables = new FullTables(_store.Tables);
        _probe = new StorageProbe(_tables, new StorageTroubles(_time), _time, NullLogger<StorageProbe>.Instance);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Probe_finds_storage_that_is_read_and_not_written_and_sees_it_come_back()
    {
        _tables.Full = true;
        var full = await _probe.CheckAsync(None);
        _tables.Full = false;
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(StorageFault.Unwritable, full);
        Assert.Null(await _probe.CheckAsync(None));
    }

    [Fact]
    public async Task A_thousand_probes_cost_one_write_in_five_seconds()
    {
        _tables.Full = true;

        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => _probe.CheckAsync(None)));
        _time.Advance(TimeSpan.FromSeconds(5));
        await _probe.CheckAsync(None);

        Assert.All(results, result => Assert.Equal(StorageFault.Unwritable, result));
        Assert.Equal(2, _tables.Refused);
    }

    [Fact]
    public async Task A_write_that_hangs_is_a_fault_within_four_seconds_and_no_second_one_is_begun_behind_it()
    {
        var disk = new TaskCompletionSource();
        _tables.Stuck = disk.Task;
        var results = new List<StorageFault?>();
        for (var probe = 0; probe < 3; probe++)
        {
            var checking = _probe.CheckAsync(None);
            while (_tables.Waiting == 0)
                await Task.Yield();
            _time.Advance(TimeSpan.FromSeconds(4));
            results.Add(await checking);
            _time.Advance(TimeSpan.FromSeconds(6));
        }

        disk.SetResult();
        _tables.Stuck = null;

        Assert.Equal([StorageFault.Unwritable, StorageFault.Unwritable, StorageFault.Unwritable], results);
        Assert.Equal(1, _tables.Waiting);
        Assert.Null(await _probe.CheckAsync(None));
    }

    [Fact]
    public async Task A_write_that_a_full_file_refused_is_remembered_for_a_moment_though_smaller_ones_fit()
    {
        var troubles = new StorageTroubles(_time);
        var folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
        using (var database = SqliteDatabase.Open(folder, troubles))
        {
            var tables = new SqliteTableStore(database);
            await tables.PutAsync(TableNames.Feeds, new Row("p", "small", "{}"), None);
            await database.WriteAsync(connection => connection.Execute("PRAGMA max_page_count = 1"), None);

            var refused = await Assert.ThrowsAsync<SqliteException>(() =>
                tables.PutAsync(TableNames.Feeds, new Row("p", "large", new string('x', 30_000)), None)
            );
            var probe = new StorageProbe(tables, troubles, _time, NullLogger<StorageProbe>.Instance);

            Assert.Equal(SQLitePCL.raw.SQLITE_FULL, refused.SqliteErrorCode);
            Assert.Equal(StorageFault.Unwritable, await probe.CheckAsync(None));
            _time.Advance(TimeSpan.FromSeconds(15));
            Assert.Null(await probe.CheckAsync(None));
        }

        Directory.Delete(folder, recursive: true);
    }
}
