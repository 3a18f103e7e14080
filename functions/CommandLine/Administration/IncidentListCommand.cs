using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.CommandLine.Launching;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Alerts.CommandLine.Administration;

/// <c>incidents list</c>: the answer of <c>/api/incidents</c>, with the same filters, read by the same reader.
internal static class IncidentListCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        Option<string?>[] filters =
        [
            Text("--province", "A province or territory."),
            Text("--district", "A district."),
            Text("--group", "The id or name of an armed group."),
            Text("--kind", "attack, operation or clash."),
            Text("--type", $"One of: {string.Join(", ", EventTypes.All.Select(EventTypes.Word))}."),
            Text("--target", $"One of: {string.Join(", ", EventTargets.All.Select(EventTargets.Word))}."),
            Text("--from", "First day of the events, such as 2024-11-09."),
            Text("--to", "Last day, included."),
            Text("--period", $"First reported within: {string.Join(", ", SearchPeriod.All.Select(period => period.Word))}."),
            Text("--min-killed", "Killed at least."),
            Text("--q", "Words that must all occur in headline, places, groups or sources; \"quotes\" for a phrase."),
            Text("--bbox", "A box on the map: west,south,east,north in degrees."),
            Text("--near", "A place as lat,lon in degrees; with --km."),
            Text("--km", "Kilometres around --near."),
            Text("--changed-since", "A time such as 2024-11-09T04:11:00Z: changed then or later."),
            Text("--retracted", "true for retracted ones alone, false for the others."),
            Text("--sort", "day, updated or killed. Default: day, the newest event first."),
            Text("--limit", $"How many at most, 1 to {IncidentFilter.MostIncidents}. Default: {new IncidentFilter().Limit}."),
            Text("--next", "Where the list before ended, as it was printed there."),
        ];
        var json = new Option<bool>("--json") { Description = "As JSON, the same as /api/incidents." };
        var list = new Command("list", "Prints a line for each incident, the newest event first: id, day, kind, killed, wounded, headline.")
        {
            json,
        };
        foreach (var filter in filters)
            list.Options.Add(filter);
        list.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    async (services, stop) =>
                    {
                        var given = filters
                            .Where(filter => parse.GetValue(filter) is not null)
                            .ToDictionary(filter => Field(filter.Name), filter => new StringValues(parse.GetValue(filter)));
                        var reader = new FilterReader(services.GetRequiredService<TopicCatalogue>(), new QueryCollection(given));
                        var wanted = reader.Read();
                        if (reader.Problems.Count > 0)
                            return await PeriodOptions.RefuseAsync(parse, reader.Problems);
                        var page = await services.GetRequiredService<IncidentSearch>().SearchAsync(wanted, ReadBudget.Unlimited(), stop);
                        await WriteAsync(parse.InvocationConfiguration.Output, page!, parse.GetValue(json));
                        return ExitCodes.Success;
                    },
                    cancel
                )
        );
        return list;
    }

    private static async Task WriteAsync(TextWriter output, SearchPage page, bool json)
    {
        if (json)
        {
            await output.WriteLineAsync(
                JsonSerializer.Serialize(
                    new IncidentList([.. page.Incidents.Select(IncidentDocument.Clean)], page.Next, page.Total),
                    ApiJson.Shared.IncidentList
                )
            );
            return;
        }

        foreach (var incident in page.Incidents.Select(IncidentDocument.Clean))
            await output.WriteLineAsync(Line(incident));
        if (page.Next is { } next)
            await output.WriteLineAsync($"more: --next {next}");
    }

    private static string Line(IncidentSummary incident) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{incident.Id}  {incident.Day:yyyy-MM-dd}  {incident.Kind.ToString().ToLowerInvariant(), -9}  {Figure(incident.Killed)} "
                + $"killed  {Figure(incident.Wounded)} wounded  {(incident.Retracted ? "retracted: " : "")}{incident.Headline}"
        );

    /// <summary>"--min-killed" is "minKilled" in an address.</summary>
    private static string Field(string option)
    {
        var words = option[2..].Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static string Figure(Figure figure) => (figure.Best?.ToString(CultureInfo.InvariantCulture) ?? "-").PadLeft(4);

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = name[2..].ToUpperInvariant() };
}
