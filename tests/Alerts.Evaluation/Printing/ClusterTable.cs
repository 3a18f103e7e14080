using System.Globalization;
using Alerts.Evaluation.Clusters;

namespace Alerts.Evaluation.Printing;

/// <summary>The scores of clustering, a column a file.</summary>
internal static class ClusterTable
{
    public static Table Of(IReadOnlyList<(string Name, ClusterRun Run)> files)
    {
        var table = new Table(["clusters", .. files.Select(file => file.Name)]);
        void Row(string measure, Func<ClusterScore, FormattableString> cell) =>
            table.Add([measure, .. files.Select(file => cell(file.Run.Score).ToString(CultureInfo.InvariantCulture))]);

        Row("items that report an event", score => $"{score.Items}");
        Row("events, of several items", score => $"{score.Events}, {score.SeveralItems}");
        Row("incidents", score => $"{score.Incidents}");
        Row("B-cubed precision", score => $"{score.Precision:0.0000}");
        Row("B-cubed recall", score => $"{score.Recall:0.0000}");
        Row("B-cubed F1", score => $"{score.F1:0.0000}");
        Row("wrongly merged", score => $"{100 * score.WronglyMerged:0.0} %");
        Row("wrongly split", score => $"{100 * score.WronglySplit:0.0} %");
        Row("opened for nothing", score => $"{100.0 * score.ForNothing / Math.Max(1, score.Incidents):0.0} %");
        Row("missed items", score => $"{100 * score.Missed:0.0} %");
        foreach (var figure in new[] { "killed", "wounded" })
            table.Add([
                figure,
                .. files.Select(file =>
                    file.Run.Figures.First(line => line.StartsWith(figure, StringComparison.Ordinal))[(figure.Length + 2)..]
                ),
            ]);
        return table;
    }
}
