using System.CommandLine;
using System.CommandLine.Invocation;
using Alerts.CommandLine.Administration;
using Alerts.CommandLine.Launching;
using Alerts.CommandLine.Reading;
using Alerts.CommandLine.Service;
using Alerts.Operations.Operators;

namespace Alerts.CommandLine;

/// <summary>The verbs of the executable; without one it runs the service.</summary>
internal static class AlertsCommand
{
    /// <param name="args">As the shell gives them.</param>
    /// <param name="launcher">What the verbs start and read.</param>
    /// <param name="output">For results; null for the console.</param>
    /// <param name="error">For errors; null for the console.</param>
    public static async Task<int> RunAsync(string[] args, ServiceLauncher launcher, TextWriter? output = null, TextWriter? error = null)
    {
        var parsed = Build(launcher).Parse(args);
        var streams = new InvocationConfiguration
        {
            // The service drains for up to 25 seconds (Hosting), and a list that is being printed stops at once.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            Output = output is null ? EscapedWriter.OfOutput() : new EscapedWriter(output),
            Error = launcher.Screen.Errors(error ?? Console.Error),
        };
        if (parsed.Action is not ParseErrorAction)
            return await parsed.InvokeAsync(streams);

        if (parsed.CommandResult.Command is { Subcommands.Count: > 0, Action: null } group && parsed.UnmatchedTokens.Count == 0)
            await streams.Error.WriteLineAsync(Choices(group));
        else
            foreach (var wrong in parsed.Errors)
                await streams.Error.WriteLineAsync(wrong.Message);
        await streams.Error.WriteLineAsync("Add --help to see what a command does and takes.");
        return ExitCodes.WrongUse;
    }

    private static string Choices(Command group)
    {
        var width = group.Subcommands.Max(command => command.Name.Length);
        return string.Join(
            Environment.NewLine,
            group
                .Subcommands.Select(command => $"  {command.Name.PadRight(width)}  {command.Description}")
                .Prepend($"'{group.Name}' needs one of these commands:")
        );
    }

    private static RootCommand Build(ServiceLauncher launcher)
    {
        var root = RunCommand.Create(launcher);
        root.Options.Add(launcher.Data);
        root.Subcommands.Add(DemoCommand.Create(launcher));
        root.Subcommands.Add(AdminCommand.Create(launcher));
        root.Subcommands.Add(ClassifyCommand.Create(launcher));
        root.Subcommands.Add(DeadLettersCommand.Create(launcher));
        root.Subcommands.Add(ParseCommand.Create());
        root.Subcommands.Add(FeedsCommand.Create(launcher));
        root.Subcommands.Add(ClusterCommand.Create(launcher));
        root.Subcommands.Add(IncidentsCommand.Create(launcher));
        root.Subcommands.Add(StatsCommand.Create(launcher));
        root.Subcommands.Add(ReportCommand.Create(launcher));
        root.Subcommands.Add(SubscribersCommand.Create(launcher));
        root.Subcommands.Add(HealthCommand.Create());
        root.Subcommands.Add(WebhooksCommand.Create(launcher));
        root.Subcommands.Add(BackupCommand.Create(launcher));
        root.Subcommands.Add(RestoreCommand.Create(launcher));
        root.Subcommands.Add(MoveCommand.Create(launcher));
        root.Subcommands.Add(CompletionsCommand.Create());
        return root;
    }
}

internal static class AdminCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var admin = new Command(
            "admin",
            "Prints a link to the operators' pages. It works once, within 15 minutes; you stay signed in for 12 hours."
        );
        admin.SetAction(
            (parse, cancel) =>
                launcher.WithStoreAsync(
                    parse,
                    async (services, stop) =>
                    {
                        await parse.InvocationConfiguration.Output.WriteLineAsync(
                            (await services.GetRequiredService<OperatorAccess>().LinkAsync(CommandUser.Name, stop)).AbsoluteUri
                        );
                        return ExitCodes.Success;
                    },
                    cancel
                )
        );
        return admin;
    }
}
