using Alerts.Delivery;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Tally;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Telemetry;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

/// <summary>A sender with subscribers, on a store of its own and a channel that the test steers.</summary>
internal sealed class DeliveryRig : IDisposable
{
    private readonly SubscriptionRig _subscriptions = new();

    public DeliveryRig(params IChannel[] others) =>
        Parts = new SenderParts(_subscriptions, _subscriptions.Tables, [Channel, .. others], Logs);

    public SenderParts Parts { get; }

    public SignallingTime Time => _subscriptions.Time;

    public SubscriptionRig Subscriptions => _subscriptions;

    public ChannelDouble Channel { get; } = new();

    public LogLines Logs { get; } = new();

    public DeliveryLog DeliveryLog => Parts.Log;

    public DeliveryStore Deliveries => Parts.Deliveries;

    public MeterDouble Metrics => Parts.Metrics;

    public DeliveryTally Tally => Parts.Tally;

    public AlertSender Sender => Parts.Sender;

    public void Dispose()
    {
        _subscriptions.Dispose();
        Logs.Dispose();
        Parts.Dispose();
    }

    /// <summary>A reader of everything.</summary>
    public Task<Subscriber> ReaderAsync(string name = "asma") => _subscriptions.ConfirmedAsync($"{name}@example.org", "everything");

    public static DeliveryJob Page(IncidentChange change, params Subscriber[] subscribers) =>
        new ChangeJob(change) { Subscribers = [.. subscribers.Select(subscriber => subscriber.Id)] };

    /// <inheritdoc cref="SenderParts.RunAsync"/>
    public Task<IReadOnlyList<Outgoing>> RunAsync(DeliveryJob page) => Parts.RunAsync(page);

    public static DeliveryJob Read(Outgoing message) => DeliveryJob.Queue.Read(message.Body);

    public Task<DeliveryRow?> RowAsync(IncidentChange change, Subscriber subscriber) =>
        Deliveries.GetAsync(DeliveryKey.Of(change.Incident, change.Number, subscriber.Id), CancellationToken.None);
}
