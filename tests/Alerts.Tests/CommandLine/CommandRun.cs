using Alerts.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Microsoft.Extensions.Hosting;

namespace Alerts.Tests.CommandLine;

/// <summary>Verbs on a data folder of the test's, as from the shell.</summary>
/// <param name="dress">What is done to the application before the verb gets it; null for nothing.</param>
internal sealed class CommandRun(Func<IHost, IHost>? dress = null) : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    /// <summary>What the last verb printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the last verb complained of.</summary>
    public string Error { get; private set; } = "";

    public async Task<int> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await AlertsCommand.RunAsync(
            [.. args, "--data", Folder],
            new ServiceLauncher(AlertsApp.RunAsync, Open, DataFolder.Claim),
            output,
            error
        );
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    private IHost Open(RunOptions launch)
    {
        var app = AlertsApp.Create(launch);
        return dress is null ? app : dress(app);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
