using Alerts.Classification.Findings;
using Alerts.Delivery.Tally;
using Alerts.Feeds;
using Alerts.Feeds.Registry;
using Alerts.Hosting.Setup;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Platform.Telemetry;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Hosting;

public sealed class FlowTotalsTests : IDisposable
{
    private readonly MeterDouble _metrics = new();
    private readonly TempStore _store = new();

    public void Dispose()
    {
        _store.Dispose();
        _metrics.Dispose();
    }

    [Fact]
    public void What_each_stage_queued_is_counted_under_its_name()
    {
        var totals = new FlowTotals(_metrics.Meter, new DeliveryTally(_metrics.Meter, TimeProvider.System));

        totals.Count(
            QueueNames.Feeds,
            [Entry.Queue.Message(AnEntry("dawn")), Entry.Queue.Message(AnEntry("dawn")), Entry.Queue.Message(AnEntry("geo"))]
        );
        totals.Count(
            QueueNames.Items,
            [Report.Queue.Message(A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9)))]
        );
        totals.Count(
            QueueNames.Reports,
            [IncidentChange.Queue.Message(Changes.Opened()), IncidentChange.Queue.Message(Changes.Updated(9, 26))]
        );
        totals.Count(QueueNames.Changes, [DeliveryJob.Queue.Message(new ChangeJob(Changes.Opened()) { Subscribers = ["a", "b", "c"] })]);

        Assert.Equal(2, _metrics.Sum("alerts.entries feed=dawn"));
        Assert.Equal(1, _metrics.Sum("alerts.entries feed=geo"));
        Assert.Equal(1, _metrics.Sum("alerts.reports"));
        Assert.Equal(1, _metrics.Sum("alerts.incidents change=opened"));
        Assert.Equal(1, _metrics.Sum("alerts.incidents change=updated"));
        Assert.Equal(3, _metrics.Sum("alerts.planned"));
        Assert.Equal((3, 1, 1), (totals.Entries, totals.Reports, totals.Incidents));
    }

    [Fact]
    public void What_goes_round_again_is_not_counted_again()
    {
        var totals = new FlowTotals(_metrics.Meter, new DeliveryTally(_metrics.Meter, TimeProvider.System));
        var shard = new TopicShard("province:Balochistan", 3, "x");

        totals.Count(QueueNames.Changes, [IncidentChange.Queue.Message(Changes.Opened() with { Only = shard })]);
        totals.Count(
            QueueNames.Alerts,
            [DeliveryJob.Queue.Message(new ChangeJob(Changes.Opened()) { Subscribers = ["a"], FailedAttempts = 1 })]
        );
        totals.Count(
            QueueNames.Items,
            [Report.Queue.Message(A.Report("Nothing", "2024-11-09 10:00", A.Attack("Quetta", 9)) with { Withdrawn = true })]
        );

        Assert.Empty(_metrics.Heard);
    }

    [Fact]
    public async Task A_call_that_failed_counts_when_it_is_done_and_not_before()
    {
        await _store.Queues.CreateAsync(CancellationToken.None);
        var function = new FakeFunction("FetchFeed", QueueNames.Feeds);
        var attempts = 0;
        function.Does = (_, _) =>
            Task.FromResult(
                new HandlerResult(
                    [Entry.Queue.Message(AnEntry("dawn"))],
                    _ => ++attempts < 3 ? throw new InvalidOperationException("Away.") : Task.CompletedTask
                )
            );
        var runner = Runners.On(_store, TimeProvider.System, _metrics.Meter);

        for (var call = 0; call < 3; call++)
            await Record.ExceptionAsync(() => function.RunAsync(runner, "{}"));

        Assert.Equal(1, _metrics.Sum("alerts.entries feed=dawn"));
    }

    private static Entry AnEntry(string feed) =>
        new()
        {
            FeedId = feed,
            Outlet = feed,
            Key = "k",
            Revision = "r",
            Title = "T",
            FetchedAt = Changes.Morning,
        };
}
