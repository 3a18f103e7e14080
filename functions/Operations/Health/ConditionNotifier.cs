using Alerts.Delivery.Messages;
using Alerts.Operations.Records;

namespace Alerts.Operations.Health;

/// <summary>
/// Tells operators when a condition begins and when it ends, once each. A notice is sent before it is stored: a crash in between sends it
/// again.
/// </summary>
internal sealed partial class ConditionNotifier(
    ConditionStore store,
    IEnumerable<INoticeWay> ways,
    Links links,
    ILogger<ConditionNotifier> log
)
{
    private volatile IReadOnlyList<OpenCondition>? _unsaved;

    /// <returns>False when what operators were told could not be stored.</returns>
    public async Task<bool> NotifyAsync(FlowFacts facts, CancellationToken cancel)
    {
        var stored = await StoredAsync(facts, cancel);
        var known = Known(stored);
        var standing = facts.Blind
            ? ConditionChange.Blind(known, Conditions.Of(facts), facts.Seen.At)
            : ConditionChange.After(known, Conditions.Of(facts), facts.Seen.At);
        Tell(known, standing);
        foreach (var way in ways)
            standing = await TellAsync(way, standing, cancel);
        return await SaveAsync(stored, standing, cancel);
    }

    private async Task<IReadOnlyList<OpenCondition>> StoredAsync(FlowFacts facts, CancellationToken cancel)
    {
        try
        {
            return await store.ListAsync(cancel);
        }
        catch (Exception) when (facts.Own.Storage is not null && !cancel.IsCancellationRequested)
        {
            return [];
        }
    }

    /// <summary>
    /// What this process could not store it knows better; of the rest, what could not be read for a while is stored still.
    /// </summary>
    private IReadOnlyList<OpenCondition> Known(IReadOnlyList<OpenCondition> stored) =>
        _unsaved is { } unsaved
            ? [.. unsaved, .. stored.ExceptBy(unsaved.Select(one => one.Condition.Key), one => one.Condition.Key)]
            : stored;

    /// <returns>False when storage cannot be written: then this process remembers who was told, until it can.</returns>
    private async Task<bool> SaveAsync(IReadOnlyList<OpenCondition> stored, IReadOnlyList<OpenCondition> standing, CancellationToken cancel)
    {
        try
        {
            _unsaved = standing;
            await store.SaveAsync(stored, standing, cancel);
            _unsaved = null;
            return true;
        }
#pragma warning disable CA1031
        catch (Exception broken) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NotSaved(log, broken);
            return false;
        }
    }

    private void Tell(IReadOnlyList<OpenCondition> known, IReadOnlyList<OpenCondition> standing)
    {
        foreach (
            var began in standing.Where(one =>
                one.Over is null && !known.Any(old => old.Over is null && old.Condition.Key == one.Condition.Key)
            )
        )
            Log.Began(log, began.Condition.Rule, began.Condition.Words);
    }

    /// <summary>Those that no destination is to be told of count as told, so that they go when they are over.</summary>
    private async Task<IReadOnlyList<OpenCondition>> TellAsync(
        INoticeWay way,
        IReadOnlyList<OpenCondition> standing,
        CancellationToken cancel
    )
    {
        if (way.Destination is not { } destination)
            return standing;
        var (began, ended) = ConditionChange.News(standing, destination);
        return
            began.Count + ended.Count == 0
            || await way.SendAsync(NoticeWords.Subject(began, ended), NoticeWords.Text(began, ended, links.Operators), cancel)
            ? ConditionChange.Told(standing, destination)
            : standing;
    }

    private static partial class Log
    {
        [LoggerMessage(700, LogLevel.Error, "{Rule}: {Words}")]
        public static partial void Began(ILogger log, string rule, string words);

        [LoggerMessage(701, LogLevel.Warning, "What operators were told of could not be stored; this process remembers it")]
        public static partial void NotSaved(ILogger log, Exception broken);
    }
}
