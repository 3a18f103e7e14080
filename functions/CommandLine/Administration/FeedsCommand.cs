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
            CreateRemove(launcher),
            CreatePause(launcher, "pause", "Stops reading a feed for now.", pause: true),
            CreatePause(launcher, "resume", "Reads a paused feed again.", pause: false),
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
                launcher.WithAuditAsync(
                    parse,
                    "feeds sync",
                    async (services, stop) =>
                    {
                        var (added, changed, removed, readable, mistakes) = await services
                            .GetRequiredService<OutletListLoader>()
                            .SyncAsync(stop);
                        foreach (var mistake in mistakes)
                            await parse.InvocationConfiguration.Error.WriteLineAsync(mistake);
                        await parse.InvocationConfiguration.Output.WriteLineAsync(
                            $"{added} feeds added, {changed} changed, {removed} removed."
                        );
                        return readable ? ExitCodes.Success : ExitCodes.Failure;
                    },
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
        Edits(launcher, command, "add", url, (edits, which, parse, stop) => edits.AddAsync(which, parse.GetValue(outlet), stop));
        return command;
    }

    private static Command CreateRemove(ServiceLauncher launcher)
    {
        var url = Address();
        var command = new Command("remove", "Stops reading a feed for good. Takes its address, or its id from the list.") { url };
        Edits(launcher, command, "remove", url, (edits, which, _, stop) => edits.RemoveAsync(which, stop));
        return command;
    }

    private static Command CreatePause(ServiceLauncher launcher, string name, string description, bool pause)
    {
        var url = Address();
        var command = new Command(name, description) { url };
        Edits(launcher, command, name, url, (edits, which, _, stop) => edits.PauseAsync(which, pause, stop));
        return command;
    }

    private static void Edits(
        ServiceLauncher launcher,
        Command command,
        string name,
        Argument<string> which,
        Func<FeedEdits, string, ParseResult, CancellationToken, Task<string>> edit
    ) =>
        command.SetAction(
            (parse, cancel) =>
                launcher.WithAuditAsync(
                    parse,
                    $"feeds {name} {parse.GetValue(which)}",
                    async (services, stop) =>
                    {
                        var done = await edit(services.GetRequiredService<FeedEdits>(), parse.GetValue(which)!, parse, stop);
                        await parse.InvocationConfiguration.Output.WriteLineAsync(done);
                        return ExitCodes.Success;
                    },
                    cancel
                )
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
                        (services, stop) => FeedTable.RunAsync(services, parse.InvocationConfiguration.Output, stop),
                        cancel
                    )
                    : launcher.WithServicesAsync(
                        parse,
                        services =>
                            FeedTest.RunAsync(
                                services.GetRequiredService<FeedEdits>().Check(parse.GetValue(url)!),
                                services,
                                parse.InvocationConfiguration,
                                cancel
                            )
                    )
        );
        return command;
    }

    private static Argument<string> Address() => new("url") { Description = "Address of a feed: http or https.", HelpName = "URL" };
}
