using Alerts.Feeds.Registry;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Alerts.Tests.Platform.Storage;

/// <summary>A file that an older version left: with work in its queues, and rows without what came later.</summary>
public sealed class SqliteUpgradeTests : IDisposable
{
    /// <summary>What version 0.1 made, written down here by hand: the product's own statements must not be what makes it.</summary>
    private const string FirstVersion = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE numbers (last INTEGER NOT NULL) STRICT;
        INSERT INTO numbers VALUES (7);
        CREATE TABLE documents (
            tbl TEXT NOT NULL, partition TEXT NOT NULL, key TEXT NOT NULL, etag INTEGER NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (tbl, partition, key)) STRICT, WITHOUT ROWID;
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL, visible_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0, receipt INTEGER, inserted_at INTEGER NOT NULL) STRICT;
        CREATE INDEX messages_visible ON messages (queue, visible_at);
        PRAGMA application_id = 1095520852;
        PRAGMA user_version = 1;
        INSERT INTO documents VALUES ('incidents', '2024-11', '90-7f3a9c2e', 5,
            '{"id":"20241109-7f3a9c2e","reportCount":1,"claims":[],"changes":1,"topics":["everything"],"told":{"id":"20241109-7f3a9c2e","kind":"attack","headline":"Attack in Quetta","day":"2024-11-09","confidence":0.9,"reportCount":1,"firstReportedAt":"2024-11-09T07:00:00+00:00","lastReportedAt":"2024-11-09T07:00:00+00:00"}}');
        INSERT INTO messages (queue, body, visible_at, attempts, receipt, inserted_at) VALUES
            ('items', '{"feedId":"f","outlet":"Dawn","key":"k","revision":"r","title":"Blast in Quetta","fetchedAt":"2024-11-09T07:00:00+00:00"}', 0, 2, 6, 0),
            ('items-poison', 'x', 0, 5, NULL, 0);
        """;

    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public SqliteUpgradeTests()
    {
        using var connection = Connect();
        connection.Execute(FirstVersion);
    }

    [Fact]
    public async Task Queued_work_of_an_older_version_is_done_by_this_one()
    {
        using var database = SqliteDatabase.Open(_folder);
        var queues = new SqliteQueueStore(database, TimeProvider.System);
        await queues.ReleaseAllAsync(None);

        var message = Assert.Single(await queues.ReceiveAsync("items", 32, TimeSpan.FromMinutes(1), None));

        // It was in hand, and the process of the older version died: that attempt does not count.
        Assert.Equal(2, message.Attempts);
        Assert.Equal(("Blast in Quetta", ""), (Entry.Queue.Read(message.Body).Title, Entry.Queue.Read(message.Body).Text));
        Assert.Equal(1, await queues.CountAsync("items-poison", None));
    }

    [Fact]
    public async Task Row_of_an_older_version_is_read_and_replaced_by_this_one()
    {
        using var database = SqliteDatabase.Open(_folder);
        var ledger = new IncidentRepository(new SqliteTableStore(database));

        var stored = (await ledger.GetAsync("20241109-7f3a9c2e", None))!;
        var replaced = await ledger.WriteAsync(null, stored, new IncidentWrite(stored.Value with { ReportCount = 2 }, null), [], None);

        Assert.False(stored.Value.RuledOut);
        Assert.Empty(stored.Value.Told.Provinces);
        Assert.True(replaced);
        Assert.Equal(2, (await ledger.GetAsync("20241109-7f3a9c2e", None))!.Value.ReportCount);
    }

    [Fact]
    public void Each_step_is_taken_once_and_keeps_what_is_there()
    {
        using var connection = Connect();
        string[] steps = ["not taken", "ALTER TABLE messages ADD COLUMN trace TEXT", "CREATE INDEX by_trace ON messages (trace)"];

        SqliteSchema.Migrate(connection, steps);
        SqliteSchema.Migrate(connection, steps);

        Assert.Equal(3L, connection.Scalar("PRAGMA user_version"));
        Assert.Equal(2L, connection.Scalar("SELECT count(*) FROM messages WHERE trace IS NULL"));
    }

    [Fact]
    public void Step_that_fails_half_way_leaves_the_file_as_it_was()
    {
        using var connection = Connect();
        string[] steps = ["not taken", "DELETE FROM messages; ALTER TABLE nowhere ADD COLUMN trace TEXT"];

        Assert.Throws<SqliteException>(() => SqliteSchema.Migrate(connection, steps));

        Assert.Equal(1L, connection.Scalar("PRAGMA user_version"));
        Assert.Equal(2L, connection.Scalar("SELECT count(*) FROM messages"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, SqliteDatabase.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }
}
