using System.CommandLine;
using System.Net;

namespace Alerts.CommandLine.Launching;

internal static class PortOption
{
    public static Option<int> Create() => Create("Port of the pages, 1 to 65535; 0 picks a free one.", IPEndPoint.MinPort);

    /// <summary>Of a service that runs.</summary>
    public static Option<int> OfRunning() => Create("Port of the service's pages, 1 to 65535.", 1);

    private static Option<int> Create(string description, int least)
    {
        var port = new Option<int>("--port") { Description = description, DefaultValueFactory = _ => RunOptions.DefaultPort };
        port.Validators.Add(given =>
        {
            if (
                given.Tokens is [var text]
                && !(int.TryParse(text.Value, out var number) && number >= least && number <= IPEndPoint.MaxPort)
            )
                given.AddError($"--port {text.Value}: a port is a number from {least} to {IPEndPoint.MaxPort}.");
        });
        return port;
    }
}
