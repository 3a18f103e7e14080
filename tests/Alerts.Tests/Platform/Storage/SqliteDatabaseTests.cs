using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Alerts.Tests.Platform.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    private string File => Path.Combine(_folder, SqliteDatabase.FileName);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Rows_and_messages_are_there_after_reopening()
    {
        string? etag;
        using (var first = SqliteDatabase.Open(Path.Combine(_folder, "made", "when missing")))
        {
            etag = await new SqliteTableStore(first).InsertAsync("feeds", new Row("p", "k", "1"), None);
            await new SqliteQueueStore(first, TimeProvider.System).SendAsync([new Outgoing("items", "a", TimeSpan.Zero)], None);
        }

        using var second = SqliteDatabase.Open(Path.Combine(_folder, "made", "when missing"));

        Assert.Equal(new Row("p", "k", "1", etag!), await new SqliteTableStore(second).GetAsync("feeds", "p", "k", None));
        Assert.Equal(1, await new SqliteQueueStore(second, TimeProvider.System).CountAsync("items", None));
    }

    [Fact]
    public async Task What_was_written_is_there_in_a_copy_taken_while_open_as_after_a_kill()
    {
        using var open = SqliteDatabase.Open(_folder);
        await new SqliteTableStore(open).InsertAsync("feeds", new Row("p", "k", "1"), None);
        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        foreach (var suffix in (string[])["", "-wal"])
            System.IO.File.Copy(File + suffix, Path.Combine(copy, SqliteDatabase.FileName + suffix));

        using var recovered = SqliteDatabase.Open(copy);

        Assert.NotNull(await new SqliteTableStore(recovered).GetAsync("feeds", "p", "k", None));
    }

    [Fact]
    public async Task A_half_written_end_of_the_log_is_left_out_and_the_rest_is_kept()
    {
        using var open = SqliteDatabase.Open(_folder);
        var tables = new SqliteTableStore(open);
        await tables.InsertAsync("feeds", new Row("p", "kept", "1"), None);
        var kept = new FileInfo(File + "-wal").Length;
        await tables.InsertAsync("feeds", new Row("p", "torn", "1"), None);
        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        System.IO.File.Copy(File, Path.Combine(copy, SqliteDatabase.FileName));
        var log = await System.IO.File.ReadAllBytesAsync(File + "-wal");
        await System.IO.File.WriteAllBytesAsync(Path.Combine(copy, SqliteDatabase.FileName + "-wal"), log[..(int)(kept + 100)]);

        using var recovered = SqliteDatabase.Open(copy);

        Assert.Equal(
            "kept",
            Assert.Single(await new SqliteTableStore(recovered).RangeAsync("feeds", "p", null, null, None).ToListAsync()).Key
        );
    }

    [Fact]
    public async Task Two_stores_on_one_file_lose_no_write_and_share_no_message()
    {
        using var one = SqliteDatabase.Open(_folder);
        using var two = SqliteDatabase.Open(_folder);
        SqliteTableStore[] tables = [new(one), new(two)];
        SqliteQueueStore[] queues = [new(one, TimeProvider.System), new(two, TimeProvider.System)];
        await tables[0].InsertAsync("feeds", new Row("p", "count", "0"), None);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => CountUpAsync(tables[worker % 2], 25)));
        await queues[0].SendAsync([.. Enumerable.Range(0, 100).Select(number => new Outgoing("items", $"{number}", TimeSpan.Zero))], None);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => TakeAllAsync(queues[worker % 2])));

        Assert.Equal("200", (await tables[1].GetAsync("feeds", "p", "count", None))!.Json);
        Assert.Equal(100, taken.SelectMany(bodies => bodies).Distinct().Count());
        Assert.Equal(100, taken.Sum(bodies => bodies.Count));
    }

    [Fact]
    public async Task A_write_that_fails_does_not_take_those_beside_it_with_it()
    {
        using var database = SqliteDatabase.Open(_folder);
        using var block = new ManualResetEventSlim();
        var first = database.WriteAsync(
            _ =>
            {
                block.Wait();
                return 0;
            },
            None
        );

        var bad = database.WriteAsync<int>(connection => connection.Execute("INSERT INTO nowhere VALUES (1)"), None);
        var good = new SqliteTableStore(database).InsertAsync("feeds", new Row("p", "k", "1"), None);
        block.Set();

        await first;
        Assert.NotNull(await good);
        await Assert.ThrowsAsync<SqliteException>(() => bad);
        Assert.NotNull(await new SqliteTableStore(database).GetAsync("feeds", "p", "k", None));
    }

    [Fact]
    public async Task A_write_waits_while_another_process_writes()
    {
        using var database = SqliteDatabase.Open(_folder);
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        other.Execute("BEGIN IMMEDIATE");
        var tables = new SqliteTableStore(database);

        var write = tables.InsertAsync("feeds", new Row("p", "k", "1"), None);
        var read = await tables.GetAsync("feeds", "p", "k", None);
        Assert.False(write.IsCompleted);
        other.Execute("COMMIT");

        Assert.Null(read);
        Assert.NotNull(await write);
    }

    [Fact]
    public async Task Closing_writes_what_is_waiting_and_refuses_what_comes_later()
    {
        var database = SqliteDatabase.Open(_folder);
        var tables = new SqliteTableStore(database);
        var writes = Enumerable.Range(0, 50).Select(number => tables.InsertAsync("feeds", new Row("p", $"{number}", "1"), None)).ToList();

        database.Dispose();

        Assert.All(await Task.WhenAll(writes), Assert.NotNull);
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => tables.InsertAsync("feeds", new Row("p", "late", "1"), None));
    }

    [Fact]
    public async Task Commits_are_flushed_to_the_disk()
    {
        using var database = SqliteDatabase.Open(_folder);

        Assert.Equal(2L, await database.WriteAsync(connection => connection.Scalar("PRAGMA synchronous"), None));
        Assert.Equal("wal", await database.WriteAsync(connection => connection.Scalar("PRAGMA journal_mode"), None));
    }

    [Fact]
    public void Opening_says_so_when_the_folder_is_a_file()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "taken"), "");

        var exception = Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open(Path.Combine(_folder, "taken")));

        Assert.Contains(Path.Combine(_folder, "taken", "alerts.db"), exception.Message, StringComparison.Ordinal);
        Assert.Contains("--data", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_says_so_when_the_file_is_a_folder()
    {
        Directory.CreateDirectory(File);

        Assert.Contains(
            "may not write",
            Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open(_folder)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Opening_says_so_when_the_file_is_no_database()
    {
        System.IO.File.WriteAllText(File, string.Concat(Enumerable.Repeat("No database. ", 100)));

        Assert.Contains(
            "not a SQLite database",
            Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open(_folder)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Opening_leaves_another_programs_database_untouched()
    {
        Prepare("CREATE TABLE theirs (x)");
        var before = System.IO.File.ReadAllBytes(File);

        var exception = Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open(_folder));

        Assert.Contains("another program", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void Opening_says_so_when_a_newer_version_wrote_the_file()
    {
        SqliteDatabase.Open(_folder).Dispose();
        Prepare($"PRAGMA user_version = {SqliteSchema.Version + 1}");

        Assert.Contains(
            "newer version",
            Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open(_folder)).Message,
            StringComparison.Ordinal
        );
    }

    private static async Task CountUpAsync(SqliteTableStore tables, int times)
    {
        while (times > 0)
        {
            var row = (await tables.GetAsync("feeds", "p", "count", None))!;
            if (await tables.ReplaceAsync("feeds", row with { Json = $"{int.Parse(row.Json, null) + 1}" }, None) is not null)
                times--;
        }
    }

    private static async Task<List<string>> TakeAllAsync(SqliteQueueStore queue)
    {
        var bodies = new List<string>();
        while (await queue.ReceiveAsync("items", 5, TimeSpan.FromMinutes(1), None) is { Count: > 0 } some)
            bodies.AddRange(some.Select(message => message.Body));
        return bodies;
    }

    private void Prepare(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
