using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Feeds.Registry;
using Alerts.Operations;
using Alerts.Operations.Health;
using Alerts.Operations.Operators;
using Alerts.Operations.Records;
using Alerts.Operations.Status;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Setup;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Platform.Security;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Operations.Watching;

/// <summary>The watch on a store of its own, with one way to tell that a test may block, and a clock that it turns.</summary>
internal sealed class WatchRig : INoticeWay, IDisposable
{
    private readonly FullTables _tables;

    public WatchRig()
    {
        Store = new TempStore(Time);
        _tables = new FullTables(Store.Tables);
        Metrics = new MeterDouble(Time);
        Tally = new DeliveryTally(Metrics.Meter, Time);
        Tallies = new TallyStore(_tables);
        Conditions = new ConditionStore(_tables);
        Feeds = new FeedStore(_tables);
        Subscribers = new SubscriberStore(Store.Tables, TestKeys.New());
        var delivery = Options.Create(new DeliveryOptions { SmtpHost = "mail.example.org" });
        var mail = new MailTrouble(Store.Tables, Time, NullLogger<MailTrouble>.Instance);
        var storage = new StorageProbe(_tables, new StorageTroubles(Time), Time, NullLogger<StorageProbe>.Instance);
        var glance = new HealthSnapshot(
            new ServiceProbe(Store.Queues, [Quota]),
            Feeds,
            Subscribers,
            Tallies,
            new InstanceProbe(mail, storage, Conditions, delivery, Time),
            Time
        );
        Status = () => new StatusReader(Feeds, Tallies, new OpenConditions(Conditions, glance, Time), storage, delivery, Time);
        var links = new Links(Options.Create(new DeliveryOptions()));
        var access = new OperatorAccess(
            Store.Tables,
            links,
            Options.Create(new OperationsOptions()),
            new ConfigurationBuilder().Build(),
            Time
        );
        var notifier = new ConditionNotifier(Conditions, [this], links, NullLogger<ConditionNotifier>.Instance);
        Watch = new FlowWatch(glance, Metrics.Gauges, notifier, Tallies, access);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2030, 1, 5, 10, 0, 0, TimeSpan.Zero));

    public TempStore Store { get; }

    /// <summary>What pages ask, in a process that was asked nothing before.</summary>
    public Func<StatusReader> Status { get; }

    public MeterDouble Metrics { get; }

    public DeliveryTally Tally { get; }

    public TallyStore Tallies { get; }

    public ConditionStore Conditions { get; }

    public FeedStore Feeds { get; }

    public SubscriberStore Subscribers { get; }

    public QuotaDouble Quota { get; } = new();

    public FlowWatch Watch { get; }

    public string? Destination => "test";

    /// <summary>Whether notices get through.</summary>
    public bool Open { get; set; } = true;

    /// <summary>Whether the service has a feed that was read just before each look. Set false, there are the test's feeds only.</summary>
    public bool Reads { get; set; } = true;

    /// <summary>Whether nothing can be written.</summary>
    public bool Full
    {
        get => _tables.Full;
        set => _tables.Full = value;
    }

    /// <summary>Whether nothing can be read and nothing written.</summary>
    public bool Away
    {
        get => _tables.Unreadable;
        set => _tables.Unreadable = _tables.Full = value;
    }

    /// <summary>Subjects of what was told.</summary>
    public List<string> Told { get; } = [];

    public Task<bool> SendAsync(string subject, string text, CancellationToken cancel)
    {
        if (Open)
            Told.Add(subject);
        return Task.FromResult(Open);
    }

    public async Task LookAsync(TimeSpan later = default)
    {
        await Store.Tables.CreateAsync(CancellationToken.None);
        await Store.Queues.CreateAsync(CancellationToken.None);
        Time.Advance(later);
        if (Reads && !Full)
            await ReadAsync();
        await Watch.RunAsync(CancellationToken.None);
        Metrics.Look();
    }

    public async Task<IReadOnlyList<string>> StandingAsync() =>
        [.. (await Conditions.ListAsync(CancellationToken.None)).Select(one => one.Condition.Key)];

    private async Task ReadAsync()
    {
        var now = Time.GetUtcNow();
        await Feeds.AddAsync(
            new Feed
            {
                Id = "read",
                Outlet = "Read",
                Address = new Uri("https://read.example/feed"),
            },
            CancellationToken.None
        );
        await Feeds.UpdateAsync(
            "read",
            feed => feed with { LastAttempt = now, LastSuccess = now, LastChanged = now },
            CancellationToken.None
        );
    }

    public void Dispose()
    {
        Metrics.Dispose();
        Store.Dispose();
    }
}
