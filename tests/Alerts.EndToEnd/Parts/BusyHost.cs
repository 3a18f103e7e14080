using System.Collections.Concurrent;
using Microsoft.WindowsAzure.Storage;
using Microsoft.WindowsAzure.Storage.Queue;

namespace Alerts.EndToEnd.Parts;

/// <summary>
/// The Functions host at work: takes from all queues at once, as many calls side by side as it makes, calls the timers, and goes on when the
/// executable is killed under it: the calls that were in its hands have failed then, as the host has it.
/// </summary>
internal sealed class BusyHost : IAsyncDisposable
{
    private const int BatchSize = 16;
    private const int MaxDequeueCount = 5;

    // Renewed by the host for as long as the call runs, which is never as long as this.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(200);

    private readonly PublishedApp _app;
    private readonly string _storage;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly CloudQueueClient _queues;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<string> _givenUp = [];
    private readonly List<Task> _loops = [];
    private volatile HostDriver? _host;
    private int _inHand;

    public BusyHost(PublishedApp app, string storage, IReadOnlyDictionary<string, string?> settings)
    {
        (_app, _storage, _settings) = (app, storage, settings);
        _queues = CloudStorageAccount.Parse(storage).CreateCloudQueueClient();
    }

    /// <summary>Function and message of every call that succeeded.</summary>
    public event Action<string, string>? Succeeded;

    /// <summary>Messages that were given up.</summary>
    public IReadOnlyCollection<string> GivenUp => _givenUp;

    public string Output => $"{_host?.Process.Output}{_host?.Process.Error}";

    /// <param name="timers">Timer functions to call.</param>
    /// <param name="every">How often each is called.</param>
    public async Task StartAsync(IEnumerable<string> timers, TimeSpan every)
    {
        _host = await HostDriver.StartAsync(_app, _storage, _settings);
        foreach (var function in _host.Functions.Where(function => function.Type == "queueTrigger"))
            _loops.Add(Task.Run(() => PumpAsync(function)));
        foreach (var timer in _host.Functions.Where(function => function.Type == "timerTrigger").IntersectBy(timers, function => function.Name))
            _loops.Add(Task.Run(() => TickAsync(timer, every)));
    }

    /// <summary>SIGKILL, whatever it is doing, and a new one.</summary>
    public async Task KillAsync()
    {
        var killed = _host!;
        _host = null;
        await killed.Process.KillAsync();
        await killed.DisposeAsync();
        _host = await HostDriver.StartAsync(_app, _storage, _settings);
    }

    /// <returns>How many messages are on the queues or in hand.</returns>
    public async Task<int> LeftAsync(IEnumerable<string> queues)
    {
        var left = Volatile.Read(ref _inHand);
        foreach (var queue in queues.Select(_queues.GetQueueReference))
        {
            await queue.FetchAttributesAsync();
            left += queue.ApproximateMessageCount ?? 0;
        }

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

    private async Task TickAsync(HostFunction timer, TimeSpan every)
    {
        while (!_stopping.IsCancellationRequested)
        {
            // One that fails is not repeated before its next time.
            if (_host is { } host)
                await TryAsync(() => host.CallAsync(timer.Name, HostCalls.Timer(timer.Binding, TimeProvider.System.GetUtcNow())));
            await Task.Delay(every);
        }
    }

    private async Task PumpAsync(HostFunction function)
    {
        var queue = _queues.GetQueueReference(function.Queue);
        await queue.CreateIfNotExistsAsync();
        while (!_stopping.IsCancellationRequested)
        {
            var messages = _host is null ? [] : (await queue.GetMessagesAsync(BatchSize, InHand, null, null)).ToList();
            if (messages.Count == 0)
                await Task.Delay(Idle);
            await Task.WhenAll(messages.Select(message => CallAsync(function, queue, message)));
        }
    }

    private async Task CallAsync(HostFunction function, CloudQueue queue, CloudQueueMessage message)
    {
        Interlocked.Increment(ref _inHand);
        if (await TryAsync(() => _host?.CallAsync(function.Name, HostCalls.Queue(function.Binding, message))))
        {
            Succeeded?.Invoke(function.Name, message.AsString);
            await queue.DeleteMessageAsync(message.Id, message.PopReceipt);
        }
        else if (message.DequeueCount < MaxDequeueCount)
        {
            await queue.UpdateMessageAsync(message, TimeSpan.Zero, MessageUpdateFields.Visibility);
        }
        else
        {
            _givenUp.Add($"{function.Name}: {message.AsString}");
            await queue.DeleteMessageAsync(message.Id, message.PopReceipt);
        }

        Interlocked.Decrement(ref _inHand);
    }

    private static async Task<bool> TryAsync(Func<Task<HttpResponseMessage>?> call)
    {
        try
        {
            if (call() is not { } calling)
                return false;
            using var answer = await calling;
            return await HostDriver.IsSuccessAsync(answer);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
