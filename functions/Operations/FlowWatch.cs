using Alerts.Delivery.Tally;
using Alerts.Operations.Health;
using Alerts.Operations.Operators;
using Alerts.Platform.Messaging;
using Alerts.Platform.Telemetry;

namespace Alerts.Operations;

/// <summary>Looks at the flow every minute: shows the gauges what it saw, tells operators, and closes what is over.</summary>
internal sealed class FlowWatch(
    HealthSnapshot snapshot,
    Gauges gauges,
    ConditionNotifier notifier,
    TallyStore tallies,
    OperatorAccess access
)
{
    /// <summary>An hour of a day older than this is neither written nor asked for.</summary>
    private const int DaysOpen = 3;

    public async Task<HandlerResult> RunAsync(CancellationToken cancel)
    {
        var facts = await snapshot.LookAsync(cancel);
        gauges.Last = facts.Seen;
        if (!await notifier.NotifyAsync(facts, cancel) || facts.Blind)
            return HandlerResult.Done;
        await tallies.CloseAsync(facts.Seen.At.AddDays(-DaysOpen), cancel);
        await access.SweepAsync(cancel);
        return HandlerResult.Done;
    }
}
