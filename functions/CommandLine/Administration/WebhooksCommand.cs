using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.CommandLine.Reading;
using Alerts.Operations.Administration;

namespace Alerts.CommandLine.Administration;

/// <c>webhooks</c>: what an owner can do on the webhook's page, for operators.
internal static class WebhooksCommand
{
    public static Command Create(ServiceLauncher launcher) =>
        new("webhooks", "Tests webhooks, shows their answers, sends alerts again, changes secrets, and restarts stopped webhooks.")
        {
            OnOne(
                launcher,
                "test",
                "Sends a sample alert now and prints the status of the answer.",
                (edits, which, stop) => edits.TestAsync(which, stop)
            ),
            WebhookLogCommand.Create(launcher, Which()),
            Replay(launcher),
            OnOne(
                launcher,
                "rotate",
                "Creates and prints a new secret. The old one keeps working for Delivery:SecretOverlap.",
                (edits, which, stop) => edits.RotateAsync(CommandUser.Name, which, stop)
            ),
            OnOne(
                launcher,
                "enable",
                "Restarts a stopped webhook.",
                (edits, which, stop) => edits.EnableAsync(CommandUser.Name, which, stop)
            ),
        };

    private static Command Replay(ServiceLauncher launcher)
    {
        var (which, delivery) = (
            Which(),
            new Argument<string?>("delivery")
            {
                Description = "The id of a delivery (msg_…), from `webhooks log`.",
                Arity = ArgumentArity.ZeroOrOne,
            }
        );
        var from = Time("--from", "Start of the time range; UTC unless you give an offset.");
        var to = Time("--to", "End of the time range, not included. Default: now.");
        var replay = new Command(
            "replay",
            "Sends one alert again, or all of a time range, with the same ids. Includes alerts missed while the webhook was stopped."
        )
        {
            which,
            delivery,
            from,
            to,
        };
        replay.Validators.Add(result =>
        {
            if (result.GetValue(delivery) is null == result.GetResult(from) is null)
                result.AddError("Give either the id of a delivery or --from.");
        });
        replay.SetAction(
            (parse, cancel) =>
                EditAsync(
                    launcher,
                    parse,
                    (edits, stop) =>
                        parse.GetValue(delivery) is { } id
                            ? edits.ReplayAsync(CommandUser.Name, parse.GetRequiredValue(which), id, stop)
                            : edits.ReplayAsync(
                                CommandUser.Name,
                                parse.GetRequiredValue(which),
                                parse.GetValue(from)!.Value,
                                parse.GetValue(to),
                                stop
                            ),
                    cancel
                )
        );
        return replay;
    }

    private static Command OnOne(
        ServiceLauncher launcher,
        string name,
        string description,
        Func<WebhookEdits, string, CancellationToken, Task<AdminResult>> edit
    )
    {
        var which = Which();
        var command = new Command(name, description) { which };
        command.SetAction(
            (parse, cancel) => EditAsync(launcher, parse, (edits, stop) => edit(edits, parse.GetRequiredValue(which), stop), cancel)
        );
        return command;
    }

    // The library's own reader takes a time without an offset as the machine's.
    private static Option<DateTimeOffset?> Time(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "TIME",
            CustomParser = given =>
            {
                var text = given.Tokens[0].Value;
                if (ClassifyInput.TryTime(text, out var time))
                    return time;
                given.AddError($"{name}: '{text}' is not a time. Write such as 2024-11-09 or 2024-11-09T05:00:00Z.");
                return null;
            },
        };

    private static Argument<string> Which() => new("who") { Description = "The subscriber's id, or the webhook's address." };

    private static Task<int> EditAsync(
        ServiceLauncher launcher,
        ParseResult parse,
        Func<WebhookEdits, CancellationToken, Task<AdminResult>> edit,
        CancellationToken cancel
    ) => launcher.WithResultAsync(parse, (services, stop) => edit(services.GetRequiredService<WebhookEdits>(), stop), cancel);
}
