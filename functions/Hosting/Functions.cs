using Alerts.Classification;
using Alerts.Delivery;
using Alerts.Delivery.Digests;
using Alerts.Delivery.Mails;
using Alerts.Feeds;
using Alerts.Incidents;
using Alerts.Operations.Watching;
using Alerts.Subscriptions;

namespace Alerts.Hosting;

/// <summary>Every function that a timer or a queue triggers. Its declaration is <c>Bindings/&lt;name&gt;/function.json</c>.</summary>
internal static class Functions
{
    public static IReadOnlyList<FunctionCode> All { get; } =
    [
        FunctionCode.OfTimer<FeedPoller>("PollFeeds"),
        FunctionCode.OfQueue<FeedDue, FeedFetcher>("FetchFeed", FeedDue.Queue),
        FunctionCode.OfQueue<Entry, EntryClassifier>("ClassifyItem", Entry.Queue),
        FunctionCode.OfQueue<Report, ReportRecorder>("RecordReport", Report.Queue),
        FunctionCode.OfQueue<IncidentChange, AlertPlanner>("PlanAlerts", IncidentChange.Queue),
        FunctionCode.OfQueue<AlertPage, AlertSender>("SendAlerts", AlertPage.Queue),
        FunctionCode.OfQueue<AlertPage, AlertSender>("RetryAlerts", AlertPage.Retries),
        FunctionCode.OfTimer<DigestPlanner>("SendDigests"),
        FunctionCode.OfTimer<FlowWatch>("WatchFlow"),
        FunctionCode.OfTimer<SeenSweeper>("Sweep"),
        FunctionCode.OfTimer<OutboxSweeper>("SweepOutbox"),
        FunctionCode.OfTimer<SubscriberSweeper>("SweepSubscribers"),
    ];
}
