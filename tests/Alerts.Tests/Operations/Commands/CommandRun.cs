using Alerts.Hosting;
using Alerts.Operations;

namespace Alerts.Tests.Operations.Commands;

/// <summary>Verbs on a data folder of the test's, as from the shell.</summary>
internal sealed class CommandRun : IDisposable
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
        var code = await CommandLine.RunAsync([.. args, "--data", Folder], new Launcher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim), output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
