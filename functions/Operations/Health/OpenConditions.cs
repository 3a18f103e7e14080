using Alerts.Operations.Records;

namespace Alerts.Operations.Health;

/// <summary>
/// What is wrong now, for pages: a look of their own, with the time since when the watch knows of it. The watch runs once a minute, keeps
/// what comes and goes for five minutes, and cannot store anything where storage cannot be written.
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
