using System.Diagnostics;

namespace Alerts.Tests.Infra;

/// <summary>What shellcheck has to say of the scripts.</summary>
public sealed class ScriptTests
{
    [SkippableFact]
    public void Shellcheck_finds_nothing_in_any_script()
    {
        var installed = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "shellcheck")));
        Skip.IfNot(installed, "shellcheck is not installed: apt-get install shellcheck");
        var scripts = Directory.GetFiles(BicepFixture.Infra, "*.sh").Append(Path.Combine(Workflows.Root, ".ci", "run"));

        var start = new ProcessStartInfo("shellcheck", scripts) { RedirectStandardOutput = true };
        using var shellcheck = Process.Start(start)!;
        var found = shellcheck.StandardOutput.ReadToEnd();
        shellcheck.WaitForExit();

        Assert.Equal("", found);
        Assert.Equal(0, shellcheck.ExitCode);
    }
}
