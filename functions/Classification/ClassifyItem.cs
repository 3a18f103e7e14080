using Alerts.Classification.Findings;
using Alerts.Feeds.Registry;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Microsoft.Azure.Functions.Worker;
using QueueMessage = Azure.Storage.Queues.Models.QueueMessage;

namespace Alerts.Classification;

internal sealed class ClassifyItem(EntryClassifier handler, IFunctionRunner runner)
{
    [Function(nameof(ClassifyItem))]
    public Task RunAsync([QueueTrigger(QueueNames.Items)] QueueMessage message, CancellationToken cancel) =>
        runner.RunAsync(nameof(ClassifyItem), Entry.Queue, message, handler.HandleAsync, cancel);
}

/// <summary>
/// Turns an entry into a report if it is news of an attack, an operation or a clash; others end here. A changed entry that is not such
/// news (any longer) continues as a withdrawal: the recorder knows what its earlier revision was.
/// </summary>
internal sealed partial class EntryClassifier(Classifier classifier, ILogger<EntryClassifier> logger)
{
    /// <summary>Characters of the text that the report keeps.</summary>
    private const int TextKept = 1000;

    public Task<HandlerResult> HandleAsync(Entry entry, CancellationToken cancel)
    {
        var finding = classifier.Classify(entry.Title, entry.Text, entry.Published ?? entry.FetchedAt);
        if (finding.Kind == EventKind.None)
            return Task.FromResult(
                entry.Changed
                    ? HandlerResult.Then(Alerts.Classification.Findings.Report.Queue.Message(Report(entry, finding)))
                    : HandlerResult.Done
            );

        Log.Recognised(logger, entry.FeedId, entry.Key, finding.Kind, finding.Confidence);
        return Task.FromResult(HandlerResult.Then(Alerts.Classification.Findings.Report.Queue.Message(Report(entry, finding))));
    }

    private static Report Report(Entry entry, Finding finding) =>
        new()
        {
            Id = $"{entry.FeedId}/{entry.Key}",
            Revision = entry.Revision,
            Outlet = entry.Outlet,
            Party = entry.Party,
            Title = entry.Title,
            Text = Cut(entry.Text),
            Link = entry.Link,
            Published = entry.Published ?? entry.FetchedAt,
            FetchedAt = entry.FetchedAt,
            Untimed = entry.Backlog || entry.Changed,
            Says = finding with { Evidence = [.. finding.Evidence.Where(IsForClaims)] },
            Withdrawn = finding.Kind == EventKind.None,
        };

    /// <summary>A claim's bounds, speaker and group names are read around these words.</summary>
    private static bool IsForClaims(Evidence evidence) =>
        evidence.For is "killed" or "wounded" || evidence.For.StartsWith("group.", StringComparison.Ordinal);

    /// <summary>Never half of a surrogate pair at the end, which UTF-8 cannot express.</summary>
    private static string Cut(string text) =>
        text.Length <= TextKept ? text : text[..(char.IsHighSurrogate(text[TextKept - 1]) ? TextKept - 1 : TextKept)];

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Information, "Entry {FeedId}/{Key} reports: {Kind}, confidence {Confidence:0.00}")]
        public static partial void Recognised(ILogger logger, string feedId, string key, EventKind kind, double confidence);
    }
}
