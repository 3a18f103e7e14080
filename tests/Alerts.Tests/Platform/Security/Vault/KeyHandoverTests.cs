using Alerts.Platform.Security;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Security.Vault;
using Alerts.Platform.Storage;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Platform.Security.Vault;

public sealed class KeyHandoverTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempStore _store = new();
    private readonly VaultDouble _vault = new();

    private KeyFileStore File => new(Path.Combine(_store.Folder, "keys.json"));

    public void Dispose()
    {
        _store.Dispose();
        _vault.Dispose();
    }

    [Fact]
    public async Task Run_wraps_the_key_of_the_file_and_leaves_the_rest_of_its_row()
    {
        var closed = (await FromFileAsync()).Encrypt("asma", "here");
        var before = (await RowAsync())!;

        await Handover(_store.Tables).RunAsync(File, None);

        var after = (await RowAsync())!;
        Assert.Equal(before, after with { Wrapped = null, WrappedBy = null });
        Assert.Equal(new Uri(_vault.Key + "/v1"), after.WrappedBy);
        System.IO.File.Delete(File.Path);
        Assert.Equal("asma", (await Source(_store.Tables).LoadAsync(None)).Decrypt(closed, "here"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_that_died_at_its_write_is_done_by_the_next(bool afterTheWrite)
    {
        var closed = (await FromFileAsync()).Encrypt("asma", "here");
        await Assert.ThrowsAsync<IOException>(() => Handover(new DyingTables(_store.Tables, 0, afterTheWrite)).RunAsync(File, None));

        await Handover(_store.Tables).RunAsync(File, None);

        Assert.Equal("asma", (await Source(_store.Tables).LoadAsync(None)).Decrypt(closed, "here"));
    }

    [Fact]
    public async Task Two_runs_at_once_end_the_same()
    {
        var closed = (await FromFileAsync()).Encrypt("asma", "here");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Handover(_store.Tables).RunAsync(File, None)));

        Assert.Equal("asma", (await Source(_store.Tables).LoadAsync(None)).Decrypt(closed, "here"));
    }

    [Fact]
    public async Task Run_refuses_the_file_of_another_key_and_leaves_the_row()
    {
        await FromFileAsync();
        System.IO.File.Delete(File.Path);
        File.Create();

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => Handover(_store.Tables).RunAsync(File, None));

        Assert.Contains("is not the one", refused.Message, StringComparison.Ordinal);
        Assert.Null((await RowAsync())!.Wrapped);
        Assert.Empty(_vault.Calls);
    }

    [Fact]
    public async Task Try_asks_the_vault_and_writes_nothing()
    {
        await FromFileAsync();

        await Handover(_store.Tables).TryAsync(File, (await RowAsync())!, None);

        Assert.Equal(["POST /keys/addresses/wrapkey"], _vault.Calls);
        Assert.Null((await RowAsync())!.Wrapped);
    }

    private KeyHandover Handover(ITableStore tables) => new(Vault(), Source(tables), tables);

    private VaultSource Source(ITableStore tables) => new(Vault(), tables, TimeProvider.System, NullLogger<VaultSource>.Instance);

    private VaultClient Vault() => new(_vault.Key, new CredentialDouble(), _vault.Options());

    private Task<KeyRing> FromFileAsync() => new KeyFileSource(File.Path, _store.Tables, TimeProvider.System).LoadAsync(None);

    private async Task<KeyRow?> RowAsync() => (await new KeyRows(_store.Tables).GetAsync(None))?.Value;
}
