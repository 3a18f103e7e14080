using Alerts.Operations.Records;

namespace Alerts.Operations.Health;

/// <summary>
/// The current conditions, for pages: a look of their own, with the start that the watch has stored. The watch runs once a minute, keeps
/// intermittent conditions for five minutes, and stores nothing where storage cannot be written.
/// </summary>
internal sealed class OpenConditions(ConditionStore store, HealthSnapshot glance, TimeProvider time)
{
    public async Task<IReadOnlyList<OpenCondition>> ListAsync(CancellationToken cancel)
    {
        var seen = Conditions.Of(await glance.LookAsync(cancel));
        return
        [
            .. ConditionChange
                .After(await store.ListAsync(cancel), seen, time.GetUtcNow())
                .Where(one => one.Over is null && seen.Contains(one.Condition))
                .OrderBy(one => one.Since),
        ];
    }
}
