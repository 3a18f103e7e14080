using System.CommandLine;
using System.Globalization;
using Alerts.Storage;

namespace Alerts.Operations.Commands;

/// <summary><c>dead-letters list|requeue</c>: messages that failed too often.</summary>
internal static class DeadLettersCommand
{
    private const int BodyStart = 80;

    public static Command Create(Launcher launcher) =>
        new("dead-letters", "Messages that failed too often: look at them, or give them another chance.") { List(launcher), Requeue(launcher) };

    private static Command List(Launcher launcher)
    {
        var list = new Command("list", "Lists them by queue: id, how long ago they were given up, and how the message begins.");
        list.SetAction((parse, cancel) => launcher.WithStoreAsync(parse, (services, stop) => ListAsync(parse, services, stop), cancel));
        return list;
    }

    private static Command Requeue(Launcher launcher)
    {
        var queue = new Argument<string>("queue") { HelpName = "QUEUE", Description = "The queue on which they failed." };
        queue.AcceptOnlyFromAmong([.. QueueNames.All]);
        var id = new Argument<string?>("id") { HelpName = "ID", Description = "One of them, as 'list' shows it.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "All of that queue." };
        var requeue = new Command("requeue", "Sends them to their queue again.") { queue, id, all };
        requeue.Validators.Add(given =>
        {
            if (given.GetValue(all) == (given.GetValue(id) is not null))
                given.AddError("dead-letters requeue: give either an ID or --all.");
        });
        requeue.SetAction((parse, cancel) => launcher.WithStoreAsync(
            parse, (services, stop) => RequeueAsync(parse, services, parse.GetRequiredValue(queue), parse.GetValue(id), stop), cancel));
        return requeue;
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
                await output.WriteLineAsync(Line(queue, letter, now));
            if (total > first.Count)
                await output.WriteLineAsync($"{queue}  and {total - first.Count} more");
        }

        if (found == 0)
            await output.WriteLineAsync("There are no dead letters.");
        return ExitCodes.Success;
    }

    private static async Task<int> RequeueAsync(
        ParseResult parse, IServiceProvider services, string queue, string? id, CancellationToken cancel)
    {
        var requeued = await services.GetRequiredService<DeadLetters>().RequeueAsync(queue, id, cancel);
        if (requeued == 0 && id is not null)
            throw new CommandFailedException($"Queue {queue} has no dead letter {id}: 'dead-letters list' shows what there is.");
        await parse.InvocationConfiguration.Output.WriteLineAsync($"{requeued} sent to {queue} again.");
        return ExitCodes.Success;
    }

    private static string Line(string queue, QueueMessage letter, DateTimeOffset now)
    {
        var body = letter.Body.ReplaceLineEndings(" ");
        var start = body.Length > BodyStart ? body[..BodyStart] + "…" : body;
        return string.Create(CultureInfo.InvariantCulture, $"{queue}  {letter.Id}  {now - letter.InsertedAt:d\\.hh\\:mm\\:ss}  {start}");
    }
}
