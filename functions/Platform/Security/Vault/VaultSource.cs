using Alerts.Platform.Storage;

namespace Alerts.Platform.Security.Vault;

/// <summary>
/// Keeps the data key in its row, wrapped by a key in Key Vault. A newer version of that key wraps it again, so the old version can be
/// disabled once every worker has restarted.
/// </summary>
internal sealed partial class VaultSource(VaultClient vault, ITableStore tables, TimeProvider time, ILogger<VaultSource> log) : IKeySource
{
    private readonly KeyRows _rows = new(tables);

    public async Task<KeyRing> LoadAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (await _rows.GetAsync(cancel) is { } stored)
                return await UnwrapAsync(stored, cancel);
            var key = DataKey.New();
            var (wrapped, by) = await vault.WrapAsync(key.Export(), cancel);

            // The first insert decides; every process then reads that row.
            await _rows.InsertAsync(new KeyRow(key.Id, time.GetUtcNow(), key.Check, wrapped, by), cancel);
        }
    }

    private async Task<KeyRing> UnwrapAsync(Stored<KeyRow> stored, CancellationToken cancel)
    {
        if (stored.Value is not { Wrapped: { } wrapped, WrappedBy: { } by } row)
            throw Wrong(
                $"the key {stored.Value.Id} is in a key file.",
                "Run 'move --from sqlite --to azure' again where that file is, with Secrets:KeyVaultKey set there too: the vault then "
                    + "wraps it. Or set Secrets:KeyFile in place of Secrets:KeyVaultKey."
            );
        var key = new DataKey(row.Id, await vault.UnwrapAsync(wrapped, by, cancel));
        if (key.Check != row.Check)
            throw Wrong($"what the vault unwrapped is not the key {row.Id}.", "Put the row of the table 'keys' back from a backup.");
        await RenewAsync(stored, key, by, cancel);
        return new KeyRing([key]);
    }

    private async Task RenewAsync(Stored<KeyRow> stored, DataKey key, Uri by, CancellationToken cancel)
    {
        if (await vault.NewestAsync(cancel) == by)
            return;
        var (wrapped, newest) = await vault.WrapAsync(key.Export(), cancel);
        await _rows.ReplaceAsync(stored with { Value = stored.Value with { Wrapped = wrapped, WrappedBy = newest } }, cancel);
        Log.Renewed(log, key.Id, newest);
    }

    private static StorageUnavailableException Wrong(string reason, string remedy) =>
        new("the key that encrypts addresses", reason, remedy);

    private static partial class Log
    {
        [LoggerMessage(850, LogLevel.Information, "The data key {Id} is wrapped by {Version} from now on")]
        public static partial void Renewed(ILogger log, string id, Uri version);
    }
}
