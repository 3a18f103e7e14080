namespace Alerts.Operations.Watching;

/// <summary>
/// What is wrong now, for pages: a look of their own, with the time since when the watch knows of it. The watch runs once a minute, keeps
/// what comes and goes for five minutes, and cannot store anything where storage cannot be written.
/// </summary>
internal sealed class StandingConditions(ConditionStore store, FlowGlance glance, TimeProvider time)
{
    public async Task<IReadOnlyList<Standing>> ListAsync(CancellationToken cancel)
    {
        var seen = Conditions.Of(await glance.LookAsync(cancel));
        return
        [
            .. Turning
                .After(await store.ListAsync(cancel), seen, time.GetUtcNow())
                .Where(one => one.Over is null && seen.Contains(one.Condition))
                .OrderBy(one => one.Since),
        ];
    }
}
