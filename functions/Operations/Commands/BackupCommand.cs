using System.CommandLine;
using System.Globalization;
using Alerts.Storage;
using Alerts.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Commands;

/// <summary><c>backup FILE</c>: a whole copy of all data while the service runs.</summary>
internal static class BackupCommand
{
    public static Command Create(Launcher launcher)
    {
        var file = new Argument<string>("file") { HelpName = "FILE", Description = "Where to write it; one file, compact, readable by its owner only." };
        var force = new Option<bool>("--force") { Description = "Replaces FILE where it is there." };
        var key = new Option<bool>("--with-key") { Description = "Takes the key file along, as FILE.key: without it addresses cannot be read." };
        var backup = new Command("backup", "Copies all data into one file. The service may run and work meanwhile.") { file, force, key };
        backup.SetAction((parse, _) => launcher.WithServicesAsync(
            parse, services => RunAsync(services, parse.InvocationConfiguration.Output, Path.GetFullPath(parse.GetRequiredValue(file)), parse.GetValue(force), parse.GetValue(key))));
        return backup;
    }

    private static async Task<int> RunAsync(IServiceProvider services, TextWriter output, string target, bool force, bool withKey)
    {
        var source = Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.Data, SqliteDatabase.FileName);
        if (!File.Exists(source))
            throw new CommandFailedException($"There is no {source} to back up: name the data folder with --data DIR.");
        if (File.Exists(target) && !force)
            throw new CommandFailedException($"{target} is there already: choose another name, or replace it with --force.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new CommandFailedException($"The folder {Path.GetDirectoryName(target)} is not there: make it, or choose another place.");
        SqliteBackup.Copy(source, target);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{target}: {new FileInfo(target).Length / 1024} KB, read back and whole."));
        if (ActivatorUtilities.CreateInstance<BackupKey>(services).Save(target, withKey) is { } note)
            await output.WriteLineAsync(note);
        return ExitCodes.Success;
    }
}
