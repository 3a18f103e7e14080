using Alerts.Platform.Messaging;
using Alerts.Platform.Net;
using Alerts.Platform.Security.Setup;
using Alerts.Platform.Storage;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Platform.Security;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Alerts.Tests.Subscriptions;

/// <summary>Subscriptions on a store of their own.</summary>
internal sealed class SubscriptionRig : IDisposable
{
    private readonly TempStore _store;

    /// <param name="around">What stands between everybody and the tables; null for nothing.</param>
    public SubscriptionRig(Func<ITableStore, ITableStore>? around = null)
    {
        _store = new TempStore(Time);
        Tables = around is null ? _store.Tables : around(_store.Tables);
        Subscribers = new SubscriberStore(Tables, Keys);
        Index = new WatchIndex(Tables);
        Settlement = new Settlement(Subscribers, Index);
        Managing = new Managing(Subscribers, Index, Settlement, Topics.Catalogue, Time, NullLogger<Managing>.Instance);
        Confirmation = new Confirmation(Subscribers, Index, Settlement, Time, NullLogger<Confirmation>.Instance);
        Unsubscription = new Unsubscription(Subscribers, Index, Settlement, NullLogger<Unsubscription>.Instance);
        Suppression = new Suppression(Tables, Keys, Subscribers, Unsubscription, Time, NullLogger<Suppression>.Instance);
        var limits = Options.Create(new SubscriptionsOptions());
        Limit = new ClientLimit(Tables, Keys, limits, Time);
        SignUp = new SignUp(
            new Enrolment(
                Subscribers,
                Suppression,
                new ProposalReader(Topics.Catalogue, Options.Create(new NetworkOptions()), Time),
                Queues,
                NullLogger<Enrolment>.Instance
            ),
            Limit,
            limits,
            Time
        );
        Expiry = new Expiry(Subscribers, Time);
        Planner = new AlertPlanner(Index, Metrics.Meter, NullLogger<AlertPlanner>.Instance);
    }

    public SignallingTime Time { get; } = new(Changes.Morning);

    public ITableStore Tables { get; }

    /// <summary>Of the store's file.</summary>
    public string Folder => _store.Folder;

    public MeterDouble Metrics { get; } = new();

    public SecretKeys Keys { get; } = TestKeys.New();

    public IQueueStore Queues => _store.Queues;

    public SubscriberStore Subscribers { get; }

    public WatchIndex Index { get; }

    public SignUp SignUp { get; }

    public ClientLimit Limit { get; }

    public Suppression Suppression { get; }

    public Settlement Settlement { get; }

    public Managing Managing { get; }

    public Confirmation Confirmation { get; }

    public Unsubscription Unsubscription { get; }

    public Expiry Expiry { get; }

    public AlertPlanner Planner { get; }

    public Erasure Erasure(params IPersonalData[] holdings) => new(Eraser(holdings), Queues, NullLogger<Erasure>.Instance);

    public SubscriberEraser Eraser(params IPersonalData[] holdings) => new(Subscribers, Suppression, Index, Topics.Catalogue, holdings);

    public void Dispose()
    {
        Metrics.Dispose();
        _store.Dispose();
    }

    /// <summary>Signs up and takes the answer for granted.</summary>
    public async Task<SignUpResult.Accepted> AskAsync(string email, params string[] topics) =>
        Assert.IsType<SignUpResult.Accepted>(
            await SignUp.RequestAsync(
                new SignUpRequest(email, null, [.. topics.Select(topic => new WatchRequest(topic))]),
                CancellationToken.None
            )
        );

    public async Task<Subscriber> ConfirmedAsync(string email, params string[] topics)
    {
        var id = (await AskAsync(email, topics)).Subscriber;
        return Assert.IsType<ConfirmResult.Confirmed>(await Confirmation.ConfirmAsync(id, CancellationToken.None)).Subscriber;
    }

    public async Task<Subscriber> GetAsync(string id) => Assert.IsType<Subscriber>(await Subscribers.GetAsync(id, CancellationToken.None));

    /// <summary>Ids of the watches that the index has for a topic.</summary>
    public async Task<IReadOnlyList<string>> WatchersAsync(string topic)
    {
        var ids = new List<string>();
        for (var shard = 0; shard < SubscriberKeys.Shards; shard++)
            ids.AddRange((await Index.ReadAsync(topic, shard, null, 10_000, CancellationToken.None)).Rows.Select(row => row.Subscriber));
        return ids;
    }

    /// <summary>The pages that can be seen in the queue now.</summary>
    public async Task<IReadOnlyList<DeliveryJob>> PagesAsync() =>
        [
            .. (await Queues.ReceiveAsync(QueueNames.Alerts, 32, TimeSpan.FromHours(100), CancellationToken.None)).Select(message =>
                DeliveryJob.Queue.Read(message.Body)
            ),
        ];

    /// <summary>Runs a change through the planner, and through itself again, until no shard is left.</summary>
    public async Task<(IReadOnlyList<DeliveryJob> Pages, IReadOnlyList<Outgoing> Messages)> PlanAsync(
        Alerts.Incidents.Summaries.IncidentChange change
    )
    {
        var messages = new List<Outgoing>();
        var todo = new Queue<Alerts.Incidents.Summaries.IncidentChange>([change]);
        while (todo.TryDequeue(out var next))
        {
            var step = await Planner.HandleAsync(next, CancellationToken.None);
            messages.AddRange(step.Next);
            foreach (var message in step.Next.Where(message => message.Queue == QueueNames.Changes))
                todo.Enqueue(Alerts.Incidents.Summaries.IncidentChange.Queue.Read(message.Body));
        }

        return (
            [.. messages.Where(message => message.Queue == QueueNames.Alerts).Select(message => DeliveryJob.Queue.Read(message.Body))],
            messages
        );
    }
}
