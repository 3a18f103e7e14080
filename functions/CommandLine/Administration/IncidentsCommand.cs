using System.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Incidents.Edits;
using Alerts.Operations.Administration;
using Alerts.Subscriptions.Topics;

namespace Alerts.CommandLine.Administration;

/// <c>incidents list|show|retract|merge|split|correct</c>: operators' corrections of incidents.
internal static class IncidentsCommand
{
    public static Command Create(ServiceLauncher launcher) =>
        new("incidents", "Lists, shows, retracts, merges, splits and corrects incidents. Subscribers are told of an edit in one message.")
        {
            IncidentListCommand.Create(launcher),
            Show(launcher),
            Retract(launcher),
            Merge(launcher),
            Split(launcher),
            Correct(launcher),
        };

    private static Command Show(ServiceLauncher launcher)
    {
        var id = Id("id", "The incident.");
        var show = new Command("show", "Prints an incident with its reports and their ids, its changes, and what operators did.") { id };
        show.SetAction((parse, cancel) => RunAsync(launcher, parse, verbs => verbs.ShowAsync(parse.GetRequiredValue(id), cancel), cancel));
        return show;
    }

    private static Command Retract(ServiceLauncher launcher)
    {
        var (id, reason) = (Id("id", "The incident."), Reason());
        var retract = new Command("retract", "Retracts an incident that did not happen.") { id, reason };
        retract.SetAction(
            (parse, cancel) =>
                RunAsync<IncidentRetraction>(
                    launcher,
                    parse,
                    edit => edit.RetractAsync(parse.GetRequiredValue(id), parse.GetValue(reason), cancel),
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
                RunAsync<IncidentMerge>(
                    launcher,
                    parse,
                    edit => edit.MergeAsync(parse.GetRequiredValue(from), parse.GetRequiredValue(into), parse.GetValue(reason), cancel),
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
                RunAsync<IncidentSplit>(
                    launcher,
                    parse,
                    edit =>
                        edit.SplitAsync(
                            parse.GetRequiredValue(id),
                            parse.GetRequiredValue(reports).ToHashSet(),
                            parse.GetValue(reason),
                            cancel
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
        var (killed, wounded) = (Text("--killed", "Total of all sides."), Text("--wounded", "Total of all sides."));
        var correct = new Command("correct", "Overrides what the reports say. Whatever you leave out stays as reported.")
        {
            id,
            kind,
            province,
            district,
            killed,
            wounded,
            reason,
        };
        correct.SetAction(
            (parse, cancel) =>
                RunAsync<(IncidentCorrection Edit, TopicCatalogue Catalogue)>(
                    launcher,
                    parse,
                    services => (services.GetRequiredService<IncidentCorrection>(), services.GetRequiredService<TopicCatalogue>()),
                    with =>
                        with.Edit.CorrectAsync(
                            parse.GetRequiredValue(id),
                            CorrectionReader.Read(
                                with.Catalogue,
                                parse.GetValue(kind),
                                parse.GetValue(province),
                                parse.GetValue(district),
                                parse.GetValue(killed),
                                parse.GetValue(wounded)
                            ),
                            parse.GetValue(reason),
                            cancel
                        ),
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

    private static Task<int> RunAsync<T>(ServiceLauncher launcher, ParseResult parse, Func<T, Task<Edited>> edit, CancellationToken cancel)
        where T : class => RunAsync(launcher, parse, services => services.GetRequiredService<T>(), edit, cancel);

    private static Task<int> RunAsync<T>(
        ServiceLauncher launcher,
        ParseResult parse,
        Func<IServiceProvider, T> needs,
        Func<T, Task<Edited>> edit,
        CancellationToken cancel
    ) =>
        launcher.WithAuditAsync(
            parse,
            string.Join(' ', parse.Tokens.Select(token => token.Value)),
            async (services, stop) => await Verbs(services, parse).EditAsync(await edit(needs(services)), stop),
            cancel
        );

    private static Task<int> RunAsync(
        ServiceLauncher launcher,
        ParseResult parse,
        Func<IncidentVerbs, Task<int>> act,
        CancellationToken cancel
    ) => launcher.WithStoreAsync(parse, (services, _) => act(Verbs(services, parse)), cancel);

    private static IncidentVerbs Verbs(IServiceProvider services, ParseResult parse) =>
        ActivatorUtilities.CreateInstance<IncidentVerbs>(services, parse.InvocationConfiguration);
}
