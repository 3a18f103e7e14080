using System.CommandLine;
using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Operations.Administration;
using Alerts.Platform.Storage;

namespace Alerts.CommandLine.Service;

internal static class DeadLettersCommand
{
    private const int BodyStart = 80;

    public static Command Create(ServiceLauncher launcher) =>
        new("dead-letters", "Messages that failed on every attempt: list them, send them again, or delete them.")
        {
            List(launcher),
            Take(
                launcher,
                "requeue",
                "Sends dead letters to their queue again.",
                (letters, queue, id, stop) => letters.RequeueAsync(CommandUser.Name, queue, id, stop)
            ),
            Take(
                launcher,
                "discard",
                "Deletes dead letters.",
                (letters, queue, id, stop) => letters.DiscardAsync(CommandUser.Name, queue, id, stop)
            ),
        };

    private static Command List(ServiceLauncher launcher)
    {
        var list = new Command("list", "Lists dead letters by queue: id, time since the last attempt, start of the message, and reason.");
        list.SetAction((parse, cancel) => launcher.WithStoreAsync(parse, (services, stop) => ListAsync(parse, services, stop), cancel));
        return list;
    }

    private static Command Take(
        ServiceLauncher launcher,
        string name,
        string description,
        Func<DeadLetters, string, string?, CancellationToken, Task<AdminResult>> act
    )
    {
        var queue = new Argument<string>("queue") { HelpName = "QUEUE", Description = "The queue that the messages came from." };
        queue.AcceptOnlyFromAmong([.. QueueNames.All]);
        var id = new Argument<string?>("id")
        {
            HelpName = "ID",
            Description = "The id of one dead letter, from 'list'.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var all = new Option<bool>("--all") { Description = "All dead letters of the queue." };
        var take = new Command(name, description) { queue, id, all };
        take.Validators.Add(given =>
        {
            if (given.GetValue(all) == (given.GetValue(id) is not null))
                given.AddError($"dead-letters {name}: give either an ID or --all.");
        });
        take.SetAction(
            (parse, cancel) =>
                launcher.WithResultAsync(
                    parse,
                    (services, stop) =>
                        act(services.GetRequiredService<DeadLetters>(), parse.GetRequiredValue(queue), parse.GetValue(id), stop),
                    cancel
                )
        );
        return take;
    }

    private static async Task<int> ListAsync(ParseResult parse, IServiceProvider services, CancellationToken cancel)
    {
        var output = parse.InvocationConfiguration.Output;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var found = 0;
        foreach (var queue in QueueNames.All)
        {
            var (first, total) = await services.GetRequiredService<DeadLetters>().ListAsync(queue, cancel);
            found += total;
            foreach (var letter in first)
            {
                await output.WriteLineAsync(Line(queue, letter, now));
                if (await services.GetRequiredService<FailureNotes>().FindAsync(queue, letter.Body, cancel) is { } note)
                    await output.WriteLineAsync($"    {note.Reason.ReplaceLineEndings(" ")}");
            }

            if (total > first.Count)
                await output.WriteLineAsync($"{queue}  and {total - first.Count} more");
        }

        if (found == 0)
            await output.WriteLineAsync("There are no dead letters.");
        return ExitCodes.Success;
    }

    private static string Line(string queue, QueueMessage letter, DateTimeOffset now)
    {
        var body = letter.Body.ReplaceLineEndings(" ");
        var start = body.Length > BodyStart ? body[..BodyStart] + "…" : body;
        return string.Create(CultureInfo.InvariantCulture, $"{queue}  {letter.Id}  {now - letter.InsertedAt:d\\.hh\\:mm\\:ss}  {start}");
    }
}
