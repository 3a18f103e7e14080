using System.CommandLine;

namespace Alerts.Operations.Commands;

/// <summary>No verb: the service on live feeds.</summary>
internal static class RunCommand
{
    public static RootCommand Create(Launcher launcher)
    {
        var port = PortOption.Create();
        var root = new RootCommand(
            "Alerts watches news feeds about Pakistan and sends alerts about armed attacks and military operations. Without a command "
                + "it runs the service."
        )
        {
            port,
        };
        root.SetAction((parse, cancel) => launcher.RunAsync(parse, new Launch { Port = parse.GetValue(port) }, cancel));
        return root;
    }
}
