using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Alerts.CommandLine.Service;

internal static class RestoreCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "A file that 'backup' wrote. It is not changed." };
        var restore = new Command(
            "restore",
            "Replaces all data with a backup, and keeps the replaced data in a file beside it. Stop the service first."
        )
        {
            file,
        };
        restore.SetAction(
            (parse, _) =>
                launcher.WithServicesAsync(
                    parse,
                    services =>
                        RunAsync(launcher, services, parse.InvocationConfiguration.Output, Path.GetFullPath(parse.GetRequiredValue(file)))
                )
        );
        return restore;
    }

    private static async Task<int> RunAsync(ServiceLauncher launcher, IServiceProvider services, TextWriter output, string backup)
    {
        if (!File.Exists(backup))
            throw new CommandFailedException($"{backup} does not exist: name a file that 'backup' wrote.");
        if (await launcher.Screen.ShowAsync("Checking", _ => Task.Run(() => SqliteBackup.Faults(backup))) is { Count: > 0 } faults)
            throw new CommandFailedException(
                string.Join(Environment.NewLine, [$"{backup} was not restored, and nothing was changed:", .. faults, "Use another backup."])
            );
        var folder = services.GetRequiredService<IOptions<StorageOptions>>().Value.Data;
        using var claim = launcher.Claim(folder);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var old = await launcher.Screen.ShowAsync("Restoring", _ => Task.Run(() => SqliteRestore.Run(backup, folder, now)));
        await output.WriteLineAsync($"{backup} is restored to {Path.Combine(folder, SqliteDatabase.FileName)}.");
        if (old is not null)
            await output.WriteLineAsync($"The earlier data is in {old}. Delete it once you have checked the restored data.");
        if (ActivatorUtilities.CreateInstance<BackupKey>(services).Restore(backup) is { } note)
            await output.WriteLineAsync(note);
        await output.WriteLineAsync(
            "Everything since the backup is lost. Entries that feeds still carry are read again, so readers may get an alert twice."
        );
        return ExitCodes.Success;
    }
}
