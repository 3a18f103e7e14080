using System.CommandLine;
using Alerts.Delivery;
using Alerts.Subscriptions;

namespace Alerts.Operations.Commands;

/// <summary><c>subscribers</c>: who gets alerts, for operators.</summary>
internal static class SubscribersCommand
{
    public static Command Create(Launcher launcher) => new("subscribers", "Lists, adds, removes, exports and erases who gets alerts.")
    {
        List(launcher),
        Add(launcher),
        OnOne(launcher, "remove", "Stops the alerts of a subscriber, as an unsubscribe link would.", (verbs, who, cancel) => verbs.RemoveAsync(who, cancel)),
        OnOne(launcher, "export", "Prints what is held about a subscriber as JSON.", (verbs, who, cancel) => verbs.ExportAsync(who, cancel)),
        OnOne(launcher, "suppress", "Sends a subscriber nothing until the address signs up again.", (verbs, who, cancel) => verbs.SuppressAsync(who, cancel)),
        OnOne(launcher, "erase", "Deletes all that is held about a subscriber.", (verbs, who, cancel) => verbs.EraseAsync(who, cancel)),
    };

    private static Command List(Launcher launcher)
    {
        var list = new Command("list", "Prints a line a subscriber: id, channel, state, address (of a webhook its host only), watches.");
        list.SetAction((parse, cancel) => RunAsync(launcher, parse, verbs => verbs.ListAsync(cancel), cancel));
        return list;
    }

    private static Command Add(Launcher launcher)
    {
        var email = new Option<string?>("--email") { Description = "A mail address." };
        var webhook = new Option<string?>("--webhook") { Description = "An https address; its signing secret is printed once.", HelpName = "URL" };
        var watch = new Option<string[]>("--watch")
        {
            Description = "TOPIC[,attack][,operation][,clash][,killed>=N][,first]: everything, or a province, district or armed group. May be repeated.",
            HelpName = "WATCH",
            Required = true,
        };
        var confirmed = new Option<bool>("--confirmed") { Description = "Alerts go out at once: you vouch that this address asked for them." };
        var add = new Command("add", "Signs somebody up; the address is asked to confirm.") { email, webhook, watch, confirmed };
        add.Validators.Add(result =>
        {
            if (result.GetValue(email) is null == result.GetValue(webhook) is null)
                result.AddError("Give one of --email and --webhook.");
        });
        add.SetAction((parse, cancel) => RunAsync(
            launcher,
            parse,
            verbs => verbs.AddAsync(parse.GetValue(email), parse.GetValue(webhook), parse.GetValue(watch)!, parse.GetValue(confirmed), cancel),
            cancel));
        return add;
    }

    private static Command OnOne(
        Launcher launcher, string name, string description, Func<SubscriberVerbs, string, CancellationToken, Task<int>> act)
    {
        var who = new Argument<string>("who") { Description = "The subscriber's id, mail address or webhook." };
        var command = new Command(name, description) { who };
        command.SetAction((parse, cancel) => name == "export"
            ? RunAsync(launcher, parse, verbs => act(verbs, parse.GetRequiredValue(who), cancel), cancel)
            : AuditAsync(launcher, parse, name, verbs => act(verbs, parse.GetRequiredValue(who), cancel), cancel));
        return command;
    }

    private static Task<int> RunAsync(Launcher launcher, ParseResult parse, Func<SubscriberVerbs, Task<int>> act, CancellationToken cancel) =>
        launcher.WithStoreAsync(
            parse, (services, _) => act(ActivatorUtilities.CreateInstance<SubscriberVerbs>(services, parse.InvocationConfiguration)), cancel);

    // Of an address nothing is written down; the result has the id.
    private static Task<int> AuditAsync(Launcher launcher, ParseResult parse, string name, Func<SubscriberVerbs, Task<int>> act, CancellationToken cancel) =>
        launcher.WithAuditAsync(
            parse, $"subscribers {name}", (services, _) => act(ActivatorUtilities.CreateInstance<SubscriberVerbs>(services, parse.InvocationConfiguration)), cancel);
}
