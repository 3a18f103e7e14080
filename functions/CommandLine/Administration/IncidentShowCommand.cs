using System.CommandLine;
using System.Globalization;
using Alerts.CommandLine.Launching;
using Alerts.Incidents.Repository;

namespace Alerts.CommandLine.Administration;

internal static class IncidentShowCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var id = new Argument<string>("id") { HelpName = "ID", Description = "The incident." };
        var show = new Command("show", "Prints an incident with its reports and their ids, its changes, and what operators did.") { id };
        show.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    (services, stop) =>
                        ShowAsync(
                            services.GetRequiredService<IncidentStore>(),
                            parse.GetRequiredValue(id),
                            parse.InvocationConfiguration.Output,
                            stop
                        ),
                    cancel
                )
        );
        return show;
    }

    public static async Task<int> ShowAsync(IncidentStore incidents, string id, TextWriter output, CancellationToken cancel)
    {
        if (await incidents.FindAsync(id, cancel) is not { } story)
            throw new CommandFailedException(
                await incidents.ForwardAsync(id, cancel) is { } other
                    ? $"{id} was merged into {other}; show that one."
                    : $"There is no incident {id}; 'incidents list' shows the ids."
            );
        await output.WriteLineAsync($"{story.Now.Id}  {(story.Now.Retracted ? "retracted: " : "")}{story.Now.Headline}");
        foreach (var claim in story.Claims)
            await output.WriteLineAsync(
                Line($"report {claim.ReportId}", claim.Published, $"{claim.Outlet}: {claim.Title}{(claim.Withdrawn ? " (withdrawn)" : "")}")
            );
        foreach (var change in story.Changes)
            await output.WriteLineAsync(
                Line(
                    $"change {change.Number}",
                    change.At,
                    $"{change.Kind.ToString().ToLowerInvariant()} {string.Join("; ", change.Details)}"
                )
            );
        foreach (var entry in story.Log.Where(entry => entry.Change is null))
            await output.WriteLineAsync(Line("not sent", entry.At, $"{string.Join("; ", entry.Figures)} {entry.By.Report?.Outlet}"));
        foreach (var ruling in story.Rulings)
            await output.WriteLineAsync(
                Line("operator", ruling.At, $"{ruling.Kind.ToString().ToLowerInvariant()} {ruling.Other} {ruling.Reason}")
            );
        return ExitCodes.Success;
    }

    private static string Line(string what, DateTimeOffset at, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"  {what}  {at:yyyy-MM-dd HH:mm}Z  {words.TrimEnd()}");
}
