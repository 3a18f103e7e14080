using System.CommandLine;
using System.Net;

namespace Alerts.CommandLine.Launching;

internal static class PortOption
{
    public static Option<int> Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "Port of the pages, 1 to 65535; 0 picks a free one.",
            DefaultValueFactory = _ => RunOptions.DefaultPort,
        };
        port.Validators.Add(given =>
        {
            if (
                given.Tokens is [var text]
                && !(int.TryParse(text.Value, out var number) && number is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort)
            )
                given.AddError($"--port {text.Value}: a port is a number from 0 to {IPEndPoint.MaxPort}.");
        });
        return port;
    }
}
