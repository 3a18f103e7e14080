using System.CommandLine;

namespace Alerts.Operations.Commands;

/// <summary><c>demo</c>: the service with feeds, readers and a webhook of its own.</summary>
internal static class DemoCommand
{
    public static Command Create(Launcher launcher)
    {
        var port = PortOption.Create();
        var demo = new Command("demo", "Runs a demonstration: invented outlets replay events of November 2024. Needs no network.") { port };
        demo.SetAction((parse, cancel) => launcher.RunAsync(parse, new Launch { Demo = true, Port = parse.GetValue(port) }, cancel));
        return demo;
    }
}
