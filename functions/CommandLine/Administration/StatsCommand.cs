using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Alerts.CommandLine.Launching;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Operations.Administration;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Reading;
using Alerts.Web.Views;

namespace Alerts.CommandLine.Administration;

internal static class StatsCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var from = PeriodOptions.From("Default: the first of the month eleven months before the end.");
        var to = PeriodOptions.To("Default: today in Pakistan.");
        var by = new Option<string?>("--by")
        {
            Description = "Count by month, province, district, group or kind. Default: month.",
            HelpName = "ROWS",
        };
        var json = new Option<bool>("--json") { Description = "As JSON, the same as /api/stats." };
        var stats = new Command(
            "stats",
            "Counts incidents, killed and wounded, and compares them with the figures that PICSS and PIPS published."
        )
        {
            from,
            to,
            by,
            json,
        };
        stats.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    async (services, stop) =>
                    {
                        var reader = PeriodOptions.Reader(parse, services, from, to, by);
                        var (days, rows) = reader.Stats([]);
                        if (reader.Problems.Count > 0)
                            return await PeriodOptions.RefuseAsync(parse, reader.Problems);
                        await WriteAsync(
                            parse.InvocationConfiguration.Output,
                            (await services.GetRequiredService<StatsCounter>().CountAsync(days, rows, ReadBudget.Unlimited(), stop))!,
                            services,
                            parse.GetValue(json)
                        );
                        return ExitCodes.Success;
                    },
                    cancel
                )
        );
        return stats;
    }

    private static Task WriteAsync(TextWriter output, StatsDocument stats, IServiceProvider services, bool json) =>
        output.WriteLineAsync(
            json
                ? JsonSerializer.Serialize(stats, ApiJson.Shared.StatsDocument)
                : StatsTable.Write(stats, services.GetRequiredService<PublishedFigures>(), services.GetRequiredService<TopicCatalogue>())
        );
}

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

    private static string Range(StatsView.CasualtyTotal loss) => loss.Range?.Replace(" to ", "-", StringComparison.Ordinal) ?? "";

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
