using System.CommandLine;
using System.CommandLine.Invocation;
using Alerts.Classification;
using Alerts.CommandLine.Launching;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Printing;
using Alerts.Evaluation.Scoring;

namespace Alerts.Evaluation;

/// <summary>The command line: which files, how many mistakes, and for whom to print.</summary>
internal static class EvaluationCommand
{
    private const int WorstByDefault = 20;

    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description =
            "Labelled news: .jsonl with id, title, text, published and label a line, or .tsv as in "
            + "tests/Alerts.Tests/Classification/Samples. With outlet or source beside published, false alarms are also printed an "
            + "outlet-week: an outlet and a week, from Monday in UTC, in which it has at least one entry; entries without an outlet or a "
            + "time are left out.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int?> Worst = new("--worst")
    {
        Description = $"How many of the worst mistakes of each file to print; {WorstByDefault} when not given, none with --markdown.",
        HelpName = "N",
    };

    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print the table as Markdown." };

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Create().Parse(args);
        if (parsed.Action is not ParseErrorAction)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        foreach (var wrong in parsed.Errors)
            await error.WriteLineAsync(wrong.Message);
        return ExitCodes.WrongUse;
    }

    private static RootCommand Create()
    {
        var command = new RootCommand(
            "Classifies labelled news and prints, by field, how much of it is right. 'clusters' measures incidents, "
                + "'grid' made sentences; 'quality' measures all that is at hand."
        )
        {
            Files,
            Worst,
            Markdown,
            ClustersCommand.Create(Markdown),
            GridCommand.Create(Markdown),
            QualityCommand.Create(Markdown),
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        var (output, markdown) = (parse.InvocationConfiguration.Output, parse.GetValue(Markdown));
        try
        {
            var cards = parse.GetValue(Files)!.Select(file => (Name: Path.GetFileNameWithoutExtension(file), Card: Score(file))).ToList();
            output.Write(ResultTable.Of(cards).Print(markdown));
            output.Write('\n');
            output.Write(CalibrationTable.Of([.. cards.Select(file => (file.Name, file.Card.Kind.Calibration))]).Print(markdown));
            var worst = parse.GetValue(Worst) ?? (markdown ? 0 : WorstByDefault);
            foreach (var (name, card) in cards)
                output.Write(MistakeList.Print(name, card.Worst(worst)));
            return ExitCodes.Success;
        }
        catch (CommandFailedException mistake)
        {
            parse.InvocationConfiguration.Error.WriteLine(mistake.Message);
            return ExitCodes.Failure;
        }
    }

    private static Scorecard Score(string file)
    {
        var (classifier, card) = (new Classifier(), new Scorecard());
        foreach (var entry in Corpus.Read(file))
            card.Add(entry, classifier.Classify(entry.Title, entry.Text, entry.Published));
        return card;
    }
}
