using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Alerts.Classification.Findings;
using Alerts.Delivery.Email.Outbox;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Scheduling;
using Alerts.Feeds.Registry;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Platform.Storage;

/// <summary>
/// A backup that an older version made with <c>backup --with-key</c> two seconds into its demo: schema 1, seven subscribers, two incidents,
/// four sends in progress or done, and messages in four queues.
/// </summary>
public sealed class OlderBackupTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Backup = Path.Combine(AppContext.BaseDirectory, "Platform", "Storage", "Samples", "schema1.db");

    private readonly CommandRun _alerts = new();

    public void Dispose() => _alerts.Dispose();

    [Fact]
    public async Task Incidents_of_an_older_backup_are_listed_and_shown()
    {
        await RestoreAsync();

        Assert.Equal(0, await _alerts.RunAsync("incidents", "list", "--json"));

        var incidents = JsonNode.Parse(_alerts.Output)!["incidents"]!.AsArray();
        Assert.Equal(
            [
                "20261116-ee0ebc65 Bombing in Mastung, Balochistan: 5 killed, 12 wounded",
                "20261113-df0452f3 Attack in Panjgur, Balochistan: 5 killed, 2 wounded",
            ],
            incidents.Select(incident => $"{incident!["id"]} {incident["headline"]}")
        );
        Assert.Equal(0, await _alerts.RunAsync("incidents", "show", "20261113-df0452f3"));
        Assert.Contains("Margalla Post (demo)", _alerts.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_and_watches_of_an_older_backup_are_read_with_the_key_beside_it()
    {
        await RestoreAsync();

        Assert.Equal(0, await _alerts.RunAsync("subscribers", "list", "--addresses"));

        Assert.Equal(
            [
                "email active balochistan.desk@example.org province:Balochistan",
                "email active kurram.relief@example.org district:Kurram,attack,clash,first",
                "email active newsroom@example.org everything",
                "email active peshawar.desk@example.org province:Khyber Pakhtunkhwa,killed>=5",
                "email active quetta.office@example.org district:Quetta,attack",
                "email active researcher@example.org group:bla",
                "json active http://localhost:17911/demo/webhook everything",
            ],
            Lines().Select(line => string.Join(' ', line.Split('\t')[1..5])).Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, await _alerts.RunAsync("subscribers", "show", "newsroom@example.org"));
        Assert.StartsWith("82b049e83522b2f61e5935c3", _alerts.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliveries_of_an_older_backup_are_in_the_export_of_their_subscriber()
    {
        await RestoreAsync();

        Assert.Equal(0, await _alerts.RunAsync("subscribers", "export", "balochistan.desk@example.org"));

        var deliveries = JsonNode.Parse(_alerts.Output)!["deliveries"]!.AsArray();
        Assert.Equal(
            ["msg_89788c8e89e3a3bf2d53a4ce239b9766 sending ", "msg_33781bf99cd2a227b3f289f1c5cdb65b sent in the outbox"],
            deliveries.Select(delivery => $"{delivery!["id"]} {delivery["state"]} {delivery["status"]}")
        );
    }

    [Fact]
    public async Task Messages_of_an_older_backup_are_taken_from_their_queues()
    {
        await RestoreAsync();

        var entry = Entry.Queue.Read((await TakeAsync(Entry.Queue.Name)).Single().Body);
        var report = Report.Queue.Read((await TakeAsync(Report.Queue.Name)).Single().Body);
        var pages = (await TakeAsync(DeliveryJob.Queue.Name)).Select(message => DeliveryJob.Queue.Read(message.Body)).ToList();

        Assert.Equal("Mastung blast: death toll climbs to seven, five of them children", entry.Title);
        Assert.Equal(("attack", 7), (report.Says.Kind.ToString().ToLowerInvariant(), report.Says.Killed!.Total));
        Assert.Equal(
            "Attack in Panjgur, Balochistan: 5 killed, 2 wounded",
            Assert.Single(pages.OfType<ChangeJob>()).Change.Incident.Headline
        );
        Assert.Equal(7, pages.Count(page => page is RemovalJob { Reason: RemovalReason.Expired }));
    }

    /// <summary>
    /// So that, while two versions run side by side or after a step back, the older one finds what it wrote and how it wrote it.
    /// </summary>
    [Fact]
    public async Task Row_or_message_that_this_version_reads_and_writes_again_keeps_every_member_that_the_older_one_wrote()
    {
        await RestoreAsync();
        using var database = SqliteDatabase.Open(_alerts.Folder);

        var documents = await RowsAsync(database, "SELECT tbl, key, json FROM documents");
        var messages = await RowsAsync(database, "SELECT queue, '', body FROM messages");

        var written = documents
            .Concat(messages)
            .Select(row => (row, Type: TypeOf(row.Where, row.Key, row.Json)))
            .Where(row => row.Type is not null)
            .ToList();
        Assert.InRange(written.Count, 60, 200);
        Assert.Empty(
            written.SelectMany(row => Lost(JsonNode.Parse(row.row.Json), Again(row.row.Json, row.Type!), $"{row.row.Where} {row.row.Key}"))
        );
    }

    private static Task<List<(string Where, string Key, string Json)>> RowsAsync(SqliteDatabase database, string sql) =>
        database.ReadAsync(connection => connection.Query(sql, row => (row.GetString(0), row.GetString(1), row.GetString(2))), None);

    private static JsonNode? Again(string json, JsonTypeInfo type) =>
        JsonNode.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type));

    private static IEnumerable<string> Lost(JsonNode? older, JsonNode? newer, string path) =>
        (older, newer) switch
        {
            (JsonObject was, JsonObject now) => was.SelectMany(member => Lost(member.Value, now[member.Key], $"{path}.{member.Key}")),
            (JsonArray was, JsonArray now) when was.Count == now.Count => was.Zip(now)
                .SelectMany((pair, i) => Lost(pair.First, pair.Second, $"{path}[{i}]")),
            _ => JsonNode.DeepEquals(older, newer) ? [] : [$"{path}: {older?.ToJsonString()} became {newer?.ToJsonString() ?? "nothing"}"],
        };

    private static JsonTypeInfo? TypeOf(string where, string key, string json) =>
        where switch
        {
            TableNames.Feeds => json.Contains("\"outlet\"", StringComparison.Ordinal) ? FeedsJson.Shared.Feed : FeedsJson.Shared.FeedDue,
            TableNames.Entries => FeedsJson.Shared.SeenEntry,
            TableNames.Incidents when key.StartsWith("~change-", StringComparison.Ordinal) => IncidentsJson.Shared.IncidentChange,
            TableNames.Incidents when key.StartsWith("~report-", StringComparison.Ordinal) => IncidentsJson.Shared.RecordedReport,
            TableNames.Incidents when key == "~head" => IncidentsJson.Shared.MonthHead,
            TableNames.Incidents => IncidentsJson.Shared.Incident,
            TableNames.IncidentIndex => json.Contains("\"headline\"", StringComparison.Ordinal)
                ? IncidentsJson.Shared.IncidentSummary
                : IncidentsJson.Shared.TopicMonth,
            TableNames.Subscribers => SubscriptionsJson.Shared.Subscriber,
            TableNames.Addresses => SubscriptionsJson.Shared.AddressRow,
            TableNames.Watches => SubscriptionsJson.Shared.WatchRow,
            TableNames.Deliveries => DeliveryJson.Shared.DeliveryRow,
            TableNames.Sent => DeliveryJson.Shared.LogRow,
            TableNames.Held => HourlyLimitJson.Shared.HourlyLimit,
            TableNames.Outbox => OutboxJson.Shared.OutboxRow,
            QueueNames.Items => FeedsJson.Shared.Entry,
            QueueNames.Reports => ClassificationJson.Shared.Report,
            QueueNames.Alerts => SubscriptionsJson.Shared.DeliveryJob,
            _ => null,
        };

    private string[] Lines() => _alerts.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    private async Task RestoreAsync()
    {
        Assert.True(await _alerts.RunAsync("restore", Backup) == 0, _alerts.Error);
        Assert.Contains("keys.json again", _alerts.Output, StringComparison.Ordinal);
    }

    // The clock is years ahead, so that messages that wait are due.
    private async Task<IReadOnlyList<QueueMessage>> TakeAsync(string queue)
    {
        using var database = SqliteDatabase.Open(_alerts.Folder);
        var queues = new SqliteQueueStore(database, new FakeTimeProvider(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        return await queues.ReceiveAsync(queue, 32, TimeSpan.FromMinutes(1), None);
    }
}
