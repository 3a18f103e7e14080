using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;

namespace Alerts.Delivery.Limits;

/// <summary>
/// Places at destinations, shared by all workers of all processes: who writes the row has the place, and who finds it changed looks again.
/// </summary>
internal sealed class LimitStore(ITableStore tables, TimeProvider time)
{
    // As many partitions as there are first digits of the hash.
    private readonly DocumentTable<LimitRow> _rows = new(tables, TableNames.Limits, LimitsJson.Shared.LimitRow);

    /// <returns>Null when the caller has a place; else how long until there may be one.</returns>
    public async Task<TimeSpan?> TakeAsync(Destination destination, CancellationToken cancel)
    {
        while (true)
        {
            var stored = await _rows.GetAsync(Partition(destination), destination.Key, cancel);
            var place = SendSlot.Of(stored?.Value, destination.Rules, time.GetUtcNow());
            if (place is SendSlot.Taken taken)
                return taken.For;
            if (await WriteAsync(destination, stored, ((SendSlot.Free)place).Row, cancel))
                return null;
        }
    }

    /// <summary>Nobody calls a destination before a time; an earlier word that asks for longer stands.</summary>
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

/// <summary>When a destination was called, as far as its rules have to know.</summary>
internal sealed record LimitRow
{
    /// <summary>
    /// For each rule, in their order, when the next call would come if they came evenly (the theoretical arrival time of GCRA).
    /// </summary>
    public IReadOnlyList<DateTimeOffset> Next
    {
        get => field ?? [];
        init;
    }

    /// <summary>The service wants no calls before this; null when it did not say.</summary>
    public DateTimeOffset? ClosedUntil { get; init; }
}

[JsonSerializable(typeof(LimitRow))]
internal sealed partial class LimitsJson : JsonSerializerContext
{
    public static LimitsJson Shared { get; } = new(WireJson.Options());
}
