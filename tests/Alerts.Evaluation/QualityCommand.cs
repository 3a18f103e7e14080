using System.CommandLine;
using Alerts.Classification;
using Alerts.Classification.Text;
using Alerts.CommandLine.Launching;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Grid;
using Alerts.Evaluation.Printing;
using Alerts.Evaluation.Scoring;

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
        var (classifier, lines) = (new Classifier(), new List<(string Name, Scorecard Card)>());
        var (english, urdu) = (new Calibration(), new Calibration());
        foreach (var (name, path) in QualityFiles.Of(root))
            lines.Add((name, Score(Corpus.Read(path))));
        foreach (var language in Enum.GetValues<GridLanguage>())
        {
            var cells = GridSentence.All(language).ToLookup(cell => cell.Kept, cell => cell.Entry);
            lines.Add(($"grid {language} open", Score(cells[false])));
            lines.Add(($"grid {language} kept", Score(cells[true], calibrated: false)));
        }

        output.Write(QualityTable.Of(lines).Print(markdown));
        output.Write('\n');
        output.Write(CalibrationTable.Of([("English", english), ("Urdu", urdu)]).Print(markdown));

        Scorecard Score(IEnumerable<LabelledEntry> entries, bool calibrated = true)
        {
            var card = new Scorecard();
            foreach (var entry in entries)
            {
                var finding = classifier.Classify(entry.Title, entry.Text, entry.Published);
                card.Add(entry, finding);
                if (calibrated && entry.Label.Kind is { } kind)
                    (IsUrdu(entry) ? urdu : english).Add(finding.Confidence, KindScore.Agree(kind, finding.Kind));
            }

            return card;
        }
    }

    private static bool IsUrdu(LabelledEntry entry) => Letters.IsUrdu((entry.Title + entry.Text).FirstOrDefault(char.IsLetter));
}
