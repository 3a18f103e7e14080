using System.Net;
using Alerts.Platform.Security;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Security.Vault;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Platform.Security.Vault;

public sealed class VaultSourceTests : IDisposable
{
    private readonly TempStore _store = new();
    private readonly VaultDouble _vault = new();

    public void Dispose()
    {
        _store.Dispose();
        _vault.Dispose();
    }

    [Fact]
    public async Task Load_makes_one_key_for_all_workers_and_keeps_it_only_wrapped()
    {
        var rings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LoadAsync()));

        Assert.Single(rings.Select(ring => ring.Hash("asma")).Distinct());
        var row = (await new KeyRows(_store.Tables).GetAsync(CancellationToken.None))!.Value;
        Assert.Equal(new Uri(_vault.Key + "/v1"), row.WrappedBy);
        Assert.Equal(342, row.Wrapped!.Length);
    }

    [Fact]
    public async Task Load_wraps_again_when_the_vaults_key_has_a_newer_version_and_loses_nothing()
    {
        var closed = (await LoadAsync()).Encrypt("asma", "here");
        _vault.Rotate();

        var after = await LoadAsync();
        _vault.Calls.Clear();
        var later = await LoadAsync();

        Assert.Equal("asma", after.Decrypt(closed, "here"));
        Assert.Equal("asma", later.Decrypt(closed, "here"));
        Assert.Equal(["POST /keys/addresses/v2/unwrapkey", "GET /keys/addresses"], _vault.Calls);
    }

    [Fact]
    public async Task Load_says_what_to_do_when_the_vault_refuses()
    {
        _vault.Answers = HttpStatusCode.Forbidden;

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(LoadAsync);

        Assert.Contains("answered 403", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Crypto Service Encryption User", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_gives_no_token_to_another_vault_that_a_row_names()
    {
        await LoadAsync();
        var rows = new KeyRows(_store.Tables);
        var row = (await rows.GetAsync(CancellationToken.None))!;
        await rows.ReplaceAsync(
            row with
            {
                Value = row.Value with { WrappedBy = new Uri("https://alerts.vault.azure.net.evil.example/keys/addresses/v1") },
            },
            CancellationToken.None
        );
        _vault.Calls.Clear();

        await Assert.ThrowsAsync<StorageUnavailableException>(LoadAsync);

        Assert.Empty(_vault.Calls);
    }

    [Fact]
    public async Task Load_refuses_data_whose_key_is_in_a_file()
    {
        await new KeyFileSource(Path.Combine(_store.Folder, "keys.json"), _store.Tables, TimeProvider.System).LoadAsync(
            CancellationToken.None
        );

        Assert.Contains(
            "Secrets:KeyFile",
            (await Assert.ThrowsAsync<StorageUnavailableException>(LoadAsync)).Message,
            StringComparison.Ordinal
        );
    }

    private Task<KeyRing> LoadAsync() =>
        new VaultSource(
            new VaultClient(_vault.Key, new CredentialDouble(), _vault.Options()),
            _store.Tables,
            TimeProvider.System,
            NullLogger<VaultSource>.Instance
        ).LoadAsync(CancellationToken.None);
}
