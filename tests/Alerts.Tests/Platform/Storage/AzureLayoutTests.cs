using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace Alerts.Tests.Platform.Storage;

/// <summary>How rows and messages lie in an account: every version has to read what another one wrote.</summary>
[Collection(AzuriteTests.Name)]
public sealed class AzureLayoutTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Over 64 KiB of UTF-16, with pairs that must not be cut.</summary>
    private static readonly string Long = string.Concat("x", string.Concat(Enumerable.Repeat("کوئٹہ 🚂 \"\\\n", 8_000)));

    private readonly string _partition = Guid.NewGuid().ToString("N");

    [SkippableTheory]
    [InlineData("plain|2024-11-09;quetta", "plain|2024-11-09;quetta")]
    [InlineData("کوئٹہ_اسٹیشن", "کوئٹہ_اسٹیشن")]
    [InlineData("a+b&c=d,e(f)@g", "a+b&c=d,e(f)@g")]
    [InlineData("https://a.pk/b?c#d 50%", "https:.\uFFFD0.\uFFFD0a.pk.\uFFFD0b>\uFFFD0c\"\uFFFD0d W50$\uFFFD0")]
    public async Task A_row_is_json_in_parts_under_escaped_keys(string key, string stored)
    {
        var store = await StoreAsync();
        await store.InsertAsync(TableNames.Incidents, new Row(_partition, key, Long), None);

        var entity = Assert.Single(await Table.QueryAsync<TableEntity>($"PartitionKey eq '{_partition}'").ToListAsync());

        Assert.Equal(stored, entity.RowKey);
        Assert.Equal(
            Long,
            entity.GetString("Json") + string.Concat(Enumerable.Range(1, entity.Count).Select(part => entity.GetString($"Json{part}")))
        );
    }

    [SkippableFact]
    public async Task Rows_that_an_earlier_version_wrote_are_read_replaced_and_ranged_over()
    {
        var store = await StoreAsync();
        foreach (var key in (string[])["b", "a", "کوئٹہ"])
            await Table.AddEntityAsync(
                new TableEntity(_partition, key)
                {
                    ["Json"] = "{\"a\":",
                    ["Json1"] = "1}",
                    ["Number"] = 7,
                }
            );

        var rows = await store.RangeAsync(TableNames.Incidents, _partition, null, null, None).ToListAsync();
        var replaced = await store.ReplaceAsync(TableNames.Incidents, rows[0] with { Json = "2" }, None);
        var stale = await store.ReplaceAsync(TableNames.Incidents, rows[0] with { Json = "3" }, None);

        Assert.Equal([("a", "{\"a\":1}"), ("b", "{\"a\":1}"), ("کوئٹہ", "{\"a\":1}")], rows.Select(row => (row.Key, row.Json)));
        Assert.NotNull(replaced);
        Assert.Null(stale);
        Assert.False((await Table.GetEntityAsync<TableEntity>(_partition, "a")).Value.ContainsKey("Json1"));
    }

    [SkippableFact]
    public async Task A_message_is_base64_and_never_expires()
    {
        var (store, queue) = await QueueAsync();
        const string Body = """{"title":"دھماکہ <&> 🚂"}""";
        await store.SendAsync([new Outgoing(queue.Name, Body, TimeSpan.Zero)], None);

        var message = (await queue.ReceiveMessageAsync()).Value;

        Assert.Equal(Body, message.Body.ToString());
        Assert.True(message.ExpiresOn > message.InsertedOn!.Value.AddYears(100));
    }

    [SkippableFact]
    public async Task A_postponed_message_keeps_its_text()
    {
        var (store, queue) = await QueueAsync();
        await queue.SendMessageAsync("""{"title":"دھماکہ"}""");

        var received = Assert.Single(await store.ReceiveAsync(queue.Name, 32, TimeSpan.FromMinutes(1), None));
        await store.PostponeAsync(queue.Name, received, TimeSpan.Zero, None);

        Assert.Equal("""{"title":"دھماکہ"}""", (await queue.PeekMessageAsync()).Value.Body.ToString());
    }

    [SkippableFact]
    public async Task A_message_that_is_not_base64_is_shown_as_it_is()
    {
        var (store, queue) = await QueueAsync(QueueMessageEncoding.None);
        await queue.SendMessageAsync("put here by hand");

        Assert.Equal("put here by hand", Assert.Single(await store.PeekAsync(queue.Name, 1, None)).Body);
    }

    private TableClient Table => AzureStores.Account(azurite.ConnectionString).TableService().GetTableClient(TableNames.Incidents);

    private async Task<ITableStore> StoreAsync()
    {
        var tables = AzureStores.Tables(azurite);
        await tables.CreateAsync(None);
        return tables;
    }

    private async Task<(IQueueStore Store, QueueClient Queue)> QueueAsync(QueueMessageEncoding encoding = QueueMessageEncoding.Base64)
    {
        var options = new QueueClientOptions { MessageEncoding = encoding };
        var queue = AzureStores.Account(azurite.ConnectionString).QueueService(options).GetQueueClient($"test-{_partition}");
        await queue.CreateIfNotExistsAsync();
        return (AzureStores.Queues(azurite), queue);
    }
}
