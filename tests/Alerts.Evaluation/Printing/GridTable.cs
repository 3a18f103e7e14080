using System.Globalization;
using Alerts.Evaluation.Grid;
using Alerts.Evaluation.Scoring;

namespace Alerts.Evaluation.Printing;

/// <summary>The totals of the grid, a column a part; and its worst rows or columns, a line each.</summary>
internal static class GridTable
{
    public static Table Totals(IReadOnlyList<(string Name, GridScore Score)> parts)
    {
        var table = new Table(["grid", .. parts.Select(part => part.Name)]);
        void Row(string measure, Func<GridScore, string> cell) => table.Add([measure, .. parts.Select(part => cell(part.Score))]);

        Row("sentences", score => score.Card.Entries.ToString(CultureInfo.InvariantCulture));
        Row("recall", score => Recall(score));
        Row("false in 1,000", score => FalseAlarms(score));
        Row("kind right among found", score => Of(score.KindOfFound));
        Row("killed exactly", score => Of(score.Card.Facts.Killed.Exact));
        Row("province", score => Of(score.Card.Facts.Province));
        Row("district", score => Of(score.Card.Facts.District));
        return table;
    }

    public static Table Worst(string what, IReadOnlyList<(string Id, GridScore Score)> lines)
    {
        var table = new Table([what, "sentences", "recall", "false in 1,000", "kind right among found"]);
        foreach (var (id, score) in lines)
            table.Add([
                id,
                score.Card.Entries.ToString(CultureInfo.InvariantCulture),
                Recall(score),
                FalseAlarms(score),
                Of(score.KindOfFound),
            ]);
        return table;
    }

    private static string Recall(GridScore score) => Number(score.Card.Kind.Relevance.Recall, score.Card.Kind.Relevance.There);

    private static string FalseAlarms(GridScore score) =>
        score.Card.Kind.FalseAlarms is { } alarms
            ? string.Create(CultureInfo.InvariantCulture, $"{alarms:0.0} ({score.Card.Kind.Quiet.All})")
            : "-";

    private static string Of(Share share) => Number(share.Value, share.All);

    private static string Number(double? value, int of) =>
        value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0.000} ({of})") : "-";
}
