using Alerts.Classification.Findings;
using Alerts.Delivery;
using Alerts.Hosting;
using Alerts.Hosting.Declarations;
using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;
using Alerts.Incidents;
using Alerts.Incidents.Summaries;
using Alerts.Operations.Administration;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Setup;
using Alerts.Platform.Telemetry;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alerts.Benchmarks.Delivering;

/// <summary>The product's sender behind the embedded engine's loops over its two queues, on a SQLite file of its own.</summary>
internal sealed class SenderApp : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-benchmark-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private Task _loops = Task.CompletedTask;

    public SenderApp()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Storage:Data"] = _folder,
                        ["Network:AllowLoopback"] = "true",
                        ["Delivery:Timeout"] = "00:00:15",
                        ["Delivery:Lease"] = "00:00:30",
                    }
                )
                .Build()
        );
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddConsole());
        services
            .AddStorage()
            .AddSecrets()
            .AddTelemetry()
            .AddIncidents()
            .AddSubscriptions()
            .AddDelivery()
            .AddHosting(new ConfigurationBuilder().Build())
            .AddSingleton<FailureNotes>();
        _services = services.BuildServiceProvider();
    }

    public async Task StartAsync(CancellationToken cancel)
    {
        await _services.GetRequiredService<StoreSetup>().EnsureAsync(cancel);
        var functions = _services.GetRequiredService<FunctionCatalog>().Of<Trigger.Queue>();
        _loops = Task.WhenAll(
            functions
                .Where(queue => queue.Trigger.QueueName is QueueNames.Alerts or QueueNames.Retries)
                .Select(queue =>
                    ActivatorUtilities
                        .CreateInstance<QueueLoop>(_services, queue.Function, queue.Trigger.QueueName)
                        .RunAsync(_stop.Token, _stop.Token)
                )
        );
    }

    public async Task<Subscriber> AddAsync(string address, CancellationToken cancel)
    {
        var subscriber = new Subscriber
        {
            Id = SubscriberKeys.NewId(),
            Channel = ChannelKind.Webhook,
            Address = address,
            Token = "token",
            Secrets = [WebhookSecret.New()],
            State = SubscriberState.Active,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Watches = [new Watch { Topic = Topic.Everything }],
        };
        await _services.GetRequiredService<SubscriberStore>().InsertAsync(subscriber, cancel);
        return subscriber;
    }

    /// <summary>Makes it forget that they failed.</summary>
    public async Task ForgetAsync(IEnumerable<Subscriber> subscribers, CancellationToken cancel)
    {
        foreach (var subscriber in subscribers)
            await _services
                .GetRequiredService<SubscriberStore>()
                .UpdateAsync(subscriber.Id, current => current with { FailingSince = null, State = SubscriberState.Active }, cancel);
    }

    /// <summary>Queues an incident for all of them, as the planner does.</summary>
    /// <param name="pageSize">The planner's is 100.</param>
    public Task SendAsync(int incident, IEnumerable<Subscriber> to, int pageSize, CancellationToken cancel)
    {
        var change = Change(incident);
        return _services
            .GetRequiredService<IQueueStore>()
            .SendAsync(
                [
                    .. to.Select(subscriber => subscriber.Id)
                        .Chunk(pageSize)
                        .Select(ids => DeliveryJob.Queue.Message(new ChangeJob(change) { Subscribers = ids })),
                ],
                cancel
            );
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loops;
        await _services.DisposeAsync();
        _stop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IncidentChange Change(int incident) =>
        new()
        {
            Number = 1,
            Kind = ChangeKind.Opened,
            At = DateTimeOffset.UnixEpoch,
            Incident = new IncidentSummary
            {
                Id = $"20241109-{incident:x8}",
                Kind = EventKind.Attack,
                Headline = "Attack in Quetta, Balochistan: 26 killed",
                Day = new DateOnly(2024, 11, 9),
                Provinces = ["Balochistan"],
                Killed = new Figure(26, 24, 27),
                Confidence = 0.9,
                ReportCount = 3,
                FirstReportedAt = DateTimeOffset.UnixEpoch,
                LastReportedAt = DateTimeOffset.UnixEpoch,
            },
        };
}
