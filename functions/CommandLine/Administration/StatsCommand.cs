using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Alerts.CommandLine.Launching;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
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
            Description = "Count by month, province, district, group, kind, type or target. Default: month.",
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
                        var counter = services.GetRequiredService<StatsCounter>();
                        var counts = await launcher.Screen.ShowAsync(
                            "Counting",
                            _ => counter.CountAsync(days, rows, ReadBudget.Unlimited(), stop)
                        );
                        var output = parse.InvocationConfiguration.Output;
                        if (parse.GetValue(json))
                            await output.WriteLineAsync(JsonSerializer.Serialize(counts!, ApiJson.Shared.StatsDocument));
                        else
                            ActivatorUtilities.CreateInstance<StatsTable>(services, output, launcher.Screen).Write(counts!);
                        return ExitCodes.Success;
                    },
                    cancel
                )
        );
        return stats;
    }
}

internal sealed class StatsTable(PublishedFigures published, TopicCatalogue catalogue, TextWriter output, Screen screen)
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

    public void Write(StatsDocument stats)
    {
        var view = StatsView.Of(stats, published, catalogue, Language.English);
        output.WriteLine($"{view.From} to {view.To}\n");
        screen.Table(
            output,
            [
                [view.By, .. Heads],
                .. view.Rows.Select(Cells),
            ],
            words: 1
        );
        output.WriteLine("\nCivilians, security and militants are of those with known side. A dash: no source gives a number.\n");
        if (view.Published.Count == 0)
            output.WriteLine($"There are no published figures for months wholly within these days. There are some for {view.Periods}.");
        else
        {
            screen.Table(
                output,
                [
                    ["source", "months", "what", "published", "ours", "difference"],
                    .. view.Published.Select(Cells),
                ],
                words: 3
            );
            output.WriteLine();
            foreach (var source in view.Sources)
                output.WriteLine(source);
        }
        if (!view.Complete)
            output.WriteLine("There are more incidents than are counted at a time: every number is too low. Ask for fewer days.");
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

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
