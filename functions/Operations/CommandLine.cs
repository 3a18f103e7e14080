using System.CommandLine;

namespace Alerts.Operations;

/// <summary>The verbs of the executable. No verb runs the service.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args) => Build().Parse(args).InvokeAsync();

    private static RootCommand Build() =>
        new("Alerts: news feeds about Pakistan in, alerts about armed attacks and military operations out.")
        {
        };
}
