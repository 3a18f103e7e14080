using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

public sealed class SqliteTableStoreTests : TableStoreContract, IDisposable
{
    private readonly TempStore _store = new();

    private protected override ITableStore Tables => _store.Tables;

    public void Dispose() => _store.Dispose();
}
