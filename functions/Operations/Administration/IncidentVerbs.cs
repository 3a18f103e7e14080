using System.CommandLine;
using System.Globalization;
using Alerts.CommandLine.Administration;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;

namespace Alerts.Operations.Administration;

/// <summary>Queues and prints the results of the verbs of <see cref="IncidentsCommand"/>.</summary>
internal sealed class IncidentVerbs(IncidentStore incidents, IQueueStore queues, InvocationConfiguration console)
{
    /// <summary>Tells subscribers of an edit. After a crash before this the same command queues the message.</summary>
    public async Task<int> EditAsync(Edited edited, CancellationToken cancel)
    {
        if (edited is Edited.Refused refused)
            throw new CommandFailedException(refused.Why);
        var (id, change) = (Edited.Done)edited;
        if (change is not null)
            await queues.SendAsync([IncidentChange.Queue.Message(change)], cancel);
        await console.Output.WriteLineAsync(change is null ? $"{id}: nothing to tell" : $"{id}: {string.Join("; ", change.Details)}");
        return ExitCodes.Success;
    }

    public async Task<int> ShowAsync(string id, CancellationToken cancel)
    {
        if (await incidents.FindAsync(id, cancel) is not { } story)
            throw new CommandFailedException(
                await incidents.ForwardAsync(id, cancel) is { } other
                    ? $"{id} was merged into {other}; show that one."
                    : $"There is no incident {id}; 'incidents list' shows the ids."
            );
        await console.Output.WriteLineAsync($"{story.Now.Id}  {(story.Now.Retracted ? "retracted: " : "")}{story.Now.Headline}");
        foreach (var claim in story.Claims)
            await console.Output.WriteLineAsync(
                Line($"report {claim.ReportId}", claim.Published, $"{claim.Outlet}: {claim.Title}{(claim.Withdrawn ? " (withdrawn)" : "")}")
            );
        foreach (var change in story.Changes)
            await console.Output.WriteLineAsync(
                Line(
                    $"change {change.Number}",
                    change.At,
                    $"{change.Kind.ToString().ToLowerInvariant()} {string.Join("; ", change.Details)}"
                )
            );
        foreach (var entry in story.Log.Where(entry => entry.Change is null))
            await console.Output.WriteLineAsync(
                Line("not sent", entry.At, $"{string.Join("; ", entry.Figures)} {entry.By.Report?.Outlet}")
            );
        foreach (var ruling in story.Rulings)
            await console.Output.WriteLineAsync(
                Line("operator", ruling.At, $"{ruling.Kind.ToString().ToLowerInvariant()} {ruling.Other} {ruling.Reason}")
            );
        return ExitCodes.Success;
    }

    private static string Line(string what, DateTimeOffset at, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"  {what}  {at:yyyy-MM-dd HH:mm}Z  {words.TrimEnd()}");
}
