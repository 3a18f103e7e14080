using Alerts.EndToEnd.Parts;

namespace Alerts.EndToEnd.Host;

/// <summary>
/// The Functions host at work: takes from all queues at once, as many calls side by side as it makes, calls the timers, and goes on when
/// the worker is killed under it: the calls that were in its hands have failed then, as the host has it.
/// </summary>
internal sealed class BusyHost : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(200);

    private readonly HostedApp _app;
    private readonly string _storage;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _loops = [];
    private volatile HostDouble? _host;
    private int _inHand;

    public BusyHost(HostedApp app, string storage, IReadOnlyDictionary<string, string?> settings)
    {
        (_app, _storage, _settings) = (app, storage, settings);
        Queues = new HostQueues(storage);
    }

    public HostQueues Queues { get; }

    public string Said => _host?.Said ?? "";

    /// <param name="timers">Timer functions to call.</param>
    /// <param name="every">How often each is called.</param>
    public async Task StartAsync(IEnumerable<string> timers, TimeSpan every)
    {
        _host = await HostDouble.StartAsync(_app, _storage, _settings);
        foreach (var function in _host.Functions.Where(function => function.Type == "queueTrigger"))
            _loops.Add(Task.Run(() => PumpAsync(function)));
        foreach (var timer in timers)
            _loops.Add(Task.Run(() => TickAsync(timer, every)));
    }

    /// <summary>SIGKILL, whatever it is doing, and a new one.</summary>
    public async Task KillAsync()
    {
        var killed = _host!;
        _host = null;
        await killed.KillAsync();
        await killed.DisposeAsync();
        _host = await HostDouble.StartAsync(_app, _storage, _settings);
    }

    /// <returns>How many messages are on the queues or in hand.</returns>
    public async Task<int> LeftAsync(IEnumerable<string> queues)
    {
        var left = Volatile.Read(ref _inHand);
        foreach (var queue in queues)
            left += await Queues.CountAsync(queue);
        return left;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_loops);
        if (_host is { } host)
            await host.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task TickAsync(string timer, TimeSpan every)
    {
        while (!_stopping.IsCancellationRequested)
        {
            // One that fails is not repeated before its next time.
            if (_host is { } host)
                await host.CallTimerAsync(timer);
            await Task.Delay(every);
        }
    }

    private async Task PumpAsync(HostedFunction function)
    {
        while (!_stopping.IsCancellationRequested)
        {
            Interlocked.Increment(ref _inHand);
            var messages = _host is { } host ? await Queues.PumpAsync(host, function) : 0;
            Interlocked.Decrement(ref _inHand);
            if (messages == 0)
                await Task.Delay(Idle);
        }
    }
}
