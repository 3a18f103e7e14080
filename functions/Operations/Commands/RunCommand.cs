using System.CommandLine;

namespace Alerts.Operations.Commands;

/// <summary>No verb: the service on live feeds.</summary>
internal static class RunCommand
{
    public static RootCommand Create(Launcher launcher)
    {
        var port = PortOption.Create();
        var root = new RootCommand("Alerts: news feeds about Pakistan in, alerts about armed attacks and military operations out. No verb runs it.")
        {
            port,
        };
        root.SetAction((parse, cancel) => launcher.RunAsync(parse, new Launch { Port = parse.GetValue(port) }, cancel));
        return root;
    }
}
