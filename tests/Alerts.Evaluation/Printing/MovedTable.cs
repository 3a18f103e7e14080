using System.Globalization;
using Alerts.Evaluation.Clusters;

namespace Alerts.Evaluation.Printing;

/// <summary>How much of a grouping stays when all times move, a column a file.</summary>
internal static class MovedTable
{
    public static Table Of(IReadOnlyList<(string Name, MovedRun Run)> files)
    {
        var table = new Table(["moved by 1 to 23 hours", .. files.Select(file => file.Name)]);
        void Row(string measure, Func<MovedRun, FormattableString> cell) =>
            table.Add([measure, .. files.Select(file => cell(file.Run).ToString(CultureInfo.InvariantCulture))]);

        Row("pairs of items", run => $"{run.Pairs}");
        Row("together or apart as before", run => $"{100 * run.Equal:0.000} %");
        Row("of those together in either", run => $"{100 * run.EqualOfTogether:0.00} % of {run.Together}");
        Row("pairs that differ at some hour", run => $"{run.Examples.Count}");
        return table;
    }
}
