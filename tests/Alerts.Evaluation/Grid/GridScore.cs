using Alerts.Classification.Findings;
using Alerts.Evaluation.Scoring;

namespace Alerts.Evaluation.Grid;

/// <summary>How some cells of the grid were read: all of a language, a row or a column.</summary>
internal sealed class GridScore
{
    public Scorecard Card { get; } = new();

    /// <summary>Of the events that were found, those with the right kind; either kind of violence is right for a clash.</summary>
    public Share KindOfFound { get; } = new();

    /// <summary>Events not found and false alarms among all sentences.</summary>
    public double Wrong => (double)(Card.Kind.Relevance.Missed + Card.Kind.Relevance.FalseAlarms) / Math.Max(1, Card.Entries);

    public void Add(GridSentence sentence, Finding finding)
    {
        var (entry, kind) = (sentence.Entry, sentence.Way.Kind);
        var shown = entry.Text!.Length > 0 ? $"{entry.Title} | {entry.Text}" : entry.Title;
        Card.Add(entry with { Title = shown }, finding);
        if (kind != EventKind.None && finding.Kind != EventKind.None)
            KindOfFound.Add(kind == finding.Kind || kind == EventKind.Clash);
    }
}
