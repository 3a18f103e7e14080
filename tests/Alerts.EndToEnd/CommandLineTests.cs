using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Alerts.EndToEnd.Parts;

namespace Alerts.EndToEnd;

/// <summary>What a shell sees of a run that cannot be.</summary>
[Collection(EndToEndTests.Name)]
public sealed class CommandLineTests(PublishedApp app) : IDisposable
{
    private static readonly Dictionary<string, string?> NoSettings = [];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"alerts-test-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Port_in_use_is_one_line_and_exit_code_1_and_nothing_is_made()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (exit, output, error) = await RunAsync(NoSettings, "--port", $"{port}", "--data", _folder);

        Assert.Equal(1, exit);
        Assert.Equal(
            $"Port {port} is in use: stop the program that uses it, or choose another port with --port.{Environment.NewLine}",
            error
        );
        Assert.Empty(output);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task Data_folder_that_cannot_be_written_is_one_line_and_exit_code_1()
    {
        var file = Path.GetTempFileName();

        var (exit, output, error) = await RunAsync(NoSettings, "demo", "--port", $"{Ports.Free()}", "--data", Path.Combine(file, "data"));

        File.Delete(file);
        Assert.Equal(1, exit);
        Assert.StartsWith(
            $"The data folder {Path.Combine(file, "data")} cannot be written",
            Assert.Single(Lines(error)),
            StringComparison.Ordinal
        );
        Assert.Empty(output);
    }

    [Fact]
    public async Task Data_folder_of_another_run_is_one_line_and_exit_code_1()
    {
        await using var first = AlertsProcess.Start(app, NoSettings, "demo", "--port", $"{Ports.Free()}", "--data", _folder);
        await Eventually.SeesAsync(
            () => Task.FromResult(first.Output),
            output => output.Contains("pages", StringComparison.Ordinal),
            TimeSpan.FromSeconds(20)
        );

        var (exit, _, error) = await RunAsync(NoSettings, "demo", "--port", $"{Ports.Free()}", "--data", _folder);

        Assert.Equal(1, exit);
        Assert.StartsWith($"The data folder {_folder} is in use by another run", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_are_listed_all_at_once_with_exit_code_1_and_nothing_is_made()
    {
        var settings = new Dictionary<string, string?> { ["Network__AllowLoopback"] = "maybe", ["Hosting__Address"] = "example.org" };

        var (exit, output, error) = await RunAsync(settings, "--port", $"{Ports.Free()}", "--data", _folder);

        Assert.Equal(1, exit);
        Assert.Equal(2, Lines(error).Length);
        Assert.Contains("Network:AllowLoopback is 'maybe'", error, StringComparison.Ordinal);
        Assert.Contains("Hosting:Address", error, StringComparison.Ordinal);
        Assert.Empty(output);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public async Task Wrong_verb_is_named_with_exit_code_2()
    {
        var (exit, output, error) = await RunAsync(NoSettings, "nonsense");

        Assert.Equal(2, exit);
        Assert.Contains("'nonsense'", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Output_that_is_no_terminal_has_no_link_that_opens_the_operators_pages()
    {
        await using var run = AlertsProcess.Start(app, NoSettings, "demo", "--port", $"{Ports.Free()}", "--data", _folder);
        await StartedAsync(run);

        Assert.DoesNotContain("/operators/enter/", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("Alerts admin --data", run.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Terminal_gets_a_link_that_opens_the_operators_pages()
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "There is no script(1) to give a terminal.");
        var command = $"'{app.Executable}' demo --port {Ports.Free()} --data '{_folder}'";
        using var run = Process.Start(
            new ProcessStartInfo("/usr/bin/script", ["-qec", command, "/dev/null"]) { RedirectStandardOutput = true }
        )!;

        var line = await run.StandardOutput.ReadLineAsync();
        while (line?.Contains("operate", StringComparison.Ordinal) == false)
            line = await run.StandardOutput.ReadLineAsync();
        run.Kill(entireProcessTree: true);
        await run.WaitForExitAsync();

        Assert.Contains("/operators/enter/", line, StringComparison.Ordinal);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Start_takes_away_what_others_may_do_with_data_that_is_there_and_says_so_in_one_line()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var port = Ports.Free();
        await using (var first = AlertsProcess.Start(app, NoSettings, "demo", "--port", $"{port}", "--data", _folder))
            await StartedAsync(first);
        foreach (var path in Directory.GetFiles(_folder).Append(_folder))
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var again = AlertsProcess.Start(app, NoSettings, "demo", "--port", $"{port}", "--data", _folder);
        await StartedAsync(again);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder));
        Assert.Superset(new HashSet<string> { "alerts.db", "alerts.db-wal", "alerts.db-shm", "keys.json" }, Names());
        Assert.All(
            Directory.GetFiles(_folder),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file))
        );
        Assert.Single(Lines(again.Error), line => line.Contains("rights to the data were removed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terminated_run_ends_with_exit_code_0()
    {
        await using var run = AlertsProcess.Start(app, NoSettings, "demo", "--port", $"{Ports.Free()}", "--data", _folder);
        await Eventually.SeesAsync(
            () => Task.FromResult(run.Output),
            output => output.Contains("entries", StringComparison.Ordinal),
            TimeSpan.FromSeconds(20)
        );

        Assert.Equal(0, await run.TerminateAsync());

        Assert.Contains("Stopping", run.Output, StringComparison.Ordinal);
    }

    private HashSet<string> Names() => [.. Directory.GetFiles(_folder).Select(file => Path.GetFileName(file)!)];

    private static Task<string> StartedAsync(AlertsProcess run) =>
        Eventually.SeesAsync(
            () => Task.FromResult(run.Output),
            output => output.Contains("Ctrl-C", StringComparison.Ordinal),
            TimeSpan.FromSeconds(20)
        );

    private Task<(int ExitCode, string Output, string Error)> RunAsync(Dictionary<string, string?> settings, params string[] args) =>
        AlertsProcess.RunAsync(app, settings, args);

    private static string[] Lines(string text) => text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
