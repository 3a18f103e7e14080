using System.CommandLine;
using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Platform.Security;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Azure;
using Alerts.Platform.Storage.Moving;
using Alerts.Platform.Storage.Sqlite;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Alerts.CommandLine.Service;

internal static class MoveCommand
{
    private const string Sqlite = "sqlite",
        Account = "azure";

    public static Command Create(ServiceLauncher launcher)
    {
        var from = new Option<string>("--from")
        {
            Required = true,
            Description = "Where the data is: sqlite.",
            HelpName = Sqlite,
        };
        var to = new Option<string>("--to")
        {
            Required = true,
            Description = "Where the data goes: azure, the account in AzureWebJobsStorage.",
            HelpName = Account,
        };
        var key = new Option<string?>("--key-file")
        {
            Description = "The key file. The key in Secrets:KeyVaultKey will protect it. Default: keys.json in the data folder.",
            HelpName = "FILE",
        };
        var move = new Command(
            "move",
            "Moves all data and waiting messages to an Azure Storage account. If it stops halfway, run it again."
        )
        {
            from,
            to,
            key,
        };
        move.Validators.Add(given =>
        {
            if (Wrong(given.GetValue(from), given.GetValue(to)) is { } wrong)
                given.AddError(wrong);
        });
        move.SetAction(
            (parse, cancel) =>
                launcher.WithServicesAsync(
                    parse,
                    services => RunAsync(launcher, services, parse.GetValue(key), parse.InvocationConfiguration.Output, cancel)
                )
        );
        return move;
    }

    private static string? Wrong(string? from, string? to) =>
        (from, to) switch
        {
            (Sqlite, Account) => null,
            (Account, Sqlite) =>
                "move: data cannot be moved back from Azure to one machine. To return, restore a backup (restore FILE), or export "
                    + "subscribers with 'subscribers export'.",
            _ => $"move: data cannot be moved from '{from}' to '{to}'. Use --from sqlite --to azure.",
        };

    private static async Task<int> RunAsync(
        ServiceLauncher launcher,
        IServiceProvider services,
        string? keyFile,
        TextWriter output,
        CancellationToken cancel
    )
    {
        var account =
            AzureStorageAccount.Find(services.GetRequiredService<IConfiguration>())
            ?? throw new CommandFailedException(
                "No account is named: set AzureWebJobsStorage to its connection string, or AzureWebJobsStorage__accountName to its "
                    + "name."
            );
        var folder = services.GetRequiredService<IOptions<StorageOptions>>().Value.Data;
        if (!File.Exists(Path.Combine(folder, SqliteDatabase.FileName)))
            throw new CommandFailedException(
                $"There is nothing to move: {Path.Combine(folder, SqliteDatabase.FileName)} does not exist. Name the data folder with "
                    + $"--data DIR."
            );
        using var claim = launcher.Claim(folder);
        using var source = new SqliteContents(folder);
        try
        {
            var moving = ActivatorUtilities.CreateInstance<AccountMove>(services, source, folder, account.Tables.AbsoluteUri);
            var key = MovedKey.Of(services, folder, keyFile);
            if (MoveNote.Find(folder) is null)
                await key.TryAsync(KeyRows.Find(source.Page(TableNames.Keys, "", "")), cancel);
            var moved = await launcher.Screen.ShowAsync("Moving", far => moving.RunAsync(far, cancel));
            await MoveSummary.WriteAsync(output, account.Tables.AbsoluteUri, moved);
            await output.WriteLineAsync(await key.SettleAsync(cancel));
        }
        catch (Exception refused) when (refused is RequestFailedException or AuthenticationFailedException)
        {
            throw new CommandFailedException(
                $"{account.Tables.AbsoluteUri} refused ({refused.Message.Split('\n')[0].Trim()}). Nothing is lost: fix the cause and "
                    + $"run the same command again.",
                refused
            );
        }

        return ExitCodes.Success;
    }
}

internal static class MoveSummary
{
    /// <param name="result">Null when all was moved before.</param>
    public static async Task WriteAsync(TextWriter output, string account, MoveResult? result)
    {
        if (result is null)
        {
            await output.WriteLineAsync($"All of it was moved to {account} before; nothing was touched.");
            return;
        }

        foreach (var (table, count) in result.Rows)
            await LineAsync(output, $"table {table}", count);
        foreach (var (queue, count) in result.Messages.Where(queue => queue.Count > 0))
            await LineAsync(output, $"queue {queue}", count);
        foreach (var left in result.Left)
            await output.WriteLineAsync($"left here, of another version: {left}");
        await output.WriteLineAsync(
            $"All data is in {account} now. Start the app there. This copy stays, but nothing works on it any longer."
        );
    }

    private static Task LineAsync(TextWriter output, string name, long count) =>
        output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name, -24}{count, 10}"));
}
