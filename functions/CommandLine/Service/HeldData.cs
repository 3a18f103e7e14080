namespace Alerts.CommandLine.Service;

/// <summary>What the target account of a move already holds.</summary>
/// <param name="Tables">Those with rows.</param>
/// <param name="Queues">Those with messages.</param>
internal sealed record HeldData(IReadOnlyList<string> Tables, IReadOnlyList<string> Queues)
{
    public bool Any => Tables.Count + Queues.Count > 0;

    /// <summary>
    /// Pure: what the account holds, and how to remove it. This program deletes nothing: whether it is the remains of an app that polled
    /// once or the readers of a country is for a person to decide.
    /// </summary>
    /// <param name="account">Address of its tables.</param>
    /// <param name="ofAnotherMove">Another file was moved there, or this one before its note was deleted.</param>
    public string Refusal(string account, bool ofAnotherMove) =>
        string.Join(
            Environment.NewLine,
            [
                $"{account} holds data of Alerts already{(ofAnotherMove ? " (of another move)" : "")}, "
                    + "which this would replace or mix with. Nothing was moved.",
                .. Named("tables with rows", Tables),
                .. Named("queues with messages", Queues),
                "An app that has run there before the move leaves such data. Readers who signed up there are in the table 'subscribers' "
                    + "and would be lost.",
                "If none of it is wanted, stop the app, delete these, and run the same again after a minute (Azure takes that long to "
                    + "delete a table):",
                "  az functionapp stop -g RESOURCE_GROUP -n APP_NAME",
                .. Tables.Select(table =>
                    $"  az storage table delete --auth-mode login --account-name {Name(new Uri(account))} --name {table}"
                ),
                .. Queues.Select(queue =>
                    $"  az storage message clear --auth-mode login --account-name {Name(new Uri(account))} --queue-name {queue}"
                ),
                "Otherwise name an empty account.",
            ]
        );

    private static IEnumerable<string> Named(string what, IReadOnlyList<string> names) =>
        names.Count == 0 ? [] : [$"  {what}: {string.Join(", ", names)}"];

    // "https://NAME.table.core.windows.net/"; an emulator has the name in the path.
    private static string Name(Uri account) => account.Segments is [_, var name, ..] ? name.TrimEnd('/') : account.Host.Split('.')[0];
}
