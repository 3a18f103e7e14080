using System.Net;
using Alerts.Platform.Security;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Security.Vault;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Tests.Platform.Security.Vault;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.CommandLine;

/// <summary>On an Azurite of its own: a move wants an empty account.</summary>
public sealed class MovedKeyTests : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Move = ["move", "--from", "sqlite", "--to", "azure"];
    private readonly AzuriteFixture _azurite;
    private readonly VaultDouble _vault = new();
    private readonly CommandRun _alerts;

    public MovedKeyTests(AzuriteFixture azurite)
    {
        _azurite = azurite;
        _alerts = new CommandRun(host => new VaultedHost(host, _vault));
    }

    private string KeyFile => Path.Combine(_alerts.Folder, "keys.json");

    /// <summary>One story, since an account is empty only once.</summary>
    [SkippableFact]
    public async Task App_starts_by_the_vault_alone_after_a_move_whatever_happens_in_between()
    {
        var sealedHere = (await KeyAsync()).Encrypt("asma@example.org", "here");
        var account = AzureStores.Tables(_azurite);

        // The vault refuses, or the key is not there: known before anything is carried.
        await SettingsAsync(_vault.Key);
        _vault.Answers = HttpStatusCode.Forbidden;
        Assert.Equal(1, await _alerts.RunAsync(Move));
        Assert.Contains("answered 403", _alerts.Error, StringComparison.Ordinal);
        _vault.Answers = null;
        File.Move(KeyFile, KeyFile + ".kept");
        Assert.Equal(1, await _alerts.RunAsync(Move));
        Assert.Contains("it is missing", _alerts.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_alerts.Folder, MoveNote.FileName)));

        // Without the vault's key all is carried but that, and it says what is left to do.
        await SettingsAsync(null);
        Assert.True(await _alerts.RunAsync(Move) == 0, _alerts.Error);
        Assert.Contains("Set Secrets:KeyVaultKey here", _alerts.Output, StringComparison.Ordinal);
        Assert.Contains(KeyFile, _alerts.Output, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => AppAsync(account));
        Assert.Contains("Run 'move --from sqlite --to azure' again", refused.Message, StringComparison.Ordinal);

        // The next run does it, but not while the vault refuses.
        await SettingsAsync(_vault.Key);
        _vault.Answers = HttpStatusCode.Forbidden;
        Assert.Equal(1, await _alerts.RunAsync([.. Move, "--key-file", KeyFile + ".kept"]));
        Assert.Contains("run the same again", _alerts.Error, StringComparison.Ordinal);
        _vault.Answers = null;
        Assert.True(await _alerts.RunAsync([.. Move, "--key-file", KeyFile + ".kept"]) == 0, _alerts.Error);
        Assert.Contains(_vault.Key + "/v1", _alerts.Output, StringComparison.Ordinal);
        Assert.Equal("asma@example.org", (await AppAsync(account)).Decrypt(sealedHere, "here"));

        // Once more changes nothing, and needs no key file.
        var row = (await new KeyRows(account).GetAsync(None))!;
        Assert.True(await _alerts.RunAsync(Move) == 0, _alerts.Error);
        Assert.Equal(row, await new KeyRows(account).GetAsync(None));

        // What is there is named before another file's data may be moved.
        File.Delete(Path.Combine(_alerts.Folder, MoveNote.FileName));
        File.Move(KeyFile + ".kept", KeyFile);
        Assert.Equal(1, await _alerts.RunAsync(Move));
        Assert.Contains("tables with rows: leases, keys" + Environment.NewLine, _alerts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_setting_is_named_and_nothing_begins()
    {
        await KeyAsync();
        await File.WriteAllTextAsync(
            Path.Combine(_alerts.Folder, "alerts.json"),
            """{"AzureWebJobsStorage":"DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a","Secrets":{"KeyVaultKey":"https://alerts.vault.azure.net"}}"""
        );

        Assert.Equal(1, await _alerts.RunAsync(Move));

        Assert.Contains("write https://NAME.vault.azure.net/keys/KEY", _alerts.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_alerts.Folder, MoveNote.FileName)));
    }

    public void Dispose()
    {
        _alerts.Dispose();
        _vault.Dispose();
    }

    private Task SettingsAsync(Uri? key) =>
        File.WriteAllTextAsync(
            Path.Combine(_alerts.Folder, "alerts.json"),
            $$$"""{"AzureWebJobsStorage":"{{{_azurite.ConnectionString}}}","Secrets":{{{(key is null ? "{}" : $$"""{"KeyVaultKey":"{{key}}"}""")}}}}"""
        );

    private async Task<KeyRing> KeyAsync()
    {
        using var database = SqliteDatabase.Open(_alerts.Folder);
        return await new KeyFileSource(KeyFile, new SqliteTableStore(database), TimeProvider.System).LoadAsync(None);
    }

    /// <summary>As the app there loads its key: it has no key file.</summary>
    private Task<KeyRing> AppAsync(ITableStore account) =>
        new VaultSource(
            new VaultClient(_vault.Key, new CredentialDouble(), _vault.Options()),
            account,
            TimeProvider.System,
            NullLogger<VaultSource>.Instance
        ).LoadAsync(None);
}
