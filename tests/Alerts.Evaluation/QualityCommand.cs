using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Printing;

namespace Alerts.Evaluation;

/// <summary><c>quality</c>: the main figures of all labelled text at hand, and what a confidence is worth in each language.</summary>
internal static class QualityCommand
{
    public static Command Create(Option<bool> markdown)
    {
        var command = new Command(
            "quality",
            "Prints a line of figures for each labelled file at hand: shared/corpora beside the repository where it is there, the blind "
                + "sentences, and the grid; and what a confidence is worth in all of them together but for the grid's half that is put aside."
        )
        {
            markdown,
        };
        command.SetAction(parse =>
        {
            try
            {
                Print(QualityFiles.Root(), parse.InvocationConfiguration.Output, parse.GetValue(markdown));
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

    /// <param name="root">The folder of the repository.</param>
    public static void Print(string root, TextWriter output, bool markdown)
    {
        var run = QualityRun.Measure(root);
        output.Write(QualityTable.Of(run.Files).Print(markdown));
        output.Write('\n');
        output.Write(CalibrationTable.Of([("English", run.English), ("Urdu", run.Urdu)]).Print(markdown));
    }
}
