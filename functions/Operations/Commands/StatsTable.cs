using System.Globalization;
using Alerts.Incidents.Counts;
using Alerts.Site.Api;
using Alerts.Site.Views;
using Alerts.Subscriptions;

namespace Alerts.Operations.Commands;

/// <summary>Counts as text for a terminal.</summary>
internal static class StatsTable
{
    private static readonly string[] Heads =
    [
        "incidents",
        "killed",
        "low-high",
        "known side",
        "civilians",
        "security",
        "militants",
        "wounded",
        "low-high",
    ];

    public static string Write(StatsDocument stats, PublishedFigures published, TopicCatalogue catalogue)
    {
        var view = StatsView.Of(stats, published, catalogue);
        var lines = new List<string> { $"{view.From} to {view.To}", "" };
        lines.AddRange(
            Align(
                [
                    [view.By, .. Heads],
                    .. view.Rows.Select(Cells),
                ],
                1
            )
        );
        lines.AddRange(["", "Civilians, security and militants are of those with known side. A dash: no source gives a number.", ""]);
        if (view.Published.Count == 0)
            lines.Add($"There are no published figures for months wholly within these days. There are some for {view.Periods}.");
        else
            lines.AddRange([
                .. Align(
                    [
                        ["source", "months", "what", "published", "ours", "difference"],
                        .. view.Published.Select(Cells),
                    ],
                    3
                ),
                "",
                .. view.Sources,
            ]);
        if (!view.Complete)
            lines.Add("There are more incidents than are counted at a time: every number is too low. Ask for fewer days.");
        return string.Join('\n', lines);
    }

    private static string[] Cells(StatsView.Row row) =>
        [
            row.Name,
            Number(row.Incidents),
            row.Killed.Best,
            Range(row.Killed),
            row.Killed.KnownSide,
            row.Killed.Civilians,
            row.Killed.Security,
            row.Killed.Militants,
            row.Wounded.Best,
            Range(row.Wounded),
        ];

    private static string[] Cells(StatsView.Comparison row) =>
        [row.Source, row.Months, row.What, Number(row.Published), row.Ours, row.Difference];

    private static string Range(StatsView.Loss loss) => loss.Range?.Replace(" to ", "-", StringComparison.Ordinal) ?? "";

    /// <summary>Words to the left, numbers to the right.</summary>
    private static IEnumerable<string> Align(IReadOnlyList<string[]> rows, int words)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row =>
            string.Join("  ", row.Select((cell, column) => column < words ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))
                .TrimEnd()
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
