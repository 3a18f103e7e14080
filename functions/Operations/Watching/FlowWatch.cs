using Alerts.Delivery;
using Alerts.Delivery.Tally;
using Alerts.Flow;
using Alerts.Operations.Desk;
using Alerts.Telemetry;

namespace Alerts.Operations.Watching;

/// <summary>
/// Looks at the flow every minute: shows the gauges what it saw, and tells operators when a condition begins and when it ends, once each. A
/// notice is sent before it is remembered: who dies in between sends it again.
/// </summary>
internal sealed partial class FlowWatch(
    FlowGlance glance,
    Gauges gauges,
    ConditionStore store,
    IEnumerable<INoticeWay> ways,
    TallyStore tallies,
    OperatorAccess access,
    Links links,
    ILogger<FlowWatch> log
)
{
    /// <summary>No day of which somebody may still write or ask for an hour.</summary>
    private const int DaysOpen = 3;

    private volatile IReadOnlyList<Standing>? _unsaved;

    public async Task<Step> RunAsync(CancellationToken cancel)
    {
        var facts = await glance.LookAsync(cancel);
        gauges.Last = facts.Seen;
        var stored = await StoredAsync(facts, cancel);
        var known = Known(stored);
        var standing = facts.Blind
            ? Turning.Blind(known, Conditions.Of(facts), facts.Seen.At)
            : Turning.After(known, Conditions.Of(facts), facts.Seen.At);
        Tell(known, standing);
        foreach (var way in ways)
            standing = await TellAsync(way, standing, cancel);
        if (!await SaveAsync(stored, standing, cancel) || facts.Blind)
            return Step.Done;
        await tallies.CloseAsync(facts.Seen.At.AddDays(-DaysOpen), cancel);
        await access.SweepAsync(cancel);
        return Step.Done;
    }

    private async Task<IReadOnlyList<Standing>> StoredAsync(FlowFacts facts, CancellationToken cancel)
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
    private IReadOnlyList<Standing> Known(IReadOnlyList<Standing> stored) =>
        _unsaved is { } unsaved
            ? [.. unsaved, .. stored.ExceptBy(unsaved.Select(one => one.Condition.Key), one => one.Condition.Key)]
            : stored;

    /// <returns>False when storage cannot be written: then this process remembers who was told, until it can.</returns>
    private async Task<bool> SaveAsync(IReadOnlyList<Standing> stored, IReadOnlyList<Standing> standing, CancellationToken cancel)
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

    private void Tell(IReadOnlyList<Standing> known, IReadOnlyList<Standing> standing)
    {
        foreach (
            var began in standing.Where(one =>
                one.Over is null && !known.Any(old => old.Over is null && old.Condition.Key == one.Condition.Key)
            )
        )
            Log.Began(log, began.Condition.Rule, began.Condition.Words);
    }

    /// <summary>Those that nobody is to be told of count as told, so that they go when they are over.</summary>
    private async Task<IReadOnlyList<Standing>> TellAsync(INoticeWay way, IReadOnlyList<Standing> standing, CancellationToken cancel)
    {
        if (way.Destination is not { } destination)
            return standing;
        var (began, ended) = Turning.News(standing, destination);
        return
            began.Count + ended.Count == 0
            || await way.SendAsync(NoticeWords.Subject(began, ended), NoticeWords.Text(began, ended, links.Operators), cancel)
            ? Turning.Told(standing, destination)
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
