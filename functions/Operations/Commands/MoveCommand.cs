using System.CommandLine;
using Alerts.Secrets;
using Alerts.Storage;
using Alerts.Storage.Azure;
using Alerts.Storage.Moving;
using Alerts.Storage.Sqlite;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Commands;

/// <summary><c>move --from sqlite --to azure</c>: all data from this machine to an Azure Storage account.</summary>
internal static class MoveCommand
{
    private const string Sqlite = "sqlite", Account = "azure";

    public static Command Create(Launcher launcher)
    {
        var from = new Option<string>("--from") { Required = true, Description = "Where the data is: sqlite.", HelpName = Sqlite };
        var to = new Option<string>("--to") { Required = true, Description = "Where it shall be: azure, the account of AzureWebJobsStorage.", HelpName = Account };
        var key = new Option<string?>("--key-file") { Description = "The key file, which the key of Secrets:KeyVaultKey shall wrap. Default: keys.json in the data folder.", HelpName = "FILE" };
        var move = new Command("move", "Carries all data and waiting messages to an Azure Storage account; can be run again until it is done.") { from, to, key };
        move.Validators.Add(given =>
        {
            if (Wrong(given.GetValue(from), given.GetValue(to)) is { } wrong)
                given.AddError(wrong);
        });
        move.SetAction((parse, cancel) => launcher.WithServicesAsync(parse, services => RunAsync(launcher, services, parse.GetValue(key), parse.InvocationConfiguration.Output, cancel)));
        return move;
    }

    private static string? Wrong(string? from, string? to) => (from, to) switch
    {
        (Sqlite, Account) => null,
        (Account, Sqlite) => "move: data is not carried back from Azure to one machine. To return, start from a backup (restore FILE), or export who reads with 'subscribers export'.",
        _ => $"move: there is no way from '{from}' to '{to}'; it is --from sqlite --to azure.",
    };

    private static async Task<int> RunAsync(Launcher launcher, IServiceProvider services, string? keyFile, TextWriter output, CancellationToken cancel)
    {
        var account = AzureStorageAccount.Find(services.GetRequiredService<IConfiguration>())
            ?? throw new CommandFailedException("No account is named: set AzureWebJobsStorage to its connection string, or AzureWebJobsStorage__accountName to its name.");
        var folder = services.GetRequiredService<IOptions<StorageOptions>>().Value.Data;
        if (!File.Exists(Path.Combine(folder, SqliteDatabase.FileName)))
            throw new CommandFailedException($"There is no {Path.Combine(folder, SqliteDatabase.FileName)} to move: name the data folder with --data DIR.");
        using var claim = launcher.Claim(folder);
        using var source = new SqliteContents(folder);
        try
        {
            var moving = ActivatorUtilities.CreateInstance<AccountMove>(services, source, folder, account.Tables.AbsoluteUri);
            var key = MovedKey.Of(services, folder, keyFile);
            if (MoveNote.Find(folder) is null)
                await key.TryAsync(KeyRows.Find(source.Page(TableNames.Keys, "", "")), cancel);
            await MoveSummary.WriteAsync(output, account.Tables.AbsoluteUri, await moving.RunAsync(cancel));
            await output.WriteLineAsync(await key.SettleAsync(cancel));
        }
        catch (Exception refused) when (refused is RequestFailedException or AuthenticationFailedException)
        {
            throw new CommandFailedException($"{account.Tables.AbsoluteUri} refused ({refused.Message.Split('\n')[0].Trim()}). Nothing is lost: put it right and run the same again.", refused);
        }

        return ExitCodes.Success;
    }
}
