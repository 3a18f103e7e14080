using System.CommandLine;
using Alerts.Feeds;
using Alerts.Network;
using Microsoft.Extensions.Options;

namespace Alerts.Operations.Commands;

/// <summary><c>feeds list|add|remove|test</c>: the feeds that are read. Works while the service runs on the same store.</summary>
internal static class FeedsCommand
{
    public static Command Create(Launcher launcher) => new("feeds", "The feeds that are read: list, add, remove, test.")
    {
        CreateList(launcher),
        CreateAdd(launcher),
        CreateRemove(launcher),
        CreateTest(launcher),
    };

    private static Command CreateList(Launcher launcher)
    {
        var command = new Command("list", "Every feed, how it is doing and when it is visited next.");
        command.SetAction((parse, cancel) => launcher.WithStoreAsync(
            parse, (services, stop) => FeedList.PrintAsync(services, parse.InvocationConfiguration.Output, stop), cancel));
        return command;
    }

    private static Command CreateAdd(Launcher launcher)
    {
        var (url, outlet) = (Address(), new Option<string?>("--outlet") { Description = "Its name as people know it. Default: the host." });
        var command = new Command("add", "Reads another feed.") { url, outlet };
        command.SetAction((parse, cancel) => launcher.WithStoreAsync(parse, async (services, stop) =>
        {
            var address = Check(parse.GetValue(url)!, services);
            var feed = new Outlet(parse.GetValue(outlet) ?? address.Host, null, address).ToFeed() with { Listed = false };
            var store = services.GetRequiredService<FeedStore>();
            if (!await store.AddAsync(feed, stop))
                await store.UpdateAsync(feed.Id, known => known with { Removed = false, Ended = false, NextDue = default }, stop);
            await parse.InvocationConfiguration.Output.WriteLineAsync($"{feed.Id} {feed.Address} is read from now on.");
            return ExitCodes.Success;
        }, cancel));
        return command;
    }

    private static Command CreateRemove(Launcher launcher)
    {
        var url = Address();
        var command = new Command("remove", "Reads a feed no more: its address, or its id from the list.") { url };
        command.SetAction((parse, cancel) => launcher.WithStoreAsync(parse, async (services, stop) =>
        {
            var feed = await FindAsync(parse.GetValue(url)!, services, stop);
            var store = services.GetRequiredService<FeedStore>();
            // A listed feed stays known as removed: the list of outlets would bring it back.
            if (feed.Listed)
                await store.UpdateAsync(feed.Id, known => known with { Removed = true }, stop);
            else
                await store.DeleteAsync(feed.Id, stop);
            await parse.InvocationConfiguration.Output.WriteLineAsync($"{feed.Id} {feed.Address} is not read any more.");
            return ExitCodes.Success;
        }, cancel));
        return command;
    }

    private static Command CreateTest(Launcher launcher)
    {
        var url = Address();
        var command = new Command("test", "Asks for a feed now and prints what it would give; stores nothing. Exit code 1 when it gives nothing.") { url };
        command.SetAction((parse, cancel) => launcher.WithServicesAsync(
            parse, services => FeedTest.RunAsync(Check(parse.GetValue(url)!, services), services, parse.InvocationConfiguration, cancel)));
        return command;
    }

    private static Argument<string> Address() => new("url") { Description = "Address of a feed: http or https.", HelpName = "URL" };

    private static Uri Check(string text, IServiceProvider services)
    {
        var refusal = !Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? AddressRefusal.NotAbsolute
            : AddressGuard.Check(address, AddressUse.Feed, services.GetRequiredService<IOptions<NetworkOptions>>().Value);
        return refusal is { } reason ? throw new CommandFailedException($"'{text}': {AddressGuard.Explain(reason, AddressUse.Feed)}") : address!;
    }

    private static async Task<Feed> FindAsync(string text, IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<OutletListLoader>().LoadOnceAsync(cancel);
        var feeds = await services.GetRequiredService<FeedStore>().ListAsync(cancel);
        return feeds.Select(feed => feed.Value).FirstOrDefault(feed => feed.Id == text || feed.Address.OriginalString == text
                || (Uri.TryCreate(text, UriKind.Absolute, out var address) && FeedKeys.FeedId(address) == feed.Id))
            ?? throw new CommandFailedException($"'{text}' is no feed that is read; 'feeds list' shows those that are.");
    }
}
