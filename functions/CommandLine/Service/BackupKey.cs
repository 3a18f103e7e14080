using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;
using Microsoft.Extensions.Options;

namespace Alerts.CommandLine.Service;

/// <summary>The key file of a backup: it encrypts addresses, and is stored beside the data, not in it.</summary>
internal sealed class BackupKey(IOptions<SecretsOptions> secrets, IOptions<StorageOptions> storage)
{
    private string Original => secrets.Value.FileIn(storage.Value.Data);

    public string? Save(string backup, bool along)
    {
        if (!File.Exists(Original))
            return null;
        if (!along)
            return $"Addresses in it are encrypted by {Original}, which is not in it: without that file they cannot be read. Keep a copy "
                + $"elsewhere, or take it along with --with-key.";
        Copy(Original, Beside(backup));
        return $"The key to its addresses is {Beside(backup)}. Anyone with both files can read the addresses, so keep the two apart.";
    }

    /// <summary>Restores a backup's key where none exists; an existing key stays.</summary>
    public string? Restore(string backup)
    {
        if (File.Exists(Original))
            return $"Its addresses are read with {Original}, which was left as it is.";
        if (!File.Exists(Beside(backup)))
            return $"There is no key file, neither {Original} nor {Beside(backup)}. If the addresses in the backup are encrypted, put "
                + $"the key file back before you start the service.";
        Copy(Beside(backup), Original);
        return $"Its key is {Original} again.";
    }

    private static string Beside(string backup) => backup + ".key";

    private static void Copy(string from, string to)
    {
        // Overwriting would keep the old file's rights.
        File.Delete(to);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = PrivateFiles.File;
        using var target = new FileStream(to, options);
        using var source = File.OpenRead(from);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }
}
