using System.CommandLine;
using Alerts.CommandLine.Launching;

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
                (verbs, who, cancel) => verbs.TestAsync(who, cancel)
            ),
            Log(launcher),
            Replay(launcher),
            OnOne(
                launcher,
                "rotate",
                "Creates and prints a new secret. The old one keeps working for Delivery:SecretOverlap.",
                (verbs, who, cancel) => verbs.RotateAsync(who, cancel)
            ),
            OnOne(launcher, "enable", "Restarts a stopped webhook.", (verbs, who, cancel) => verbs.EnableAsync(who, cancel)),
        };

    private static Command Log(ServiceLauncher launcher)
    {
        var who = Who();
        var most = new Option<int>("--most") { Description = "How many lines at most, the newest first.", DefaultValueFactory = _ => 50 };
        var log = new Command("log", "Prints one line per delivery: id, time, kind, state, attempts, status of the answer.") { who, most };
        log.SetAction(
            (parse, cancel) =>
                RunAsync(launcher, parse, verbs => verbs.LogAsync(parse.GetRequiredValue(who), parse.GetValue(most), cancel), cancel)
        );
        return log;
    }

    private static Command Replay(ServiceLauncher launcher)
    {
        var (who, delivery) = (
            Who(),
            new Argument<string?>("delivery")
            {
                Description = "The id of a delivery (msg_…), from `webhooks log`.",
                Arity = ArgumentArity.ZeroOrOne,
            }
        );
        var from = new Option<DateTimeOffset?>("--from")
        {
            Description = "Start of the time range; UTC unless you give an offset.",
            HelpName = "TIME",
        };
        var to = new Option<DateTimeOffset?>("--to")
        {
            Description = "End of the time range, not included. Default: now.",
            HelpName = "TIME",
        };
        var replay = new Command(
            "replay",
            "Sends one alert again, or all of a time range, with the same ids. Includes alerts missed while the webhook was stopped."
        )
        {
            who,
            delivery,
            from,
            to,
        };
        replay.Validators.Add(result =>
        {
            if (result.GetValue(delivery) is null == result.GetValue(from) is null)
                result.AddError("Give either the id of a delivery or --from.");
        });
        replay.SetAction(
            (parse, cancel) =>
                RunAsync(
                    launcher,
                    parse,
                    verbs =>
                        verbs.ReplayAsync(
                            parse.GetRequiredValue(who),
                            parse.GetValue(delivery),
                            parse.GetValue(from),
                            parse.GetValue(to),
                            cancel
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
        Func<WebhookVerbs, string, CancellationToken, Task<int>> act
    )
    {
        var who = Who();
        var command = new Command(name, description) { who };
        command.SetAction((parse, cancel) => RunAsync(launcher, parse, verbs => act(verbs, parse.GetRequiredValue(who), cancel), cancel));
        return command;
    }

    private static Argument<string> Who() => new("who") { Description = "The subscriber's id, or the webhook's address." };

    private static Task<int> RunAsync(
        ServiceLauncher launcher,
        ParseResult parse,
        Func<WebhookVerbs, Task<int>> act,
        CancellationToken cancel
    ) =>
        launcher.WithStoreAsync(
            parse,
            (services, _) => act(ActivatorUtilities.CreateInstance<WebhookVerbs>(services, parse.InvocationConfiguration)),
            cancel
        );
}
