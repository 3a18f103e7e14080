using System.CommandLine;
using Alerts.Classification.Findings;
using Alerts.CommandLine.Launching;
using Alerts.Operations.Administration;

namespace Alerts.CommandLine.Administration;

/// <c>incidents list|show|retract|merge|split|correct</c>: operators' corrections of incidents.
internal static class IncidentsCommand
{
    public static Command Create(ServiceLauncher launcher) =>
        new("incidents", "Lists, shows, retracts, merges, splits and corrects incidents. Subscribers are told of an edit in one message.")
        {
            IncidentListCommand.Create(launcher),
            IncidentShowCommand.Create(launcher),
            Retract(launcher),
            Merge(launcher),
            Split(launcher),
            Correct(launcher),
        };

    private static Command Retract(ServiceLauncher launcher)
    {
        var (id, reason) = (Id("id", "The incident."), Reason());
        var retract = new Command("retract", "Retracts an incident that did not happen.") { id, reason };
        retract.SetAction(
            (parse, cancel) =>
                EditAsync(
                    launcher,
                    parse,
                    (edits, stop) => edits.RetractAsync(CommandUser.Name, parse.GetRequiredValue(id), parse.GetValue(reason), stop),
                    cancel
                )
        );
        return retract;
    }

    private static Command Merge(ServiceLauncher launcher)
    {
        var (from, into, reason) = (
            Id("from", "The incident to merge away; its address forwards to the other."),
            Id("into", "The incident to keep; it takes over the reports."),
            Reason()
        );
        var merge = new Command("merge", "Merges two incidents that are the same event.") { from, into, reason };
        merge.SetAction(
            (parse, cancel) =>
                EditAsync(
                    launcher,
                    parse,
                    (edits, stop) =>
                        edits.MergeAsync(
                            CommandUser.Name,
                            parse.GetRequiredValue(from),
                            parse.GetRequiredValue(into),
                            parse.GetValue(reason),
                            stop
                        ),
                    cancel
                )
        );
        return merge;
    }

    private static Command Split(ServiceLauncher launcher)
    {
        var (id, reason) = (Id("id", "The incident to split; it keeps its other reports."), Reason());
        var reports = new Argument<string[]>("report")
        {
            HelpName = "REPORT",
            Description = "The ids of the reports of the other event, from 'incidents show'.",
            Arity = ArgumentArity.OneOrMore,
        };
        var split = new Command("split", "Moves some reports of an incident to a new incident.") { id, reports, reason };
        split.SetAction(
            (parse, cancel) =>
                EditAsync(
                    launcher,
                    parse,
                    (edits, stop) =>
                        edits.SplitAsync(
                            CommandUser.Name,
                            parse.GetRequiredValue(id),
                            parse.GetRequiredValue(reports).ToHashSet(),
                            parse.GetValue(reason),
                            stop
                        ),
                    cancel
                )
        );
        return split;
    }

    private static Command Correct(ServiceLauncher launcher)
    {
        var (id, reason) = (Id("id", "The incident."), Reason());
        var (kind, province, district) = (
            Text("--kind", "attack, operation or clash."),
            Text("--province", "Where it was."),
            Text("--district", "Where it was, with --province.")
        );
        var (type, target) = (
            Text("--type", $"A type of the kind: {string.Join(", ", EventTypes.All.Select(EventTypes.Word))}."),
            Text(
                "--target",
                $"Targets of an attack, with commas between: {string.Join(", ", EventTargets.All.Select(EventTargets.Word))}; or none."
            )
        );
        var (killed, wounded) = (Text("--killed", "Total of all sides."), Text("--wounded", "Total of all sides."));
        var correct = new Command("correct", "Overrides what the reports say. Whatever you leave out stays as reported.")
        {
            id,
            kind,
            type,
            target,
            province,
            district,
            killed,
            wounded,
            reason,
        };
        correct.SetAction(
            (parse, cancel) =>
                launcher.WithResultAsync(
                    parse,
                    async (services, stop) =>
                    {
                        var (facts, mistake) = services
                            .GetRequiredService<CorrectionReader>()
                            .Read(
                                new CorrectionText(
                                    parse.GetValue(kind),
                                    parse.GetValue(type),
                                    parse.GetValue(target),
                                    parse.GetValue(province),
                                    parse.GetValue(district),
                                    parse.GetValue(killed),
                                    parse.GetValue(wounded)
                                )
                            );
                        return facts is null
                            ? mistake!
                            : await services
                                .GetRequiredService<IncidentEdits>()
                                .CorrectAsync(CommandUser.Name, parse.GetRequiredValue(id), facts, parse.GetValue(reason), stop);
                    },
                    cancel
                )
        );
        return correct;
    }

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description, HelpName = name[2..].ToUpperInvariant() };

    private static Argument<string> Id(string name, string description) =>
        new(name) { HelpName = name.ToUpperInvariant(), Description = description };

    private static Option<string?> Reason() =>
        new("--reason") { Description = "The reason. Subscribers see it, and it is kept with the incident.", HelpName = "TEXT" };

    private static Task<int> EditAsync(
        ServiceLauncher launcher,
        ParseResult parse,
        Func<IncidentEdits, CancellationToken, Task<AdminResult>> edit,
        CancellationToken cancel
    ) => launcher.WithResultAsync(parse, (services, stop) => edit(services.GetRequiredService<IncidentEdits>(), stop), cancel);
}
