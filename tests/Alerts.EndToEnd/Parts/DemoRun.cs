using System.Diagnostics;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.EndToEnd.Parts;

/// <summary>The demo on one data folder, started and killed as often as a test wants.</summary>
internal sealed class DemoRun(PublishedApp app) : IAsyncDisposable
{
    /// <summary>
    /// The last entry appears a minute after the first start. A feed is visited every few seconds, but all are on one host: one that finds
    /// it taken, as a killed run leaves it for 10 s, comes back after 15 s, and perhaps once more.
    /// </summary>
    private static readonly TimeSpan News = TimeSpan.FromSeconds(100);

    /// <summary>What a killed run had leased is free after 30 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"alerts-test-{Guid.NewGuid():N}");
    private readonly int _port = Ports.Free();
    private readonly long _since = Stopwatch.GetTimestamp();
    private AlertsProcess? _process;

    public string Output => $"{_process?.Output}{_process?.Error}";

    public void Start() =>
        _process = AlertsProcess.Start(app, new Dictionary<string, string?>(), "demo", "--port", $"{_port}", "--data", _folder);

    /// <summary>Lets it run for a while, kills it, and starts it again.</summary>
    public async Task KillAfterAsync(TimeSpan time)
    {
        await Task.Delay(time);
        Assert.False(_process!.HasExited, Output);
        await _process.KillAsync();
        await _process.DisposeAsync();
        Start();
    }

    /// <summary>Waits until all news is out and nothing is left to do, and stops it.</summary>
    public async Task<DemoResult> FinishAsync()
    {
        var left = await Eventually.SeesAsync(WaitingAsync, waiting => waiting == 0 && Stopwatch.GetElapsedTime(_since) > News, Patience);
        Assert.True(left == 0, $"{left} messages are left. {Output}");
        Assert.Contains("The demo's news is over.", Output, StringComparison.Ordinal);
        Assert.Equal(0, await _process!.TerminateAsync());
        using var database = SqliteDatabase.Open(_folder);
        return await DemoResult.ReadAsync(new SqliteTableStore(database), new SqliteQueueStore(database, TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<int> WaitingAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(1));
        if (Stopwatch.GetElapsedTime(_since) < News)
            return -1;
        using var database = SqliteDatabase.Open(_folder);

        // Each sign-up leaves a message that ends it after two days unless it is confirmed; one that a crash repeats leaves two.
        var soon = TimeProvider.System.GetUtcNow().AddHours(1);
        return await database.ReadAsync(
            connection =>
                (int)
                    (long)
                        connection.Scalar(
                            "SELECT count(*) FROM messages WHERE queue <> $feeds AND visible_at < $soon",
                            ("$feeds", QueueNames.Feeds),
                            ("$soon", soon.UtcTicks)
                        )!,
            CancellationToken.None
        );
    }
}
