using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Feeds;
using Alerts.Operations.Administration;

namespace Alerts.CommandLine.Administration;

/// <c>feeds list|sync|add|remove|pause|resume|test</c>: works while the service runs on the same store.
internal static class FeedsCommand
{
    public static Command Create(ServiceLauncher launcher) =>
        new("feeds", "Lists, syncs, adds, removes, pauses and tests feeds.")
        {
            CreateList(launcher),
            CreateSync(launcher),
            CreateAdd(launcher),
            CreateOnOne(
                launcher,
                "remove",
                "Stops reading a feed for good. Takes its address, or its id from the list.",
                (edits, which, stop) => edits.RemoveAsync(CommandUser.Name, which, stop)
            ),
            CreateOnOne(
                launcher,
                "pause",
                "Stops reading a feed for now.",
                (edits, which, stop) => edits.PauseAsync(CommandUser.Name, which, stop)
            ),
            CreateOnOne(
                launcher,
                "resume",
                "Reads a paused feed again.",
                (edits, which, stop) => edits.ResumeAsync(CommandUser.Name, which, stop)
            ),
            CreateTest(launcher),
        };

    private static Command CreateList(ServiceLauncher launcher)
    {
        var command = new Command("list", "Lists every feed, with its state and next visit.");
        command.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    (services, stop) => FeedAddresses.PrintAsync(services, parse.InvocationConfiguration.Output, stop),
                    cancel
                )
        );
        return command;
    }

    private static Command CreateSync(ServiceLauncher launcher)
    {
        var command = new Command(
            "sync",
            "Applies the list of outlets, as the service does when it starts: adds feeds that are new on it, and removes feeds that "
                + "left it. Feeds that an operator added, removed or paused stay so."
        );
        command.SetAction(
            (parse, cancel) =>
                launcher.WithResultAsync(
                    parse,
                    (services, stop) => services.GetRequiredService<FeedEdits>().SyncAsync(CommandUser.Name, stop),
                    cancel
                )
        );
        return command;
    }

    private static Command CreateAdd(ServiceLauncher launcher)
    {
        var (url, outlet) = (
            Address(),
            new Option<string?>("--outlet") { Description = "The outlet's name, such as Dawn. Default: the host." }
        );
        var command = new Command("add", "Adds a feed.") { url, outlet };
        Edits(
            launcher,
            command,
            (edits, parse, stop) => edits.AddAsync(CommandUser.Name, parse.GetRequiredValue(url), parse.GetValue(outlet), stop)
        );
        return command;
    }

    private static Command CreateOnOne(
        ServiceLauncher launcher,
        string name,
        string description,
        Func<FeedEdits, string, CancellationToken, Task<AdminResult>> edit
    )
    {
        var url = Address();
        var command = new Command(name, description) { url };
        Edits(launcher, command, (edits, parse, stop) => edit(edits, parse.GetRequiredValue(url), stop));
        return command;
    }

    private static void Edits(
        ServiceLauncher launcher,
        Command command,
        Func<FeedEdits, ParseResult, CancellationToken, Task<AdminResult>> edit
    ) =>
        command.SetAction(
            (parse, cancel) =>
                launcher.WithResultAsync(parse, (services, stop) => edit(services.GetRequiredService<FeedEdits>(), parse, stop), cancel)
        );

    private static Command CreateTest(ServiceLauncher launcher)
    {
        var url = Address();
        url.Arity = ArgumentArity.ZeroOrOne;
        var all = new Option<bool>("--all")
        {
            Description = "Every feed that is read: status, age of the newest entry, entries, full text or not.",
        };
        var command = new Command(
            "test",
            "Fetches a feed now and prints its entries. Stores nothing. The exit code is 1 when one has none."
        )
        {
            url,
            all,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(all) == given.GetValue(url) is not null)
                given.AddError("Give the address of a feed, or --all for every feed that is read.");
        });
        command.SetAction(
            (parse, cancel) =>
                parse.GetValue(all)
                    ? launcher.WithStoreAsync(
                        parse,
                        (services, stop) => FeedTable.RunAsync(services, parse.InvocationConfiguration.Output, launcher.Screen, stop),
                        cancel
                    )
                    : launcher.WithServicesAsync(
                        parse,
                        async services =>
                            await ServiceLauncher.PrintAsync(
                                await services.GetRequiredService<FeedTest>().OfAddressAsync(parse.GetRequiredValue(url)!, cancel),
                                parse.InvocationConfiguration
                            )
                    )
        );
        return command;
    }

    private static Argument<string> Address() => new("url") { Description = "Address of a feed: http or https.", HelpName = "URL" };
}
