using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Delivery.Limits;

/// <summary>
/// Places at destinations, shared by all workers: the worker that writes the row has the place; after a lost race it reads again.
/// </summary>
internal sealed class LimitStore(ITableStore tables, TimeProvider time)
{
    private readonly DocumentTable<LimitRow> _rows = new(tables, TableNames.Limits, LimitsJson.Shared.LimitRow);

    public async Task<TimeSpan?> TakeAsync(Destination destination, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await _rows.GetAsync(Partition(destination), destination.Key, cancel);
            var place = SendSlot.Decide(stored?.Value, destination.Rules, time.GetUtcNow());
            if (place is SendSlot.Taken taken)
                return taken.For;
            if (await WriteAsync(destination, stored, ((SendSlot.Free)place).Row, cancel))
                return null;
        }
    }

    /// <summary>Closes a destination until a time; a longer earlier pause stays.</summary>
    public async Task CloseAsync(Destination destination, DateTimeOffset until, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await _rows.GetAsync(Partition(destination), destination.Key, cancel);
            if (stored?.Value.ClosedUntil >= until)
                return;
            if (await WriteAsync(destination, stored, (stored?.Value ?? new LimitRow()) with { ClosedUntil = until }, cancel))
                return;
        }
    }

    private async Task<bool> WriteAsync(Destination destination, Stored<LimitRow>? stored, LimitRow row, CancellationToken cancel) =>
        (
            stored is null
                ? await _rows.InsertAsync(Partition(destination), destination.Key, row, cancel)
                : await _rows.ReplaceAsync(Partition(destination), destination.Key, stored with { Value = row }, cancel)
        )
            is not null;

    private static string Partition(Destination destination) => destination.Key[..1];
}

internal sealed record LimitRow
{
    /// <summary>For each rule, in order, the time of the next call if calls came evenly (GCRA's theoretical arrival time).</summary>
    public IReadOnlyList<DateTimeOffset> Next
    {
        get => field ?? [];
        init;
    }

    /// <summary>The service accepts no calls before this; null without a pause.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }
}

[JsonSerializable(typeof(LimitRow))]
internal sealed partial class LimitsJson : JsonSerializerContext
{
    public static LimitsJson Shared { get; } = new(WireJson.Options());
}
