using System.Diagnostics;
using Alerts.EndToEnd.Parts;

namespace Alerts.EndToEnd;

/// <summary>
/// The README's first command. The Functions SDK has 'dotnet run' start the Azure Functions Core Tools, which are not there;
/// Directory.Build.targets gives it back.
/// </summary>
public sealed class RunFromSourceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Demo_starts_from_the_sources_with_only_the_SDK()
    {
        var port = Ports.Free();
        using var run = Start("demo", "--port", $"{port}");
        using var pages = new Pages(port);

        var answers = await Eventually.SeesAsync(() => AnswersAsync(pages), seen => seen || run.HasExited, Patience);

        run.Kill(entireProcessTree: true);
        var output = await run.StandardOutput.ReadToEndAsync() + await run.StandardError.ReadToEndAsync();
        Assert.True(answers, output);
        Assert.DoesNotContain("Core Tools", output, StringComparison.Ordinal);
    }

    // In the configuration that these tests were built in, so that there is little to build.
    private static Process Start(params string[] args) =>
        Process.Start(
            new ProcessStartInfo("dotnet", ["run", "--project", "functions", "-c", Configuration, "--no-restore", "--", .. args])
            {
                WorkingDirectory = Checkout.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static async Task<bool> AnswersAsync(Pages pages) => await pages.GetAsync("/healthz") is (200, _);
}
