using System.CommandLine;
using Alerts.Storage;
using Alerts.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Commands;

/// <summary><c>restore FILE</c>: a backup in the place of the data, while the service does not run.</summary>
internal static class RestoreCommand
{
    public static Command Create(Launcher launcher)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "As 'backup' wrote it; it stays as it is." };
        var restore = new Command("restore", "Puts a backup in the place of all data; what was there is kept aside. The service must not run.") { file };
        restore.SetAction((parse, _) => launcher.WithServicesAsync(
            parse, services => RunAsync(launcher, services, parse.InvocationConfiguration.Output, Path.GetFullPath(parse.GetRequiredValue(file)))));
        return restore;
    }

    private static async Task<int> RunAsync(Launcher launcher, IServiceProvider services, TextWriter output, string backup)
    {
        if (!File.Exists(backup))
            throw new CommandFailedException($"There is no file {backup}: name one that 'backup' wrote.");
        if (SqliteBackup.Faults(backup) is { Count: > 0 } faults)
            throw new CommandFailedException(string.Join(Environment.NewLine, [$"{backup} is not restored, nothing was changed:", .. faults, "Take another backup."]));
        var folder = services.GetRequiredService<IOptions<StorageOptions>>().Value.Data;
        using var claim = launcher.Claim(folder);
        var old = SqliteRestore.Run(backup, folder, services.GetRequiredService<TimeProvider>().GetUtcNow());
        await output.WriteLineAsync($"{backup} is restored to {Path.Combine(folder, SqliteDatabase.FileName)}.");
        if (old is not null)
            await output.WriteLineAsync($"What was there is {old}; delete it when you are content.");
        if (ActivatorUtilities.CreateInstance<BackupKey>(services).Restore(backup) is { } note)
            await output.WriteLineAsync(note);
        await output.WriteLineAsync("What happened since the backup is not known any more: entries that feeds still carry are read again, and readers may be told again.");
        return ExitCodes.Success;
    }
}
