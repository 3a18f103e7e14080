using System.Diagnostics;

namespace Alerts.Tests.Infra;

/// <summary>A script of infra/, run as an operator would.</summary>
internal static class Script
{
    public static (int Exit, string Output, string Error) Run(string name, params string[] arguments)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The scripts are for Linux.");
        var start = new ProcessStartInfo("bash", [Path.Combine(BicepFixture.Infra, name), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var script = Process.Start(start)!;
        var error = script.StandardError.ReadToEndAsync();
        var output = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        return (script.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
