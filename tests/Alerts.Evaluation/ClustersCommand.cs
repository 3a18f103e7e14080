using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Evaluation.Clusters;
using Alerts.Evaluation.Printing;

namespace Alerts.Evaluation;

/// <summary><c>clusters</c>: how well reports are put into incidents.</summary>
internal static class ClustersCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Labelled streams: .jsonl with id, title, text, source, published, event and role a line.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> EveryHour = new("--every-hour")
    {
        Description =
            "Instead, moves the time of every item by 1 to 23 hours and prints how many pairs stay together or apart, and which do "
            + "not.",
    };

    public static Command Create(Option<bool> markdown)
    {
        var command = new Command(
            "clusters",
            "Puts labelled streams into incidents and prints how many are right, and how their figures compare with the last " + "report's."
        )
        {
            Files,
            EveryHour,
            markdown,
        };
        command.SetAction(
            async (parse, cancel) =>
            {
                try
                {
                    if (parse.GetValue(EveryHour))
                    {
                        await MoveAsync(parse, parse.GetValue(markdown), cancel);
                        return ExitCodes.Success;
                    }

                    var runs = new List<(string, ClusterRun)>();
                    foreach (var file in parse.GetValue(Files)!)
                        runs.Add((Path.GetFileNameWithoutExtension(file), await ClusterRun.OfAsync(file, cancel)));
                    await parse.InvocationConfiguration.Output.WriteAsync(ClusterTable.Of(runs).Print(parse.GetValue(markdown)));
                    return ExitCodes.Success;
                }
                catch (CommandFailedException mistake)
                {
                    await parse.InvocationConfiguration.Error.WriteLineAsync(mistake.Message);
                    return ExitCodes.Failure;
                }
            }
        );
        return command;
    }

    private static async Task MoveAsync(ParseResult parse, bool markdown, CancellationToken cancel)
    {
        var (output, runs) = (parse.InvocationConfiguration.Output, new List<(string Name, MovedRun Run)>());
        foreach (var file in parse.GetValue(Files)!)
            runs.Add((Path.GetFileNameWithoutExtension(file), await MovedRun.OfAsync(file, cancel)));
        await output.WriteAsync(MovedTable.Of(runs).Print(markdown));
        foreach (var (name, run) in runs.Where(_ => !markdown))
        foreach (var example in run.Examples)
            await output.WriteLineAsync($"{name}: {example}");
    }
}
