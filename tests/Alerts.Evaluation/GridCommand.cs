using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Evaluation.Grid;
using Alerts.Evaluation.Printing;

namespace Alerts.Evaluation;

/// <summary><c>grid</c>: how well sentences are read that are made of targets and ways of telling.</summary>
internal static class GridCommand
{
    private const int WorstLines = 10;

    private static readonly Option<bool> Kept = new("--kept")
    {
        Description =
            "Also look at the half of targets and ways that is put aside. What is looked at while rules are changed measures "
            + "generality no longer.",
    };

    private static readonly Option<string?> Failures = new("--failures")
    {
        Description = "Instead, prints the sentences of this target or way that are read wrongly, and what is wrong.",
        HelpName = "WAY-or-TARGET",
    };

    private static readonly Option<string?> Written = new("--write")
    {
        Description = "Instead, writes the sentences with their labels, one a line.",
        HelpName = "FILE.jsonl",
    };

    public static Command Create(Option<bool> markdown)
    {
        var command = new Command(
            "grid",
            "Makes sentences of targets and ways of telling, in English and Urdu, and prints how well they are read and where worst."
        )
        {
            Kept,
            Failures,
            Written,
            markdown,
        };
        command.SetAction(parse =>
        {
            try
            {
                var kept = parse.GetValue(Kept);
                var output = parse.InvocationConfiguration.Output;
                if (parse.GetValue(Written) is { } file)
                    Write(file, kept);
                else if (parse.GetValue(Failures) is { } id)
                    PrintFailures(output, id, kept);
                else
                    PrintScores(output, kept, parse.GetValue(markdown));
                return ExitCodes.Success;
            }
            catch (CommandFailedException mistake)
            {
                parse.InvocationConfiguration.Error.WriteLine(mistake.Message);
                return ExitCodes.Failure;
            }
        });
        return command;
    }

    private static void PrintScores(TextWriter output, bool kept, bool markdown)
    {
        var runs = Enum.GetValues<GridLanguage>().Select(GridRun.Measure).ToList();
        output.Write(GridTable.Totals([.. runs.SelectMany(Parts)]).Print(markdown));
        foreach (var run in runs)
        foreach (var (what, line) in new[] { ("targets", Target()), ("ways", Way()) })
        {
            output.Write('\n');
            output.Write(
                GridTable.Worst($"worst {run.Language} {what}", run.Worst(line, cell => kept || !cell.Kept, WorstLines)).Print(markdown)
            );
        }
    }

    private static IEnumerable<(string Name, GridScore Score)> Parts(GridRun run) =>
        [
            ($"{run.Language} open", run.Score(cell => !cell.Kept)),
            ($"{run.Language} kept", run.Score(cell => cell.Kept)),
            ("both kept", run.Score(cell => cell.Target.Kept && cell.Way.Kept)),
        ];

    private static Func<GridSentence, string> Target() => cell => cell.Target.Id;

    private static Func<GridSentence, string> Way() => cell => cell.Way.Id;

    private static void PrintFailures(TextWriter output, string id, bool kept)
    {
        var ways = Enum.GetValues<GridLanguage>().SelectMany(GridTables.Ways).Select(way => way.Id);
        if (!GridTables.Targets.Select(target => target.Id).Concat(ways).Contains(id))
            throw new CommandFailedException($"'{id}' is no target and no way; give an id of a table in tests/Alerts.Evaluation/Grid.");
        if (!kept && GridTables.IsKept(id))
            throw new CommandFailedException($"'{id}' is put aside, so that rules are not fitted to it; give --kept to look at it anyway.");
        foreach (var run in Enum.GetValues<GridLanguage>().Select(GridRun.Measure))
            output.Write(
                MistakeList.Print(
                    $"{id}, {run.Language}",
                    run.Score(cell => cell.IsOf(id) && (kept || !cell.Kept)).Card.Worst(int.MaxValue)
                )
            );
    }

    private static void Write(string file, bool kept)
    {
        try
        {
            File.WriteAllLines(
                file,
                Enum.GetValues<GridLanguage>()
                    .SelectMany(GridSentence.All)
                    .Where(cell => kept || !cell.Kept)
                    .Select(cell => cell.ToJsonLine())
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException($"{file} cannot be written: {e.Message} Give a path in a folder that exists.", e);
        }
    }
}
