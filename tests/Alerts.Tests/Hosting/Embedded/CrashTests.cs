using Alerts.Feeds.Fetching;
using Alerts.Feeds.Registry;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Hosting.Embedded;

/// <summary>
/// A process that dies again and again, with whatever it has in hand. A life of it is: free what the last one held, try suspects alone,
/// take batches. Death is a task that never ends.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private const string Queue = QueueNames.Items;
    private const string Killer = "killer";
    private static readonly HostSettings Host = new(
        new QueueSettings { VisibilityTimeout = TimeSpan.FromSeconds(30) },
        TimeSpan.FromMinutes(5)
    );

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2024, 12, 2, 10, 0, 0, TimeSpan.Zero));
    private readonly TempStore _store;
    private readonly List<string> _done = [];
    private readonly FakeFunction _classify = new("ClassifyItem", Queue);
    private readonly FakeFunction _record = new("RecordReport", QueueNames.Reports);

    public static TheoryData<int> Seeds => FuzzSeed.With(70);

    public CrashTests() => _store = new TempStore(_time);

    public void Dispose() => _store.Dispose();

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task No_message_is_lost_or_given_up_when_the_process_is_killed_seventy_times(int seed)
    {
        var random = new Random(seed);
        string[] innocent = [.. Enumerable.Range(0, 400).Select(number => $"{number}")];
        await SendAsync(innocent);

        // Killed from outside: with all of a batch in hand, or with some of it done, and now and then while one is tried alone.
        for (var kill = 0; kill < 70; kill++)
            await LiveAsync(new Life { Works = random.Next(0, 12) });
        while (await LeftAsync() > 0)
            await LiveAsync(new Life());

        Assert.Equal(0, await _store.Queues.CountAsync(QueueNames.Poison(Queue), CancellationToken.None));
        Assert.Equal(innocent.Order(StringComparer.Ordinal), _done.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Messages_that_kill_the_process_end_in_the_poison_queue_and_no_other_does(int killers)
    {
        string[] innocent = [.. Enumerable.Range(0, 40).Select(number => $"{number}")];
        await SendAsync([.. innocent[..5], .. Enumerable.Range(0, killers).Select(number => $"{Killer}{number}"), .. innocent[5..]]);

        var lives = 0;
        for (; await LeftAsync() > 0 && lives < 50; lives++)
            await LiveAsync(new Life());

        var poison = await _store.Queues.PeekAsync(QueueNames.Poison(Queue), 32, CancellationToken.None);
        Assert.Equal(
            Enumerable.Range(0, killers).Select(number => $"{Killer}{number}"),
            poison.Select(letter => letter.Body).Order(StringComparer.Ordinal)
        );
        Assert.Equal(innocent.Order(StringComparer.Ordinal), _done.Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(lives, 1, (killers * 7) + 4);
    }

    [Fact]
    public async Task Message_is_forgiven_its_deaths_when_it_fails_alone_without_a_death()
    {
        await SendAsync("a");
        for (var kill = 0; kill < 4; kill++)
            await LiveAsync(new Life { Works = 0 });
        await LiveAsync(new Life { Fails = true });
        _time.Advance(Host.Queues.VisibilityTimeout);

        var message = Assert.Single(await _store.Queues.ReceiveAsync(Queue, 1, HeldMessage.Visibility, CancellationToken.None));

        Assert.Equal((2, 0), (message.Attempts, message.Deaths));
    }

    [Fact]
    public async Task Host_that_a_dead_process_asked_is_free_at_the_next_start()
    {
        var site = new Uri("https://dawn.example/feed");
        await Hosts().TakeAsync(site, CancellationToken.None);

        await Recovery(Caller()).ReleaseAsync(CancellationToken.None);

        Assert.NotNull(await Hosts().TakeAsync(site, CancellationToken.None));
    }

    /// <summary>One life of the process: it dies when <see cref="Life.Works"/> calls are done, or when a killer is called.</summary>
    private async Task LiveAsync(Life life)
    {
        var dead = false;
        _classify.Does = (text, _) =>
        {
            if (life.Fails)
                throw new InvalidOperationException("no");
            dead |= life.Works-- == 0 || text.StartsWith(Killer, StringComparison.Ordinal);
            if (dead)
                return new TaskCompletionSource<HandlerResult>().Task;
            _done.Add(text);
            return Task.FromResult(HandlerResult.Done);
        };
        var caller = Caller();
        var recovery = Recovery(caller);
        await recovery.ReleaseAsync(CancellationToken.None);
        var trying = recovery.TrySuspectsAsync(CancellationToken.None);
        while (!trying.IsCompleted && !dead)
            await Task.Yield();
        if (!dead)
            await TakeAsync(caller, () => dead);
    }

    private async Task TakeAsync(MessageCaller caller, Func<bool> isDead)
    {
        var batch = await _store.Queues.ReceiveAsync(Queue, Host.Queues.BatchSize, HeldMessage.Visibility, CancellationToken.None);
        foreach (var message in batch)
        {
            var calling = caller.CallAsync(_classify.Code, Queue, message, CancellationToken.None);
            while (!calling.IsCompleted && !isDead())
                await Task.Yield();
            if (isDead())
                return;
        }
    }

    private async Task<int> LeftAsync() => await _store.Queues.CountAsync(Queue, CancellationToken.None);

    private HostLeases Hosts() => new(_store.Tables, Options.Create(new FeedsOptions { HostWait = TimeSpan.Zero }), _time);

    private MessageCaller Caller() => Runners.Messages(_store.Queues, _store.Tables, Host.Queues, _time);

    private CrashRecovery Recovery(MessageCaller caller) =>
        new(
            _store.Queues,
            new SoleProcess(_time),
            Hosts(),
            caller,
            new FunctionCatalog([_record.Code, _classify.Code]),
            NullLogger<CrashRecovery>.Instance
        );

    private Task SendAsync(params string[] bodies) =>
        _store.Queues.SendAsync([.. bodies.Select(body => new Outgoing(Queue, body, TimeSpan.Zero))], CancellationToken.None);

    private sealed class Life
    {
        /// <summary>Calls before the death; below zero: it does not die from outside.</summary>
        public int Works { get; set; } = -1;

        public bool Fails { get; init; }
    }
}
