using Alerts.Delivery.Email.Outbox;
using Alerts.Feeds.Registry;
using Alerts.Platform.Storage;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Parts;

/// <summary>What a run of the demo left behind.</summary>
/// <param name="Entries">Path of the feed and key of every entry that was read: the port differs from run to run.</param>
/// <param name="Changes">Incident and number of every change that was made and is told to everyone.</param>
/// <param name="Webhooks">Incident and number of every change that the webhook was told of, as often as it was.</param>
/// <param name="Newsroom">How many mails the reader got who asked for everything.</param>
/// <param name="Dead">How many messages were given up.</param>
internal sealed record DemoResult(
    IReadOnlyList<string> Entries,
    IReadOnlyList<string> Changes,
    IReadOnlyList<string> Webhooks,
    int Newsroom,
    int Dead
)
{
    private const string Change = "~change-";

    public static async Task<DemoResult> ReadAsync(ITableStore tables, IQueueStore queues)
    {
        var sent = await new OutboxStore(tables).ListAsync(10_000, CancellationToken.None);
        var dead = await Task.WhenAll(QueueNames.All.Select(queue => queues.CountAsync(QueueNames.Poison(queue), CancellationToken.None)));
        return new DemoResult(
            await EntriesAsync(tables),
            await ChangesAsync(tables),
            [
                .. sent.Where(message => message.To.EndsWith("/demo/webhook", StringComparison.Ordinal))
                    .Select(Told)
                    .OfType<string>()
                    .Order(StringComparer.Ordinal),
            ],
            sent.Count(message => message.To == "newsroom@example.org"),
            dead.Sum()
        );
    }

    // The months that the demo's news is of: it goes back for some weeks.
    private static async Task<IReadOnlyList<string>> ChangesAsync(ITableStore tables)
    {
        var changes = new List<string>();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var month in Enumerable.Range(-3, 5).Select(months => now.AddMonths(months).ToString("yyyy-MM", null)))
        {
            await foreach (var row in tables.RangeAsync(TableNames.Incidents, month, Change, "~changf", CancellationToken.None))
                // A change of the type alone is told to those whose watch asks for that type, and the demo's readers ask for none.
                if ((bool?)JObject.Parse(row.Json)["onlyType"] != true)
                    changes.Add(row.Key[Change.Length..]);
        }

        return [.. changes.Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> EntriesAsync(ITableStore tables)
    {
        var entries = new List<string>();
        foreach (var feed in await new FeedStore(tables).ListAsync(CancellationToken.None))
        {
            await foreach (
                var row in tables.RangeAsync(TableNames.Entries, FeedKeys.SeenPartition(feed.Value.Id), null, null, CancellationToken.None)
            )
                entries.Add($"{feed.Value.Address.AbsolutePath} {row.Key}");
        }

        return [.. entries.Order(StringComparer.Ordinal)];
    }

    private static string? Told(OutboxRow message) =>
        JObject.Parse(message.Text)["data"] is JObject data && data["incident"] is { } incident
            ? $"{(string)incident["id"]!}-{(int)data["change"]!:00000}"
            : null;
}
