using Alerts.Flow;
using Alerts.Storage;
using Alerts.Storage.Azure;
using Microsoft.WindowsAzure.Storage;
using Microsoft.WindowsAzure.Storage.Queue;
using Microsoft.WindowsAzure.Storage.Table;

namespace Alerts.Tests.Storage;

/// <summary>What we write is read by a client that nobody here wrote (WindowsAzure.Storage 9.3.3), and what it writes is read by us.</summary>
[Collection(AzuriteTests.Name)]
public sealed class AzureInteroperationTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string _partition = Guid.NewGuid().ToString("N");

    /// <summary>Over 64 KiB of UTF-16, with pairs that must not be cut.</summary>
    private static readonly string Long = string.Concat("x", string.Concat(Enumerable.Repeat("کوئٹہ 🚂 \"\\\n", 8_000)));

    private CloudStorageAccount Theirs => CloudStorageAccount.Parse(azurite.ConnectionString);

    [SkippableTheory]
    [InlineData("plain|2024-11-09;quetta")]
    [InlineData("کوئٹہ_اسٹیشن")]
    [InlineData("a+b&c=d,e(f)@g")]
    public async Task They_read_an_entity_that_we_wrote(string key)
    {
        var ours = await TablesAsync();
        var etag = await ours.InsertAsync(TableNames.Incidents, new Row(_partition, key, Long), None);

        var theirs = (DynamicTableEntity)(await Table().ExecuteAsync(
            TableOperation.Retrieve<DynamicTableEntity>(_partition, key))).Result;

        Assert.Equal(etag, theirs.ETag);
        var parts = theirs.Properties.Where(property => property.Key.StartsWith("Json", StringComparison.Ordinal));
        Assert.Equal(Long, string.Concat(parts.OrderBy(part => part.Key.Length).ThenBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Value.StringValue)));
    }

    [SkippableFact]
    public async Task They_read_a_key_that_the_service_refuses_under_its_escape()
    {
        var ours = await TablesAsync();
        await ours.BatchAsync(TableNames.Incidents, _partition, [new RowChange.Insert("https://a.pk/b?c#d 50%", "1")], None);

        var theirs = Assert.Single((await Table().ExecuteQuerySegmentedAsync(
            new TableQuery().Where(TableQuery.GenerateFilterCondition("PartitionKey", "eq", _partition)), null)).Results);

        Assert.Equal(TableKey.Escape("https://a.pk/b?c#d 50%"), theirs.RowKey);
        Assert.Equal("1", theirs.Properties["Json"].StringValue);
    }

    [SkippableFact]
    public async Task We_read_and_replace_and_range_over_entities_that_they_wrote()
    {
        var ours = await TablesAsync();
        var batch = new TableBatchOperation();
        foreach (var key in (string[])["b", "a", "کوئٹہ"])
            batch.Insert(new DynamicTableEntity(_partition, key) { Properties = { ["Json"] = new EntityProperty("{}"), ["Number"] = new EntityProperty(7) } });
        await Table().ExecuteBatchAsync(batch);

        var rows = await ours.RangeAsync(TableNames.Incidents, _partition, null, null, None).ToListAsync();
        var replaced = await ours.ReplaceAsync(TableNames.Incidents, rows[0] with { Json = "2" }, None);
        var stale = await ours.ReplaceAsync(TableNames.Incidents, rows[0] with { Json = "3" }, None);

        Assert.Equal([("a", "{}"), ("b", "{}"), ("کوئٹہ", "{}")], rows.Select(row => (row.Key, row.Json)));
        Assert.NotNull(replaced);
        Assert.Null(stale);
    }

    [SkippableFact]
    public async Task Their_change_makes_our_etag_stale_and_ours_makes_theirs()
    {
        var ours = await TablesAsync();
        var first = await ours.InsertAsync(TableNames.Incidents, new Row(_partition, "a", "1"), None);
        var theirs = (DynamicTableEntity)(await Table().ExecuteAsync(TableOperation.Retrieve<DynamicTableEntity>(_partition, "a"))).Result;
        theirs.Properties["Json"] = new EntityProperty("2");
        await Table().ExecuteAsync(TableOperation.Replace(theirs));

        var late = await ours.ReplaceAsync(TableNames.Incidents, new Row(_partition, "a", "3", first!), None);
        await ours.PutAsync(TableNames.Incidents, new Row(_partition, "a", "4"), None);

        Assert.Null(late);
        var refused = await Assert.ThrowsAsync<StorageException>(() => Table().ExecuteAsync(TableOperation.Replace(theirs)));
        Assert.Equal(412, refused.RequestInformation.HttpStatusCode);
    }

    [SkippableFact]
    public async Task They_receive_a_message_that_we_sent_and_it_never_expires()
    {
        var (ours, theirs) = await QueueAsync();
        var body = """{"title":"دھماکہ <&> 🚂"}""";
        await ours.SendAsync([new Outgoing(theirs.Name, body, TimeSpan.Zero)], None);

        var message = await theirs.GetMessageAsync();

        Assert.Equal(body, message.AsString);
        Assert.True(message.ExpirationTime > message.InsertionTime!.Value.AddYears(100));
        await theirs.DeleteMessageAsync(message);
        Assert.Equal(0, await ours.CountAsync(theirs.Name, None));
    }

    [SkippableFact]
    public async Task We_receive_postpone_and_delete_a_message_that_they_sent()
    {
        var (ours, theirs) = await QueueAsync();
        await theirs.AddMessageAsync(new CloudQueueMessage("""{"title":"دھماکہ"}"""));

        var received = Assert.Single(await ours.ReceiveAsync(theirs.Name, 32, TimeSpan.FromMinutes(1), None));
        var postponed = await ours.PostponeAsync(theirs.Name, received, TimeSpan.FromMinutes(2), None);

        Assert.Equal("""{"title":"دھماکہ"}""", received.Body);
        Assert.Null(await theirs.GetMessageAsync());
        Assert.True(await ours.DeleteAsync(theirs.Name, postponed!, None));
        await theirs.FetchAttributesAsync();
        Assert.Equal(0, theirs.ApproximateMessageCount);
    }

    [SkippableFact]
    public async Task A_message_that_is_not_base64_is_shown_as_it_is()
    {
        var (ours, theirs) = await QueueAsync();
        theirs.EncodeMessage = false;
        await theirs.AddMessageAsync(new CloudQueueMessage("put here by hand"));

        Assert.Equal("put here by hand", Assert.Single(await ours.PeekAsync(theirs.Name, 1, None)).Body);
    }

    private CloudTable Table() => Theirs.CreateCloudTableClient().GetTableReference(TableNames.Incidents);

    private async Task<ITableStore> TablesAsync()
    {
        var tables = AzureStores.Tables(azurite);
        await tables.CreateAsync(None);
        return tables;
    }

    private async Task<(IQueueStore Ours, CloudQueue Theirs)> QueueAsync()
    {
        var theirs = Theirs.CreateCloudQueueClient().GetQueueReference($"test-{_partition}");
        await theirs.CreateIfNotExistsAsync();
        return (AzureStores.Queues(azurite), theirs);
    }
}
