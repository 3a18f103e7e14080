using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Evaluation.Grid;

/// <summary>All sentences of a language, as the classifier reads them.</summary>
internal sealed class GridRun
{
    private readonly List<(GridSentence Sentence, Finding Finding)> _cells = [];

    private GridRun(GridLanguage language) => Language = language;

    public GridLanguage Language { get; }

    public static GridRun Measure(GridLanguage language)
    {
        var (classifier, run) = (new Classifier(), new GridRun(language));
        foreach (var sentence in GridSentence.All(language))
        {
            var entry = sentence.Entry;
            run._cells.Add((sentence, classifier.Classify(entry.Title, entry.Text, entry.Published)));
        }

        return run;
    }

    public GridScore Score(Func<GridSentence, bool> among)
    {
        var score = new GridScore();
        foreach (var (sentence, finding) in _cells.Where(cell => among(cell.Sentence)))
            score.Add(sentence, finding);
        return score;
    }

    /// <summary>The rows or columns in which most is missed or falsely found; those without such a mistake are left out.</summary>
    public IReadOnlyList<(string Id, GridScore Score)> Worst(Func<GridSentence, string> line, Func<GridSentence, bool> among, int most)
    {
        var scores = new Dictionary<string, GridScore>();
        foreach (var (sentence, finding) in _cells.Where(cell => among(cell.Sentence)))
            (scores.TryGetValue(line(sentence), out var score) ? score : scores[line(sentence)] = new GridScore()).Add(sentence, finding);
        return
        [
            .. scores
                .Where(pair => pair.Value.Wrong > 0)
                .OrderByDescending(pair => pair.Value.Wrong)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(pair => (pair.Key, pair.Value)),
        ];
    }
}
