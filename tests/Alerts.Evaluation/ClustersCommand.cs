using System.CommandLine;
using Alerts.Evaluation.Clusters;
using Alerts.Evaluation.Printing;
using Alerts.Operations;

namespace Alerts.Evaluation;

/// <summary><c>clusters</c>: how well reports are put into incidents.</summary>
internal static class ClustersCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Labelled streams: .jsonl with id, title, text, source, published, event and role a line.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create(Option<bool> markdown)
    {
        var command = new Command("clusters", "Puts labelled streams into incidents and prints how many are right, and how their figures compare with the last report's.") { Files, markdown };
        command.SetAction(async (parse, cancel) =>
        {
            try
            {
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
        });
        return command;
    }
}
