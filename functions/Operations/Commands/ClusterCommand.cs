using System.CommandLine;
using Alerts.Classification;

namespace Alerts.Operations.Commands;

/// <summary><c>cluster</c>: which reports are of one event.</summary>
internal static class ClusterCommand
{
    public static Command Create(Launcher launcher)
    {
        var lines = new Option<string>("--jsonl")
        {
            Description = "A file, or - for standard input. Each line is a JSON object with id, title, text, published and source.",
            HelpName = "FILE",
            Required = true,
        };
        var summary = new Option<bool>("--summary")
        {
            Description =
                "Print on standard error how many incidents there are, and how their figures compare with those of their last reports.",
        };
        var cluster = new Command("cluster", "Groups texts into incidents as the service would, in order of publication. Stores nothing.")
        {
            lines,
            summary,
        };
        cluster.SetAction(
            (parse, cancel) =>
                launcher.WithServicesAsync(
                    parse,
                    services =>
                        new ClusterLines(services.GetRequiredService<Classifier>(), services.GetRequiredService<ILoggerFactory>()).RunAsync(
                            parse.GetValue(lines)!,
                            parse.GetValue(summary),
                            parse.InvocationConfiguration.Output,
                            parse.InvocationConfiguration.Error,
                            cancel
                        )
                )
        );
        return cluster;
    }
}
