using System.Text;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Subscriptions;
using Alerts.Subscriptions.Subscribers;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public sealed class AlertPlannerTests : IDisposable
{
    private readonly SubscriptionRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Planner_pages_every_watcher_once_when_there_are_2500()
    {
        var everything = await AddAsync(1_900, new Watch { Topic = "everything" });
        var quetta = await AddAsync(600, new Watch { Topic = "district:Quetta" });
        await AddAsync(200, new Watch { Topic = "district:Bannu" });

        var (pages, messages) = await _rig.PlanAsync(Changes.Opened());

        Assert.Equal(everything.Concat(quetta).Order(), pages.SelectMany(page => page.Subscribers).Order());
        Assert.All(pages, page => Assert.InRange(page.Subscribers.Count, 1, AlertPlanner.PageSize));
        Assert.All(pages, page => Assert.Null(Assert.IsType<ChangeJob>(page).Change.Only));
        Assert.All(messages, message => Assert.InRange(Encoding.UTF8.GetByteCount(message.Body), 1, 48 * 1024));
    }

    [Fact]
    public async Task Planner_reads_no_more_than_a_thousand_watches_a_run_and_goes_on_behind_the_last()
    {
        await AddAsync(2_500, new Watch { Topic = "everything" }, shard: 7);

        var first = await _rig.Planner.HandleAsync(Changes.Opened(), CancellationToken.None);
        var rest = Assert.Single(first.Next, message => message.Queue == QueueNames.Changes);
        var second = await _rig.Planner.HandleAsync(IncidentChange.Queue.Read(rest.Body), CancellationToken.None);
        var third = await _rig.Planner.HandleAsync(
            IncidentChange.Queue.Read(Assert.Single(second.Next, message => message.Queue == QueueNames.Changes).Body),
            CancellationToken.None
        );

        Assert.Equal(10, second.Next.Count(message => message.Queue == QueueNames.Alerts));
        Assert.Equal(new TopicShard("everything", 7, null), IncidentChange.Queue.Read(rest.Body).Only! with { After = null });
        Assert.Equal(2_500, Count(first) + Count(second) + Count(third) + Count(await LastAsync(third)));
    }

    [Fact]
    public async Task Planner_names_a_subscriber_once_when_several_watches_match()
    {
        var reader = await _rig.ConfirmedAsync("asma@example.org", "everything", "Balochistan", "BLA", "Quetta");

        var (pages, _) = await _rig.PlanAsync(Changes.Opened());

        Assert.Equal([reader.Id], pages.SelectMany(page => page.Subscribers));
    }

    [Fact]
    public async Task Planner_returns_the_same_when_a_message_comes_again()
    {
        await AddAsync(150, new Watch { Topic = "everything" });

        var once = await _rig.Planner.HandleAsync(Changes.Opened(), CancellationToken.None);
        var again = await _rig.Planner.HandleAsync(Changes.Opened(), CancellationToken.None);

        Assert.Equal(once.Next, again.Next);
        Assert.Null(once.Remember);
    }

    [Fact]
    public async Task Planner_leaves_out_who_asked_for_more_killed()
    {
        await AddAsync(5, new Watch { Topic = "everything", MinKilled = 27 });
        var wanted = await AddAsync(5, new Watch { Topic = "everything", MinKilled = 26 });

        var (pages, _) = await _rig.PlanAsync(Changes.Opened());

        Assert.Equal(wanted.Order(), pages.SelectMany(page => page.Subscribers).Order());
    }

    [Fact]
    public async Task Planned_alerts_are_counted_once_however_many_messages_plan_them()
    {
        await AddAsync(1_200, new Watch { Topic = "everything" }, shard: 7);
        var first = await _rig.Planner.HandleAsync(Changes.Opened(), CancellationToken.None);
        var before = _rig.Metrics.Heard;

        var planned = Count(first);
        first.Count!();
        for (var step = await LastAsync(first); step.Next.Count > 0; step = await LastAsync(step))
        {
            planned += Count(step);
            step.Count!();
        }

        Assert.Empty(before);
        Assert.Equal((1_200, 1_200), (planned, (int)_rig.Metrics.Sum("alerts.planned")));
        Assert.True(_rig.Metrics.Values("alerts.planned").Count > 1);
    }

    private static int Count(Alerts.Platform.Messaging.HandlerResult step) =>
        step
            .Next.Where(message => message.Queue == QueueNames.Alerts)
            .Sum(message => DeliveryJob.Queue.Read(message.Body).Subscribers.Count);

    private async Task<Alerts.Platform.Messaging.HandlerResult> LastAsync(Alerts.Platform.Messaging.HandlerResult step)
    {
        var rest = step.Next.SingleOrDefault(message => message.Queue == QueueNames.Changes);
        return rest is null
            ? Alerts.Platform.Messaging.HandlerResult.Done
            : await _rig.Planner.HandleAsync(IncidentChange.Queue.Read(rest.Body), CancellationToken.None);
    }

    private async Task<IReadOnlyList<string>> AddAsync(int count, Watch watch, int? shard = null)
    {
        var ids = Enumerable
            .Range(0, count)
            .Select(_ => SubscriberKeys.NewId())
            .Select(id => shard is null ? id : $"{shard:x}{id[1..]}")
            .ToList();
        await Parallel.ForEachAsync(ids, async (id, cancel) => await _rig.Index.AddAsync(id, [watch], cancel));
        return ids;
    }
}
