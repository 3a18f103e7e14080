using System.CommandLine;
using System.Text.Json;
using Alerts.Incidents;
using Alerts.Incidents.Counts;
using Alerts.Site.Api;
using Alerts.Site.Reading;
using Alerts.Subscriptions;

namespace Alerts.Operations.Commands;

/// <summary><c>stats</c>: how many incidents, killed and wounded, beside what analysts published.</summary>
internal static class StatsCommand
{
    public static Command Create(Launcher launcher)
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
