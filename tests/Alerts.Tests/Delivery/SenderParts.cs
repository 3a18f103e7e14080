using Alerts.Delivery;
using Alerts.Delivery.Digests;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Pipeline;
using Alerts.Delivery.Scheduling;
using Alerts.Delivery.Tally;
using Alerts.Incidents.Repository;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Telemetry;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Delivery;

/// <summary>A sender and all it is made of, on tables that may be those of others too: one worker of several, or one that dies.</summary>
internal sealed class SenderParts : IDisposable
{
    /// <param name="rig">Whose subscribers they are.</param>
    /// <param name="tables">The rig's, or what stands before them.</param>
    public SenderParts(SubscriptionRig rig, ITableStore tables, IReadOnlyList<IChannel> channels, ILoggerProvider? logging = null)
    {
        var time = rig.Time;
        var options = Options.Create(new DeliveryOptions());
        var logs = LoggerFactory.Create(builder =>
            builder.SetMinimumLevel(LogLevel.Trace).AddProvider(logging ?? NullLoggerProvider.Instance)
        );
        Metrics = new MeterDouble(time);
        Tally = new DeliveryTally(Metrics.Meter, time);
        Log = new DeliveryLog(tables, time);
        Deliveries = new DeliveryStore(tables, Log, new SoleProcess(time), options, time);
        var subscribers = new SubscriberStore(tables, rig.Keys);
        var effects = new DeliverySideEffects(rig.Unsubscription, rig.Confirmation, new FailingReceivers(subscribers, time), time);
        Due = new DueIndex(tables);
        Held = new HeldStore(tables, Due);
        var ledger = new IncidentRepository(tables);
        var desk = new DigestStore(
            Held,
            new DigestMaker(Deliveries, new IncidentStore(tables, ledger), ledger),
            Deliveries,
            time,
            logs.CreateLogger<DigestStore>()
        );
        var timetable = new SendScheduler(new HourlyLimitStore(tables, options, time), time, logs.CreateLogger<SendScheduler>());
        var ends = new AttemptRecorder(Deliveries, Held, time, logs.CreateLogger<AttemptRecorder>());
        var pipeline = new DeliveryPipeline(
            new EligibleStep(subscribers, Deliveries, desk, time),
            timetable,
            Deliveries,
            new AttemptStep(new SuppressionStep(rig.Suppression), channels, logs.CreateLogger<AttemptStep>()),
            ends,
            effects
        );
        Slow = new SlowSends(rig.Queues, time, logs.CreateLogger<SlowSends>());
        var pages = new PageSender(pipeline, Slow, Tally, options, time, logs.CreateLogger<PageSender>());
        Sender = new AlertSender(pages, logs.CreateLogger<AlertSender>());
        Planner = new DigestPlanner(Due, time, logs.CreateLogger<DigestPlanner>());
    }

    public DeliveryLog Log { get; }

    public DeliveryStore Deliveries { get; }

    public HeldStore Held { get; }

    public DueIndex Due { get; }

    public DeliveryTally Tally { get; }

    public MeterDouble Metrics { get; }

    public SlowSends Slow { get; }

    public AlertSender Sender { get; }

    public DigestPlanner Planner { get; }

    public void Dispose() => Metrics.Dispose();

    /// <summary>As an engine does it: handle, queue what comes next, then remember.</summary>
    public async Task<IReadOnlyList<Outgoing>> RunAsync(DeliveryJob page) =>
        await DoneAsync(await Sender.HandleAsync(page, CancellationToken.None));

    /// <summary>The timer's turn.</summary>
    public async Task<IReadOnlyList<DeliveryJob>> PlanAsync() =>
        [.. (await DoneAsync(await Planner.RunAsync(CancellationToken.None))).Select(message => DeliveryJob.Queue.Read(message.Body))];

    /// <summary>The timer's turn, and what follows from it.</summary>
    public async Task<IReadOnlyList<Outgoing>> SendDueAsync()
    {
        var next = new List<Outgoing>();
        foreach (var page in await PlanAsync())
            next.AddRange(await RunAsync(page));
        return next;
    }

    private static async Task<IReadOnlyList<Outgoing>> DoneAsync(HandlerResult step)
    {
        if (step.Remember is { } remember)
            await remember(CancellationToken.None);
        return step.Next;
    }
}
