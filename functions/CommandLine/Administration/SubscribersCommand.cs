using System.CommandLine;
using System.Text;
using Alerts.CommandLine.Launching;
using Alerts.Operations.Administration;
using Alerts.Subscriptions.Management;

namespace Alerts.CommandLine.Administration;

/// <c>subscribers</c>: the subscribers, for operators.
internal static class SubscribersCommand
{
    public static Command Create(ServiceLauncher launcher) =>
        new("subscribers", "Lists, adds, shows, removes, exports, erases and suppresses subscribers.")
        {
            SubscriberListCommand.Create(launcher),
            SubscriberShowCommand.Create(launcher, Which()),
            Add(launcher),
            Edit(
                launcher,
                "remove",
                "Stops the alerts of a subscriber, like the unsubscribe link.",
                Which(),
                (edits, which, stop) => edits.RemoveAsync(CommandUser.Name, which, stop)
            ),
            Export(launcher),
            Edit(
                launcher,
                "erase",
                "Deletes everything held about a subscriber.",
                Which(),
                (edits, which, stop) => edits.EraseAsync(CommandUser.Name, which, stop)
            ),
            Edit(
                launcher,
                "suppress",
                "Never sends anything to an address again, even if it signs up.",
                Address(),
                (edits, which, stop) => edits.SuppressAsync(CommandUser.Name, which, stop)
            ),
            Edit(
                launcher,
                "unsuppress",
                "Lets a suppressed address sign up again.",
                Address(),
                (edits, which, stop) => edits.UnsuppressAsync(CommandUser.Name, which, stop)
            ),
        };

    private static Command Export(ServiceLauncher launcher)
    {
        var which = Which();
        var export = new Command("export", "Prints everything held about a subscriber, as JSON.") { which };
        export.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    (services, stop) => ExportAsync(services, parse.GetRequiredValue(which), parse.InvocationConfiguration, stop),
                    cancel
                )
        );
        return export;
    }

    public static async Task<int> ExportAsync(
        IServiceProvider services,
        string which,
        InvocationConfiguration console,
        CancellationToken cancel
    )
    {
        var (id, mistake) = await services.GetRequiredService<SubscriberFinder>().FindAsync(which, cancel);
        if (id is null)
            return await ServiceLauncher.PrintAsync(mistake!, console);
        if (await services.GetRequiredService<Export>().WriteAsync(id, cancel) is not { } held)
            return await ServiceLauncher.PrintAsync(SubscriberFinder.NoSubscriber, console);
        await console.Output.WriteLineAsync(Encoding.UTF8.GetString(held));
        return ExitCodes.Success;
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
                launcher.WithResultAsync(
                    parse,
                    async (services, stop) =>
                    {
                        var (request, mistake) = options.Read(parse);
                        return request is null
                            ? mistake!
                            : await services
                                .GetRequiredService<OperatorSignUp>()
                                .AddAsync(CommandUser.Name, request, parse.GetValue(confirmed), stop);
                    },
                    cancel
                )
        );
        return add;
    }

    private static Command Edit(
        ServiceLauncher launcher,
        string name,
        string description,
        Argument<string> which,
        Func<SubscriberEdits, string, CancellationToken, Task<AdminResult>> edit
    )
    {
        var command = new Command(name, description) { which };
        command.SetAction(
            (parse, cancel) =>
                launcher.WithResultAsync(
                    parse,
                    (services, stop) => edit(services.GetRequiredService<SubscriberEdits>(), parse.GetRequiredValue(which), stop),
                    cancel
                )
        );
        return command;
    }

    private static Argument<string> Which() => new("who") { Description = "The subscriber's id, email address or webhook address." };

    private static Argument<string> Address() =>
        new("address") { Description = "An email address or webhook address, subscribed or not; or a subscriber's id." };
}
