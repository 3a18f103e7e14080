using Alerts.Operations.Records;
using Alerts.Platform.Storage;

namespace Alerts.Operations.Health;

internal sealed class ConditionStore(ITableStore tables)
{
    private const string Conditions = "conditions";
    private const string Starts = "starts";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly DocumentTable<OpenCondition> _standing = new(tables, TableNames.Conditions, OperationsJson.Shared.OpenCondition);
    private readonly DocumentTable<InstanceStart> _starts = new(tables, TableNames.Conditions, OperationsJson.Shared.InstanceStart);

    public Task<IReadOnlyList<OpenCondition>> ListAsync(CancellationToken cancel) => _standing.ListAsync(Conditions, null, null, cancel);

    /// <summary>Writes what changed. A condition that is over and fully told is deleted.</summary>
    public async Task SaveAsync(IReadOnlyList<OpenCondition> before, IReadOnlyList<OpenCondition> after, CancellationToken cancel)
    {
        var known = before.ToDictionary(one => one.Condition.Key);
        foreach (var one in after)
        {
            if (one is { Over: not null, Told.Count: 0 })
                await _standing.DeleteAsync(Conditions, one.Condition.Key, etag: null, cancel);
            else if (!ReferenceEquals(known.GetValueOrDefault(one.Condition.Key), one))
                await _standing.PutAsync(Conditions, one.Condition.Key, one, cancel);
        }
    }

    public Task StartedAsync(string instance, DateTimeOffset now, CancellationToken cancel) =>
        _starts.PutAsync(Starts, $"{now.ToUnixTimeMilliseconds():D15}|{Guid.NewGuid():N}", new InstanceStart(instance, now), cancel);

    public async Task<IReadOnlyDictionary<string, int>> StartsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var first = $"{(now - Kept).ToUnixTimeMilliseconds():D15}|";
        await foreach (var old in tables.RangeAsync(TableNames.Conditions, Starts, null, first, cancel))
            await tables.DeleteAsync(TableNames.Conditions, Starts, old.Key, null, cancel);
        var starts = new Dictionary<string, int>();
        await foreach (var row in _starts.RangeAsync(Starts, first, null, cancel))
            starts[row.Value.Instance] = starts.GetValueOrDefault(row.Value.Instance) + 1;
        return starts;
    }
}
