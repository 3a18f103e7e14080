using System.Collections.Concurrent;
using System.Diagnostics;
using Alerts.Classification.Findings;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Hosting;

public sealed class TracingTests : IDisposable
{
    private readonly TempStore _store = new();
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public TracingTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Alerts",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task One_trace_runs_from_an_entry_across_the_queues_and_is_linked_with_the_visit_that_found_it()
    {
        await _store.Queues.CreateAsync(CancellationToken.None);
        var fetch = Function("Fetch", QueueNames.Feeds, QueueNames.Items);
        var classify = Function("Classify", QueueNames.Items, QueueNames.Reports);
        var record = Function("Record", QueueNames.Reports, null);
        await RunAsync(fetch, new Outgoing(QueueNames.Feeds, "{}", TimeSpan.Zero));
        await RunAsync(classify);
        await RunAsync(record);

        var (visit, entry, classified, recorded) = (Ended(fetch), Ended("Entry", Ended(fetch)), Ended(classify), Ended(record));
        Assert.Equal(entry.TraceId, classified.TraceId);
        Assert.Equal(entry.TraceId, recorded.TraceId);
        Assert.Equal(classified.SpanId, recorded.ParentSpanId);
        Assert.NotEqual(visit.TraceId, entry.TraceId);
        Assert.Equal(visit.SpanId, Assert.Single(entry.Links).Context.SpanId);
    }

    [Fact]
    public async Task A_call_is_linked_with_the_request_by_which_the_host_made_it()
    {
        await _store.Queues.CreateAsync(CancellationToken.None);
        var record = Function("Record", QueueNames.Reports, null);
        using var request = new Activity("host's request").SetIdFormat(ActivityIdFormat.W3C).Start();

        await RunAsync(record, new Outgoing(QueueNames.Reports, "{}", TimeSpan.Zero));

        Assert.Equal(request.SpanId, Assert.Single(Ended(record).Links).Context.SpanId);
        Assert.NotEqual(request.TraceId, Ended(record).TraceId);
    }

    private static FakeFunction Function(string name, string from, string? to) =>
        new($"{name}{Guid.NewGuid():N}", from)
        {
            Does = (_, _) =>
                Task.FromResult(
                    to is null
                        ? HandlerResult.Done
                        : HandlerResult.Then(new Outgoing(to, to == QueueNames.Items ? AnEntry() : AReport(), TimeSpan.Zero))
                ),
        };

    private static string AReport() => Report.Queue.Message(A.Report("Blast in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 26))).Body;

    private static string AnEntry() =>
        Entry
            .Queue.Message(
                new Entry
                {
                    FeedId = "f",
                    Outlet = "o",
                    Key = "k",
                    Revision = "r",
                    Title = "T",
                    FetchedAt = DateTimeOffset.UnixEpoch,
                }
            )
            .Body;

    private async Task RunAsync(FakeFunction function, Outgoing? first = null)
    {
        if (first is not null)
            await _store.Queues.SendAsync([first], CancellationToken.None);
        var message = Assert.Single(await _store.Queues.ReceiveAsync(function.Queue!, 1, TimeSpan.FromMinutes(1), CancellationToken.None));
        await function.RunAsync(Runners.On(_store, TimeProvider.System), message.Body);
        await _store.Queues.DeleteAsync(function.Queue!, message, CancellationToken.None);
    }

    private Activity Ended(FakeFunction function) => Assert.Single(_ended, activity => activity.OperationName == function.Code.Name);

    // Others trace at the same time.
    private Activity Ended(string name, Activity linked) =>
        Assert.Single(
            _ended,
            activity => activity.OperationName == name && activity.Links.Any(link => link.Context.SpanId == linked.SpanId)
        );
}
