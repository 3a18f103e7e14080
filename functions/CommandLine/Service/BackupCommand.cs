using System.CommandLine;
using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Alerts.CommandLine.Service;

internal static class BackupCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var file = new Argument<string>("file")
        {
            HelpName = "FILE",
            Description = "The backup file to write. Only its owner can read it.",
        };
        var force = new Option<bool>("--force") { Description = "Replace FILE if it exists." };
        var key = new Option<bool>("--with-key")
        {
            Description = "Also copy the key file, to FILE.key. Without the key, addresses cannot be read.",
        };
        var backup = new Command("backup", "Copies all data into one file. The service can keep running.") { file, force, key };
        backup.SetAction(
            (parse, _) =>
                launcher.WithServicesAsync(
                    parse,
                    services =>
                        RunAsync(
                            launcher.Screen,
                            services,
                            parse.InvocationConfiguration.Output,
                            Path.GetFullPath(parse.GetRequiredValue(file)),
                            parse.GetValue(force),
                            parse.GetValue(key)
                        )
                )
        );
        return backup;
    }

    private static async Task<int> RunAsync(
        Screen screen,
        IServiceProvider services,
        TextWriter output,
        string target,
        bool force,
        bool withKey
    )
    {
        var source = Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.Data, SqliteDatabase.FileName);
        if (!File.Exists(source))
            throw new CommandFailedException(
                $"There is nothing to back up: {source} does not exist. Name the data folder with --data DIR."
            );
        if (File.Exists(target) && !force)
            throw new CommandFailedException($"{target} exists: choose another name, or replace it with --force.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new CommandFailedException(
                $"The folder {Path.GetDirectoryName(target)} does not exist: create it, or choose another folder."
            );
        await screen.ShowAsync("Copying and checking", _ => Task.Run(() => SqliteBackup.Copy(source, target)));
        await output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{target}: {new FileInfo(target).Length / 1024} KB, checked and complete.")
        );
        if (ActivatorUtilities.CreateInstance<BackupKey>(services).Save(target, withKey) is { } note)
            await output.WriteLineAsync(note);
        return ExitCodes.Success;
    }
}
