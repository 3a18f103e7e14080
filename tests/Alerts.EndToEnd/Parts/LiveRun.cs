using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.EndToEnd.Parts;

/// <summary>The service, not the demo, on one data folder and one publisher's feed, started and killed as often as a test wants.</summary>
internal sealed class LiveRun(PublishedApp app) : IAsyncDisposable
{
    /// <summary>What a killed run had leased is free after 30 s, and a feed whose host was taken is visited 15 s later.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly OutsideWorld _outside = new(new BreakingNews().Feed);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"alerts-test-{Guid.NewGuid():N}");
    private readonly int _port = Ports.Free();
    private AlertsProcess? _process;

    private string ListFile => Path.Combine(_folder, "outlets.csv");

    private Dictionary<string, string?> Settings =>
        new()
        {
            ["Feeds__ListFile"] = ListFile,
            ["Feeds__MinInterval"] = "00:00:01",
            ["Feeds__MaxInterval"] = "00:00:02",
            ["Hosting__Schedules__PollFeeds"] = "00:00:01",
            ["Network__AllowLoopback"] = "true",
            ["Delivery__Lease"] = "00:00:30",
        };

    /// <summary>One webhook asks for everything, the operator vouches for it, and the service starts.</summary>
    public async Task StartAsync()
    {
        await _outside.StartAsync();
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(ListFile, $"Test Times,,{_outside.Feed}\n");
        var (exit, output, error) = await AlertsProcess.RunAsync(
            app,
            Settings,
            "subscribers",
            "add",
            "--webhook",
            $"{_outside.Webhook}",
            "--watch",
            "everything",
            "--confirmed",
            "--data",
            _folder
        );
        Assert.True(exit == 0, output + error);
        Run();
    }

    /// <summary>Waits until so many alerts have arrived, kills it without a word, and starts it again.</summary>
    public async Task KillAfterAsync(int alerts)
    {
        await ArrivedAsync(alerts);
        await _process!.KillAsync();
        await _process.DisposeAsync();
        Run();
    }

    /// <returns>
    /// The calls of the webhook when <paramref name="alerts"/> different ones have arrived, and nothing more has for a while.
    /// </returns>
    public async Task<IReadOnlyList<WebhookCall>> FinishAsync(int alerts)
    {
        await ArrivedAsync(alerts);
        await Task.Delay(TimeSpan.FromSeconds(5));
        Assert.Equal(0, await _process!.TerminateAsync());
        return _outside.Calls;
    }

    /// <summary>How many messages were given up, after the end.</summary>
    public async Task<int> GivenUpAsync()
    {
        using var database = SqliteDatabase.Open(_folder);
        var queues = new SqliteQueueStore(database, TimeProvider.System);
        var given = await Task.WhenAll(QueueNames.All.Select(queue => queues.CountAsync(QueueNames.Poison(queue), CancellationToken.None)));
        return given.Sum();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        await _outside.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ArrivedAsync(int alerts)
    {
        var seen = await Eventually.SeesAsync(
            () => Task.FromResult(_outside.Calls.DistinctBy(call => call.Headers["webhook-id"]).Count()),
            count => count >= alerts,
            Patience
        );
        Assert.True(seen >= alerts, $"{seen} alerts of {alerts} arrived. {_process?.Output}{_process?.Error}");
    }

    private void Run() => _process = AlertsProcess.Start(app, Settings, "--port", $"{_port}", "--data", _folder);
}
