using Alerts.Platform.Storage;

namespace Alerts.Platform.Security.Vault;

/// <summary>
/// Moves the key of a key file into the vault, for data that was moved to an account. The vault wraps the key, its row is written, and
/// the key is loaded from the vault alone, as the app there will do. A crash in between leaves the row unchanged; a key that is wrapped
/// already is only loaded.
/// </summary>
/// <param name="tables">Where the data was moved to.</param>
/// <param name="source">On the same tables and vault.</param>
internal sealed class KeyHandover(VaultClient vault, VaultSource source, ITableStore tables)
{
    private readonly KeyRows _rows = new(tables);

    /// <summary>Whether the file has the key and the vault would wrap it; writes nothing.</summary>
    /// <param name="row">The key's row in the data to be moved.</param>
    /// <exception cref="StorageUnavailableException">With the reason and the remedy.</exception>
    public async Task TryAsync(KeyFileStore file, KeyRow row, CancellationToken cancel)
    {
        if (row.Wrapped is null)
            await vault.WrapAsync(file.ReadFor(row).Export(), cancel);
    }

    /// <param name="file">Not read when the key is wrapped already.</param>
    /// <exception cref="StorageUnavailableException">With the reason and the remedy.</exception>
    public async Task RunAsync(KeyFileStore file, CancellationToken cancel)
    {
        while (await _rows.GetAsync(cancel) is { Value.Wrapped: null } stored)
        {
            var (wrapped, by) = await vault.WrapAsync(file.ReadFor(stored.Value).Export(), cancel);
            await _rows.ReplaceAsync(stored with { Value = stored.Value with { Wrapped = wrapped, WrappedBy = by } }, cancel);
        }

        await source.LoadAsync(cancel);
    }
}
