namespace Alerts.Operations.Administration;

/// <summary>
/// The words for a result: the command line writes them to stdout and stderr, the operators' pages show both as the note.
/// </summary>
/// <param name="Text">What was done; empty when there is nothing to say.</param>
/// <param name="Problem">What is wrong; empty when all is well.</param>
internal sealed record AdminResultText(string Text, string Problem = "")
{
    public static AdminResultText Of(AdminResult result) =>
        result switch
        {
            AdminResult.IncidentEdited(var id, { } change) => new($"{id}: {string.Join("; ", change.Details)}"),
            AdminResult.IncidentEdited(var id, null) => new($"{id}: nothing to tell"),
            AdminResult.FeedEdited(var feed, var done) => new($"{feed.Id} {feed.Address}: {done}."),
            AdminResult.FeedsSynced synced => new(
                $"{synced.Added} feeds added, {synced.Changed} changed, {synced.Removed} removed.",
                string.Join(Environment.NewLine, synced.Mistakes)
            ),
            AdminResult.FeedTested tested => FeedTestText.Of(tested),
            AdminResult.Requeued(var queue, var count) => new($"{count} sent to {queue} again."),
            AdminResult.Discarded(var queue, var count) => new($"{count} of {queue} discarded."),
            AdminResult.Refused(var why) => new("", why),
            _ => throw new NotSupportedException($"There are no words for {result.GetType().Name}."),
        };

    public string Note =>
        Text.Length == 0 ? Problem
        : Problem.Length == 0 ? Text
        : $"{Text}{Environment.NewLine}{Problem}";
}
