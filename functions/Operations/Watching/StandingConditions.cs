namespace Alerts.Operations.Watching;

/// <summary>
/// What is wrong now, for pages: what the watch has stored, and what a look of their own finds. The watch runs once a minute, and cannot store
/// anything where storage cannot be written.
/// </summary>
internal sealed class StandingConditions(ConditionStore store, FlowGlance glance, TimeProvider time)
{
    public async Task<IReadOnlyList<Standing>> ListAsync(CancellationToken cancel)
    {
        var seen = Conditions.Of(await glance.LookAsync(cancel));
        return [.. Turning.After(await store.ListAsync(cancel), seen, time.GetUtcNow()).Where(one => one.Over is null).OrderBy(one => one.Since)];
    }
}
