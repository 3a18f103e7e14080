using System.CommandLine;

namespace Alerts.Operations.Commands;

/// <summary><c>demo</c>: the service with feeds, readers and a webhook of its own.</summary>
internal static class DemoCommand
{
    public static Command Create(Launcher launcher)
    {
        var port = PortOption.Create();
        var demo = new Command("demo", "Runs the service on feeds of its own that tell of November and December 2024; needs no network.") { port };
        demo.SetAction((parse, cancel) => launcher.RunAsync(parse, new Launch { Demo = true, Port = parse.GetValue(port) }, cancel));
        return demo;
    }
}
