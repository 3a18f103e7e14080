using System.Diagnostics;
using System.Text.RegularExpressions;
using Alerts.Hosting.Embedded;

namespace Alerts.Tests.Infra;

/// <summary>
/// What runs it on one machine: the unit of systemd and the container's file, against the code and against systemd's own check.
/// </summary>
public sealed partial class OneMachineTests
{
    private static readonly string Unit = File.ReadAllText(Path.Combine(SourceTree.Root, "infra", "systemd", "alerts.service"));
    private static readonly string Container = File.ReadAllText(Path.Combine(SourceTree.Root, "infra", "Containerfile"));

    [Fact]
    public void Work_in_hand_has_time_to_be_finished_before_systemd_kills() =>
        Assert.True(int.Parse(Stop().Match(Unit).Groups[1].Value, null) > EmbeddedEngine.DrainTime.TotalSeconds);

    [Fact]
    public void Container_runs_as_nobody_special_and_keeps_its_data_in_a_volume()
    {
        Assert.Matches(@"(?m)^USER 1654$", Container);
        Assert.Matches(@"(?m)^VOLUME /data$", Container);
        Assert.Contains("CMD [\"--data\", \"/data\"]", Container, StringComparison.Ordinal);
        Assert.Contains("[\"/app/Alerts\", \"health\"]", Container, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Unit_is_one_that_systemd_understands_and_calls_well_shut_in()
    {
        Skip.IfNot(File.Exists("/usr/bin/systemd-analyze"), "systemd-analyze is not installed.");
        var folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
        var unit = Path.Combine(folder, "alerts.service");
        await File.WriteAllTextAsync(unit, Unit.Replace("/opt/alerts/Alerts", "/bin/true", StringComparison.Ordinal));

        var verified = await AnalyzeAsync("verify", unit);
        var exposure = Exposure().Match(await AnalyzeAsync("security", "--offline=yes", "--no-pager", unit)).Groups[1].Value;

        Directory.Delete(folder, recursive: true);
        Assert.DoesNotContain("alerts.service:", verified, StringComparison.Ordinal);
        Assert.True(double.Parse(exposure, System.Globalization.CultureInfo.InvariantCulture) < 2, $"exposure {exposure}");
    }

    private static async Task<string> AnalyzeAsync(params string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo("systemd-analyze", args) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"(?m)^TimeoutStopSec=(\d+)$")]
    private static partial Regex Stop();

    [GeneratedRegex(@"exposure level for alerts\.service: ([\d.]+)")]
    private static partial Regex Exposure();
}
