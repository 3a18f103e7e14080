using Alerts.CommandLine.Service;

namespace Alerts.Tests.CommandLine;

public sealed class HeldDataTests
{
    [Fact]
    public void Refusal_names_what_is_there_and_the_commands_that_delete_just_that()
    {
        var held = new HeldData(["feeds", "leases"], ["items-poison"]);

        var lines = held.Refusal("https://alertspk.table.core.windows.net/", ofAnotherMove: false).Split(Environment.NewLine);

        Assert.Equal(
            [
                "https://alertspk.table.core.windows.net/ holds data of Alerts already, which this would replace or mix with. Nothing "
                    + "was moved.",
                "  tables with rows: feeds, leases",
                "  queues with messages: items-poison",
                "An app that has run there before the move leaves such data. Readers who signed up there are in the table "
                    + "'subscribers' and would be lost.",
                "If none of it is wanted, stop the app, delete these, and run the same again after a minute (Azure takes that long to "
                    + "delete a table):",
                "  az functionapp stop -g RESOURCE_GROUP -n APP_NAME",
                "  az storage table delete --auth-mode login --account-name alertspk --name feeds",
                "  az storage table delete --auth-mode login --account-name alertspk --name leases",
                "  az storage message clear --auth-mode login --account-name alertspk --queue-name items-poison",
                "Otherwise name an empty account.",
            ],
            lines
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/")]
    public void Refusal_finds_the_name_of_an_emulators_account(string account) =>
        Assert.Contains(
            " --account-name devstoreaccount1 ",
            new HeldData(["feeds"], []).Refusal(account, ofAnotherMove: false),
            StringComparison.Ordinal
        );

    [Fact]
    public void Refusal_says_when_another_move_went_there() =>
        Assert.Contains(
            "already (of another move), which",
            new HeldData(["leases"], []).Refusal("https://a.table.core.windows.net/", ofAnotherMove: true),
            StringComparison.Ordinal
        );
}
