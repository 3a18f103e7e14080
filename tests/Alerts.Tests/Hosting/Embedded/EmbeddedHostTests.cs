using Alerts.CommandLine.Launching;
using Alerts.Delivery.Ledger;
using Alerts.Hosting;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Tests.Delivery;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alerts.Tests.Hosting.Embedded;

/// <summary>A whole start of the service on what a dead process left.</summary>
public sealed class EmbeddedHostTests : IDisposable
{
    private const int TriedAlone = 946,
        Poisoned = 931;

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Start_takes_what_a_dead_process_had_in_hand_at_once()
    {
        await DieWithAsync(deaths: 1);

        var events = await RunUntilPoisonedAsync();

        Assert.Equal([Poisoned], events);
    }

    [Fact]
    public async Task Start_tries_a_message_that_was_in_hand_at_two_deaths_alone_before_it_takes_others()
    {
        await DieWithAsync(deaths: 2);

        var events = await RunUntilPoisonedAsync();

        Assert.Equal([TriedAlone, Poisoned], events);
    }

    [Fact]
    public async Task Message_to_Delivery_without_change_digest_and_notice_is_a_dead_letter_with_the_reason()
    {
        const string body = """{"subscribers":["a"]}""";
        using var database = SqliteDatabase.Open(_folder);
        await new SqliteQueueStore(database, TimeProvider.System).SendAsync(
            [new Outgoing(QueueNames.Alerts, body, TimeSpan.Zero)],
            CancellationToken.None
        );

        var events = await RunUntilPoisonedAsync();
        var note = await Runners.Notes(new SqliteTableStore(database)).FindAsync(QueueNames.Alerts, body, CancellationToken.None);

        Assert.Equal([Poisoned], events);
        Assert.Contains("A delivery has a change, a digest or a notice.", note?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_sends_at_once_what_a_dead_process_was_about_to_send()
    {
        await using var app = await AppHost.StartAsync(("Delivery:Email", "outbox"));
        var reader = await app.ReaderAsync();
        var (key, alert) = (DeliveryKey.Of(Changes.Quetta, 1, reader.Id), Content.Of(Changes.Opened()) with { To = reader });
        var deliveries = app.Services.GetRequiredService<DeliveryStore>();
        await deliveries.TakeAsync(
            key,
            alert,
            0,
            _ => Task.FromResult<SendTime>(new SendTime.Now(NowReason.AtOnce)),
            CancellationToken.None
        );
        var page = DeliveryRig.Page(Changes.Opened(), reader) with { Alone = true };

        var before = await app.SendAsync(page);
        await app.Services.GetRequiredService<CrashRecovery>().ReleaseAsync(CancellationToken.None);
        var after = await app.SendAsync(page);

        Assert.Single(before);
        Assert.Empty(after);
        Assert.Equal(DeliveryState.Sent, (await deliveries.GetAsync(key, CancellationToken.None))?.State);
    }

    /// <summary>Lives that take a message, which no function can read, and die; the last one leaves it in hand.</summary>
    private async Task DieWithAsync(int deaths)
    {
        using var database = SqliteDatabase.Open(_folder);
        var queues = new SqliteQueueStore(database, TimeProvider.System);
        await queues.SendAsync([new Outgoing(QueueNames.Reports, "unreadable", TimeSpan.Zero)], CancellationToken.None);
        for (var death = 0; death < deaths; death++)
        {
            await queues.ReleaseAllAsync(CancellationToken.None);
            Assert.Single(await queues.ReceiveAsync(QueueNames.Reports, 1, HeldMessage.Visibility, CancellationToken.None));
        }
    }

    /// <returns>What was logged of the message until it was put away; the limit ends a run that does not take it.</returns>
    private async Task<IReadOnlyList<int>> RunUntilPoisonedAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "alerts.json"), """{"Feeds:ListFile":""}""");
        var launch = new RunOptions { DataFolder = _folder, Port = FreePorts.Next() };
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var app = AlertsApp.Create(launch);
        var heard = new Heard(stop);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);
        await EmbeddedHost.RunAsync(app, launch, stop.Token);
        return heard.Events;
    }

    private sealed class Heard(CancellationTokenSource stop) : ILoggerProvider, ILogger
    {
        private readonly List<int> _events = [];

        public IReadOnlyList<int> Events
        {
            get
            {
                lock (_events)
                    return [.. _events];
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (eventId.Id is not (TriedAlone or Poisoned))
                return;
            lock (_events)
                _events.Add(eventId.Id);
            if (eventId.Id == Poisoned)
                stop.Cancel();
        }
    }
}
