using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

[Collection(AzuriteTests.Name)]
public sealed class AzureTableStoreTests(AzuriteFixture azurite) : TableStoreContract
{
    private ITableStore? _tables;

    private protected override ITableStore Tables => _tables ??= AzureStores.Tables(azurite);

    private protected override Task PrepareAsync() => Tables.CreateAsync(None);
}
