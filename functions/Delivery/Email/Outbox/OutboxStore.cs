using System.Text.Json;
using System.Text.Json.Serialization;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Management;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Email.Outbox;

/// <summary>What was delivered where nothing leaves the machine, for development and the demo.</summary>
internal sealed class OutboxStore(ITableStore tables) : IPersonalData
{
    private const string Partition = "outbox";

    private readonly DocumentTable<OutboxRow> _rows = new(tables, TableNames.Outbox, OutboxJson.Shared.OutboxRow);

    public async Task<bool> RecordAsync(OutboxRow row, CancellationToken cancel) =>
        await _rows.InsertAsync(Partition, row.Id, row, cancel) is not null;

    public async Task<OutboxRow?> GetAsync(string id, CancellationToken cancel) => (await _rows.GetAsync(Partition, id, cancel))?.Value;

    /// <summary>Newest first. Reads everything, which <see cref="OutboxSweeper"/> keeps small.</summary>
    public async Task<IReadOnlyList<OutboxRow>> ListAsync(int most, CancellationToken cancel) =>
        [.. (await ReadAsync(cancel)).OrderByDescending(row => row.At).Take(most)];

    /// <summary>Dates only: the messages' pages may hold pictures.</summary>
    public async Task<IReadOnlyList<(string Id, DateTimeOffset At)>> DatesAsync(CancellationToken cancel)
    {
        var dates = new List<(string Id, DateTimeOffset At)>();
        await foreach (var stored in _rows.RangeAsync(Partition, from: null, before: null, cancel))
            dates.Add((stored.Value.Id, stored.Value.At));
        return dates;
    }

    public Task DeleteAsync(string id, CancellationToken cancel) => _rows.DeleteAsync(Partition, id, etag: null, cancel);

    public async Task ExportAsync(string subscriber, Utf8JsonWriter json, CancellationToken cancel)
    {
        json.WriteStartArray("outbox");
        foreach (var row in (await ReadAsync(cancel)).Where(row => row.Subscriber == subscriber))
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteString("at", row.At);
            json.WriteString("subject", row.Subject);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public async Task EraseAsync(string subscriber, CancellationToken cancel)
    {
        foreach (var row in (await ReadAsync(cancel)).Where(row => row.Subscriber == subscriber))
            await DeleteAsync(row.Id, cancel);
    }

    private Task<IReadOnlyList<OutboxRow>> ReadAsync(CancellationToken cancel) =>
        _rows.ListAsync(Partition, from: null, before: null, cancel);
}

/// <summary>A message that did not leave the machine.</summary>
/// <param name="Id">The delivery's id.</param>
/// <param name="Subscriber">Null when unknown, as in the demo's receiver.</param>
/// <param name="Html">Null without HTML.</param>
internal sealed record OutboxRow(
    string Id,
    ChannelKind Channel,
    string To,
    string? Subscriber,
    string Subject,
    DateTimeOffset At,
    string Text,
    string? Html
)
{
    public override string ToString() => $"OutboxRow {Id} ({Channel}, {At:O})";
}

[JsonSerializable(typeof(OutboxRow))]
internal sealed partial class OutboxJson : JsonSerializerContext
{
    public static OutboxJson Shared { get; } = new(WireJson.Options());
}

/// <summary>Deletes old messages of the outbox, which a service without a mail server would fill forever.</summary>
internal sealed partial class OutboxSweeper(OutboxStore outbox, TimeProvider time, ILogger<OutboxSweeper> log)
{
    /// <summary>The page shows the newest few, and messages are read within days.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>The page of the outbox reads all messages.</summary>
    private const int Most = 10_000;

    public async Task<HandlerResult> RunAsync(CancellationToken cancel)
    {
        var old = Old(await outbox.DatesAsync(cancel), time.GetUtcNow());
        foreach (var id in old)
            await outbox.DeleteAsync(id, cancel);
        if (old.Count > 0)
            Log.Forgotten(log, old.Count);
        return HandlerResult.Done;
    }

    /// <summary>Pure: the ids of those that are too old, or too many.</summary>
    public static IReadOnlyList<string> Old(IEnumerable<(string Id, DateTimeOffset At)> messages, DateTimeOffset now) =>
        [
            .. messages
                .OrderByDescending(message => message.At)
                .Where((message, index) => index >= Most || now - message.At > KeptFor)
                .Select(message => message.Id),
        ];

    private static partial class Log
    {
        [LoggerMessage(530, LogLevel.Information, "{Count} old messages of the outbox were deleted")]
        public static partial void Forgotten(ILogger log, int count);
    }
}
