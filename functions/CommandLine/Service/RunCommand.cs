using System.CommandLine;
using Alerts.CommandLine.Launching;

namespace Alerts.CommandLine.Service;

internal static class RunCommand
{
    public static RootCommand Create(ServiceLauncher launcher)
    {
        var port = PortOption.Create();
        var root = new RootCommand(
            "Alerts watches news feeds about Pakistan and sends alerts about armed attacks and military operations. Without a command "
                + "it runs the service."
        )
        {
            port,
        };
        root.SetAction((parse, cancel) => launcher.RunAsync(parse, new RunOptions { Port = parse.GetValue(port) }, cancel));
        return root;
    }
}

/// <c>demo</c>: the service with feeds, readers and a webhook of its own.
internal static class DemoCommand
{
    public static Command Create(ServiceLauncher launcher)
    {
        var port = PortOption.Create();
        var demo = new Command("demo", "Runs a demonstration: invented outlets replay events of November 2024. Needs no network.") { port };
        demo.SetAction((parse, cancel) => launcher.RunAsync(parse, new RunOptions { Demo = true, Port = parse.GetValue(port) }, cancel));
        return demo;
    }
}
