using Alerts.Storage;

namespace Alerts.Hosting.Demo;

/// <summary>
/// The moment from which the demo's news is counted. It is stored with the data, so that a demo that was killed goes on where it was:
/// the same entries with the same times, nothing twice.
/// </summary>
internal sealed class DemoStart(ITableStore tables, TimeProvider time)
{
    private const string Partition = "demo";
    private const string Key = "start";

    private readonly DocumentTable<DemoStartRow> _rows = new(tables, TableNames.Leases, DemoJson.Shared.DemoStartRow);
    private DateTimeOffset? _known;

    /// <summary>Made at the first call on this data.</summary>
    public async Task<DateTimeOffset> AtAsync(CancellationToken cancel) => _known ??= await ReadAsync(cancel) ?? await MakeAsync(cancel);

    private async Task<DateTimeOffset?> ReadAsync(CancellationToken cancel) => (await _rows.GetAsync(Partition, Key, cancel))?.Value.At;

    private async Task<DateTimeOffset> MakeAsync(CancellationToken cancel)
    {
        // Whole seconds: Last-Modified has no more.
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var inserted = await _rows.InsertAsync(Partition, Key, new DemoStartRow(now), cancel);
        return inserted is not null ? now : await ReadAsync(cancel) ?? now;
    }
}
