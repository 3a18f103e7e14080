using Alerts.Classification;
using Alerts.Classification.Text;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Grid;
using Alerts.Evaluation.Scoring;

namespace Alerts.Evaluation;

/// <summary>All labelled text at hand, as the classifier reads it.</summary>
internal sealed class QualityRun
{
    private readonly Classifier _classifier = new();
    private readonly List<(string Name, Scorecard Card)> _files = [];

    private QualityRun() { }

    public IReadOnlyList<(string Name, Scorecard Card)> Files => _files;

    /// <summary>Of everything together, but for the half of the grid that is put aside.</summary>
    public Calibration English { get; } = new();

    public Calibration Urdu { get; } = new();

    /// <param name="root">The folder of the repository.</param>
    public static QualityRun Measure(string root)
    {
        var run = new QualityRun();
        foreach (var (name, path) in QualityFiles.Of(root))
            run.Add(name, Corpus.Read(path), calibrated: true);
        foreach (var language in Enum.GetValues<GridLanguage>())
        {
            var cells = GridSentence.All(language).ToLookup(cell => cell.Kept, cell => cell.Entry);
            run.Add($"grid {language} open", cells[false], calibrated: true);
            run.Add($"grid {language} kept", cells[true], calibrated: false);
        }

        return run;
    }

    private void Add(string name, IEnumerable<LabelledEntry> entries, bool calibrated)
    {
        var card = new Scorecard();
        foreach (var entry in entries)
        {
            var finding = _classifier.Classify(entry.Title, entry.Text, entry.Published);
            card.Add(entry, finding);
            if (calibrated && entry.Label.Kind is { } kind)
                (IsUrdu(entry) ? Urdu : English).Add(finding.Confidence, KindScore.Agree(kind, finding.Kind));
        }

        _files.Add((name, card));
    }

    private static bool IsUrdu(LabelledEntry entry) => Letters.IsUrdu((entry.Title + entry.Text).FirstOrDefault(char.IsLetter));
}
