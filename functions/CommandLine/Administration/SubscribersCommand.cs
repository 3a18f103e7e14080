using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Operations.Administration;

namespace Alerts.CommandLine.Administration;

/// <c>subscribers</c>: the subscribers, for operators.
internal static class SubscribersCommand
{
    public static Command Create(ServiceLauncher launcher) =>
        new("subscribers", "Lists, adds, shows, removes, exports, erases and suppresses subscribers.")
        {
            List(launcher),
            Show(launcher),
            Add(launcher),
            OnOne(
                launcher,
                "remove",
                "Stops the alerts of a subscriber, like the unsubscribe link.",
                (verbs, who, cancel) => verbs.RemoveAsync(who, cancel)
            ),
            Export(launcher),
            OnOne(launcher, "erase", "Deletes everything held about a subscriber.", (verbs, who, cancel) => verbs.EraseAsync(who, cancel)),
            OnAddress(
                launcher,
                "suppress",
                "Never sends anything to an address again, even if it signs up.",
                (verbs, who, cancel) => verbs.SuppressAsync(who, cancel)
            ),
            OnAddress(
                launcher,
                "unsuppress",
                "Lets a suppressed address sign up again.",
                (verbs, who, cancel) => verbs.LiftAsync(who, cancel)
            ),
        };

    private static Command List(ServiceLauncher launcher)
    {
        var addresses = Addresses();
        var list = new Command("list", "Prints one line per subscriber: id, channel, state, address (masked), watches, preferences.")
        {
            addresses,
        };
        list.SetAction(
            (parse, cancel) =>
                RunAsync<SubscriberVerbs>(launcher, parse, verbs => verbs.ListAsync(parse.GetValue(addresses), cancel), cancel)
        );
        return list;
    }

    private static Command Show(ServiceLauncher launcher)
    {
        var who = Who();
        var addresses = Addresses();
        var show = new Command("show", "Prints a subscriber and the results of the last 50 deliveries.") { who, addresses };
        show.SetAction(
            (parse, cancel) =>
                RunAsync<SubscriberVerbs>(
                    launcher,
                    parse,
                    verbs => verbs.ShowAsync(parse.GetRequiredValue(who), parse.GetValue(addresses), cancel),
                    cancel
                )
        );
        return show;
    }

    private static Command Export(ServiceLauncher launcher)
    {
        var who = Who();
        var export = new Command("export", "Prints everything held about a subscriber, as JSON.") { who };
        export.SetAction(
            (parse, cancel) =>
                RunAsync<SubscriberVerbs>(launcher, parse, verbs => verbs.ExportAsync(parse.GetRequiredValue(who), cancel), cancel)
        );
        return export;
    }

    private static Command Add(ServiceLauncher launcher)
    {
        var options = new SubscriberOptions();
        var confirmed = new Option<bool>("--confirmed")
        {
            Description = "Start alerts without asking for confirmation: you vouch that the owner of the address asked for them.",
        };
        var add = new Command("add", "Adds a subscriber. The address gets a message with a link to confirm.") { confirmed };
        options.AddTo(add);
        add.SetAction(
            (parse, cancel) =>
                RunAsync<SignUpVerbs>(
                    launcher,
                    parse,
                    verbs => verbs.AddAsync(options.Read(parse), parse.GetValue(confirmed), cancel),
                    cancel
                )
        );
        return add;
    }

    private static Option<bool> Addresses() => new("--addresses") { Description = "Show addresses in full. Mind who can see your screen." };

    private static Argument<string> Who() => new("who") { Description = "The subscriber's id, email address or webhook address." };

    private static Command OnAddress(
        ServiceLauncher launcher,
        string name,
        string description,
        Func<SuppressionVerbs, string, CancellationToken, Task<int>> act
    )
    {
        var who = new Argument<string>("address")
        {
            Description = "An email address or webhook address, subscribed or not; or a subscriber's id.",
        };
        var command = new Command(name, description) { who };
        command.SetAction(
            (parse, cancel) =>
                AuditAsync<SuppressionVerbs>(launcher, parse, name, verbs => act(verbs, parse.GetRequiredValue(who), cancel), cancel)
        );
        return command;
    }

    private static Command OnOne(
        ServiceLauncher launcher,
        string name,
        string description,
        Func<RemovalVerbs, string, CancellationToken, Task<int>> act
    )
    {
        var who = Who();
        var command = new Command(name, description) { who };
        command.SetAction(
            (parse, cancel) =>
                AuditAsync<RemovalVerbs>(launcher, parse, name, verbs => act(verbs, parse.GetRequiredValue(who), cancel), cancel)
        );
        return command;
    }

    private static Task<int> RunAsync<TVerbs>(
        ServiceLauncher launcher,
        ParseResult parse,
        Func<TVerbs, Task<int>> act,
        CancellationToken cancel
    )
        where TVerbs : notnull =>
        launcher.WithStoreAsync(
            parse,
            (services, _) => act(ActivatorUtilities.CreateInstance<TVerbs>(services, parse.InvocationConfiguration)),
            cancel
        );

    // The audit log gets no address; the result has the id.
    private static Task<int> AuditAsync<TVerbs>(
        ServiceLauncher launcher,
        ParseResult parse,
        string name,
        Func<TVerbs, Task<int>> act,
        CancellationToken cancel
    )
        where TVerbs : notnull =>
        launcher.WithAuditAsync(
            parse,
            $"subscribers {name}",
            (services, _) => act(ActivatorUtilities.CreateInstance<TVerbs>(services, parse.InvocationConfiguration)),
            cancel
        );
}
