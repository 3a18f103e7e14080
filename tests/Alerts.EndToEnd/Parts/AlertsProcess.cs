using System.Diagnostics;
using System.Text;

namespace Alerts.EndToEnd.Parts;

/// <summary>One run of the executable.</summary>
internal sealed class AlertsProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    private AlertsProcess(Process process) => _process = process;

    public string Output => Read(_output);

    public string Error => Read(_error);

    public bool HasExited => _process.HasExited;

    /// <param name="environment">Set in addition to ours; null takes a variable away.</param>
    public static AlertsProcess Start(PublishedApp app, IReadOnlyDictionary<string, string?> environment, params string[] args) =>
        Start(app.Executable, app.Folder, environment, args);

    /// <summary>As the Functions host starts it.</summary>
    public static AlertsProcess Start(HostedApp app, IReadOnlyDictionary<string, string?> environment, params string[] args) =>
        Start(app.Executable, app.Folder, environment, [app.Worker, .. args]);

    /// <summary>Runs to the end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        PublishedApp app,
        IReadOnlyDictionary<string, string?> environment,
        params string[] args
    )
    {
        await using var running = Start(app, environment, args);
        return (await running.ExitAsync(), running.Output, running.Error);
    }

    /// <inheritdoc cref="RunAsync(PublishedApp, IReadOnlyDictionary{string, string?}, string[])"/>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        HostedApp app,
        IReadOnlyDictionary<string, string?> environment,
        params string[] args
    )
    {
        await using var running = Start(app, environment, args);
        return (await running.ExitAsync(), running.Output, running.Error);
    }

    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <returns>Null when it is still there after <paramref name="time"/>.</returns>
    public async Task<int?> ExitsAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _process.HasExited ? _process.ExitCode : null;
    }

    /// <summary>SIGKILL, at whatever it is doing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: how a container platform stops it.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static AlertsProcess Start(string executable, string folder, IReadOnlyDictionary<string, string?> environment, string[] args)
    {
        var start = new ProcessStartInfo(executable, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var running = new AlertsProcess(new Process { StartInfo = start });
        running._process.OutputDataReceived += (_, line) => Write(running._output, line.Data);
        running._process.ErrorDataReceived += (_, line) => Write(running._error, line.Data);
        running._process.Start();
        running._process.BeginOutputReadLine();
        running._process.BeginErrorReadLine();
        return running;
    }

    private static void Write(StringBuilder to, string? line)
    {
        if (line is null)
            return;
        lock (to)
            to.AppendLine(line);
    }

    private static string Read(StringBuilder from)
    {
        lock (from)
            return from.ToString();
    }
}
