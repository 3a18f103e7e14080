using Alerts.Delivery;
using Alerts.Delivery.Tally;
using Alerts.Flow;
using Alerts.Incidents;
using Alerts.Subscriptions;
using Alerts.Tests.Subscriptions;
using Alerts.Tests.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery;

/// <summary>A sender with subscribers, on a store of its own and a channel that the test steers.</summary>
internal sealed class DeliveryRig : IDisposable
{
    private readonly SubscriptionRig _subscriptions = new();

    public DeliveryRig(params IChannel[] others)
    {
        var options = Options.Create(new DeliveryOptions());
        Metrics = new MeterDouble(Time);
        Tally = new DeliveryTally(Metrics.Meter, Time);
        DeliveryLog = new DeliveryLog(_subscriptions.Tables, Time);
        Deliveries = new DeliveryStore(_subscriptions.Tables, DeliveryLog, options, Time);
        var logs = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        var consequences = new Consequences(_subscriptions.Unsubscription, _subscriptions.Confirmation, Time);
        var single = new SingleDelivery(
            _subscriptions.Subscribers, consequences, Deliveries, [Channel, .. others], Time, logs.CreateLogger<SingleDelivery>());
        Sender = new AlertSender(single, _subscriptions.Expiry, _subscriptions.Erasure(DeliveryLog), Tally, options, logs.CreateLogger<AlertSender>());
    }

    public FakeTimeProvider Time => _subscriptions.Time;

    public SubscriptionRig Subscriptions => _subscriptions;

    public ChannelDouble Channel { get; } = new();

    public LogLines Logs { get; } = new();

    public DeliveryLog DeliveryLog { get; }

    public DeliveryStore Deliveries { get; }

    public MeterDouble Metrics { get; }

    public DeliveryTally Tally { get; }

    public AlertSender Sender { get; }

    public void Dispose()
    {
        _subscriptions.Dispose();
        Logs.Dispose();
        Metrics.Dispose();
    }

    /// <summary>A reader of everything.</summary>
    public Task<Subscriber> ReaderAsync(string name = "asma") => _subscriptions.ConfirmedAsync($"{name}@example.org", "everything");

    public static AlertPage Page(IncidentChange change, params Subscriber[] subscribers) =>
        new() { Change = change, Subscribers = [.. subscribers.Select(subscriber => subscriber.Id)] };

    /// <summary>As an engine does it: handle, queue what comes next, then remember.</summary>
    public async Task<IReadOnlyList<Outgoing>> RunAsync(AlertPage page)
    {
        var step = await Sender.HandleAsync(page, CancellationToken.None);
        if (step.Remember is { } remember)
            await remember(CancellationToken.None);
        return step.Next;
    }

    public static AlertPage Read(Outgoing message) => AlertPage.Queue.Read(message.Body);

    public Task<DeliveryRow?> RowAsync(IncidentChange change, Subscriber subscriber) =>
        Deliveries.GetAsync(DeliveryKey.Of(change.Incident, change.Number, subscriber.Id), CancellationToken.None);
}
