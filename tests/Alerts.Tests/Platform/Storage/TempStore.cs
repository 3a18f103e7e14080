using Alerts.Platform.Storage.Sqlite;

namespace Alerts.Tests.Platform.Storage;

/// <summary>A fresh SQLite store on a temporary file, gone after the test. <c>using var store = new TempStore(time);</c></summary>
internal sealed class TempStore : IDisposable
{
    private readonly SqliteDatabase _database;

    public TempStore(TimeProvider? time = null)
    {
        Folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
        _database = SqliteDatabase.Open(Folder);
        Tables = new SqliteTableStore(_database);
        Queues = new SqliteQueueStore(_database, time ?? TimeProvider.System);
    }

    public string Folder { get; }

    public SqliteTableStore Tables { get; }

    public SqliteQueueStore Queues { get; }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
