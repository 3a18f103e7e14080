using Alerts.CommandLine.Launching;
using Alerts.Platform.Security;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Security.Vault;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.CommandLine.Service;

/// <summary>
/// The encryption key during a move: in an account it belongs in the vault, because workers there have no folder for a key file.
/// </summary>
/// <param name="handover">Null without a key in a vault.</param>
/// <param name="tables">Of the account.</param>
internal sealed class MovedKey(KeyFileStore file, KeyHandover? handover, ITableStore tables)
{
    /// <param name="named">Null for the key file of the settings.</param>
    public static MovedKey Of(IServiceProvider services, string folder, string? named)
    {
        var secrets = services.GetRequiredService<IOptions<SecretsOptions>>().Value;
        return new MovedKey(
            new KeyFileStore(named is null ? secrets.FileIn(folder) : Path.GetFullPath(named)),
            secrets.KeyVaultKey is null ? null : services.GetRequiredService<KeyHandover>(),
            services.GetRequiredService<ITableStore>()
        );
    }

    /// <summary>Before the move: finds a vault that refuses, or a missing file.</summary>
    /// <param name="row">Of the data here; null when nothing was encrypted.</param>
    public async Task TryAsync(KeyRow? row, CancellationToken cancel)
    {
        if (handover is not null && row is not null)
            await handover.TryAsync(file, row, cancel);
    }

    /// <summary>After the move, and again on each repeat.</summary>
    /// <returns>What to tell the operator.</returns>
    public async Task<string> SettleAsync(CancellationToken cancel)
    {
        var rows = new KeyRows(tables);
        if (await rows.GetAsync(cancel) is null)
            return "No addresses are encrypted yet: the app there makes its key when it starts.";
        if (handover is not null)
            await RunAsync(handover, cancel);
        return (await rows.GetAsync(cancel))?.Value.WrappedBy is { } version
            ? $"The key that addresses are encrypted by is wrapped by {version}: an app with that key as Secrets:KeyVaultKey needs "
                + $"no key file. Keep {file.Path} for this copy and its backups."
            : Remedy();
    }

    private async Task RunAsync(KeyHandover vault, CancellationToken cancel)
    {
        try
        {
            await vault.RunAsync(file, cancel);
        }
        catch (StorageUnavailableException wrong)
        {
            throw new CommandFailedException(
                $"{wrong.Message} All data is in the account, but the app there cannot start yet: put this right and run the same "
                    + $"again.",
                wrong
            );
        }
    }

    private string Remedy() =>
        $"One thing is left: addresses are encrypted by the key file {file.Path}, which an app with Secrets:KeyVaultKey does not "
        + $"use, so it would not start there. "
        + "Set Secrets:KeyVaultKey here to the same key as the app's (https://NAME.vault.azure.net/keys/KEY) and run the same "
        + "again: the vault then wraps that key. "
        + "Or give the app the same file, with Secrets:KeyFile in place of Secrets:KeyVaultKey.";
}
