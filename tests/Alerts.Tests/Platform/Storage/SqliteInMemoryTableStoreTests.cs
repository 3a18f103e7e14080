using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.Tests.Platform.Storage;

public sealed class SqliteInMemoryTableStoreTests : TableStoreContract, IDisposable
{
    private readonly SqliteDatabase _database = SqliteDatabase.InMemory();

    private protected override ITableStore Tables => new SqliteTableStore(_database);

    public void Dispose() => _database.Dispose();
}
