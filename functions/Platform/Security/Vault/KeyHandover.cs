using Alerts.Platform.Storage;

namespace Alerts.Platform.Security.Vault;

/// <summary>
/// Hands the key of a key file to the vault, for data that was carried to an account: the vault wraps it, its row is written, and the key
/// is loaded from the vault alone, as the app there will do. Dying in between leaves the row as it was; a key that is wrapped is only
/// loaded.
/// </summary>
/// <param name="tables">That the data was carried to.</param>
/// <param name="source">On the same tables and vault.</param>
internal sealed class KeyHandover(VaultClient vault, VaultSource source, ITableStore tables)
{
    private readonly KeyRows _rows = new(tables);

    /// <summary>Whether the file has the key and the vault would wrap it; writes nothing.</summary>
    /// <param name="row">Of the data that will be carried.</param>
    /// <exception cref="StorageUnavailableException">With the reason and the remedy.</exception>
    public async Task TryAsync(KeyFileStore file, KeyRow row, CancellationToken cancel)
    {
        if (row.Wrapped is null)
            await vault.WrapAsync(file.ReadFor(row).Export(), cancel);
    }

    /// <param name="file">Not looked at when the key is wrapped already.</param>
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
