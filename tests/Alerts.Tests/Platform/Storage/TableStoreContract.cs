using Alerts.Platform.Storage;

namespace Alerts.Tests.Platform.Storage;

/// <summary>What every table store does. One derived class a store. Each test works in a partition of its own.</summary>
public abstract class TableStoreContract
{
    private const string Table = TableNames.Feeds;

    private protected static readonly CancellationToken None = CancellationToken.None;

    private protected string Partition { get; } = Guid.NewGuid().ToString("N");

    private protected abstract ITableStore Tables { get; }

    /// <summary>Where a store needs what may be missing, the derived class skips here.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    [SkippableFact]
    public async Task Create_may_be_repeated()
    {
        await PrepareAsync();

        await Tables.CreateAsync(None);
        await Tables.CreateAsync(None);

        Assert.Null(await Get("nothing"));
    }

    [SkippableFact]
    public async Task Insert_stores_a_row_that_get_returns_with_its_etag()
    {
        await PrepareAsync();

        var etag = await Insert("a", """{"name":"Dawn"}""");

        Assert.Equal(new Row(Partition, "a", """{"name":"Dawn"}""", etag!), await Get("a"));
    }

    [SkippableFact]
    public async Task Insert_answers_null_and_changes_nothing_when_the_row_is_there()
    {
        await PrepareAsync();
        var etag = await Insert("a", "1");

        var second = await Insert("a", "2");

        Assert.Null(second);
        Assert.Equal(new Row(Partition, "a", "1", etag!), await Get("a"));
    }

    [SkippableFact]
    public async Task Insert_succeeds_for_one_of_many_at_once()
    {
        await PrepareAsync();

        var etags = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Insert("a", $"{number}")));

        Assert.Single(etags, etag => etag is not null);
    }

    [SkippableFact]
    public async Task Rows_of_another_table_or_partition_are_apart()
    {
        await PrepareAsync();
        await Insert("a", "1");

        var elsewhere = await Tables.InsertAsync(TableNames.Leases, new Row(Partition, "a", "2"), None);
        var beside = await Tables.InsertAsync(Table, new Row(Partition + "x", "a", "3"), None);

        Assert.NotNull(elsewhere);
        Assert.NotNull(beside);
        Assert.Equal("1", (await Get("a"))!.Json);
        Assert.Equal("1", Assert.Single(await Range(null, null)).Json);
    }

    [SkippableFact]
    public async Task Replace_writes_and_changes_the_etag_when_the_row_is_as_it_was_read()
    {
        await PrepareAsync();
        var first = await Insert("a", "1");

        var second = await Replace("a", "2", first!);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Equal(new Row(Partition, "a", "2", second), await Get("a"));
    }

    [SkippableFact]
    public async Task Replace_answers_null_when_the_etag_is_stale()
    {
        await PrepareAsync();
        var first = await Insert("a", "1");
        await Replace("a", "2", first!);

        var late = await Replace("a", "3", first!);

        Assert.Null(late);
        Assert.Equal("2", (await Get("a"))!.Json);
    }

    [SkippableFact]
    public async Task Replace_answers_null_when_the_row_was_deleted_even_if_it_is_back()
    {
        await PrepareAsync();
        var first = await Insert("a", "1");
        await Delete("a");

        var gone = await Replace("a", "2", first!);
        await Insert("a", "1");
        var back = await Replace("a", "2", first!);

        Assert.Null(gone);
        Assert.Null(back);
        Assert.Equal("1", (await Get("a"))!.Json);
    }

    [SkippableFact]
    public async Task Replace_succeeds_for_one_of_many_at_once()
    {
        await PrepareAsync();
        var first = await Insert("a", "0");

        var etags = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Replace("a", $"{number}", first!)));

        Assert.Equal((await Get("a"))!.ETag, Assert.Single(etags, etag => etag is not null));
    }

    [SkippableFact]
    public async Task Put_writes_whether_or_not_the_row_is_there()
    {
        await PrepareAsync();

        var first = await Tables.PutAsync(Table, new Row(Partition, "a", "1"), None);
        var second = await Tables.PutAsync(Table, new Row(Partition, "a", "2"), None);

        Assert.NotEqual(first, second);
        Assert.Equal(new Row(Partition, "a", "2", second), await Get("a"));
    }

    [SkippableFact]
    public async Task Delete_tells_whether_there_was_a_row()
    {
        await PrepareAsync();
        await Insert("a", "1");

        Assert.True(await Delete("a"));
        Assert.False(await Delete("a"));
        Assert.Null(await Get("a"));
    }

    [SkippableFact]
    public async Task Delete_with_an_etag_spares_a_row_that_was_changed()
    {
        await PrepareAsync();
        var first = await Insert("a", "1");
        var second = await Replace("a", "2", first!);

        Assert.False(await Delete("a", first));
        Assert.Equal("2", (await Get("a"))!.Json);
        Assert.True(await Delete("a", second));
    }

    [SkippableFact]
    public async Task Range_is_in_ordinal_order_from_inclusive_to_before_exclusive()
    {
        await PrepareAsync();
        foreach (var key in (string[])["b", "a", "B", "a-1", "c", "10", "9"])
            await Insert(key, "1");

        Assert.Equal(["10", "9", "B", "a", "a-1", "b", "c"], await Keys(null, null));
        Assert.Equal(["a", "a-1"], await Keys("a", "b"));
        Assert.Equal(["b", "c"], await Keys("b", null));
        Assert.Equal(["10", "9"], await Keys(null, "B"));
        Assert.Empty(await Keys("d", null));
        Assert.Empty(await Keys("b", "b"));
    }

    [SkippableFact]
    public async Task Range_reads_on_beyond_a_thousand_rows()
    {
        await PrepareAsync();
        var keys = Enumerable.Range(0, 1_203).Select(number => $"{number:D5}").ToList();
        foreach (var chunk in keys.Chunk(100))
            Assert.True(await Batch([.. chunk.Select(key => new RowChange.Insert(key, "1"))]));

        Assert.Equal(keys, await Keys(null, null));
        Assert.Equal(keys[1..^1], await Keys("00001", "01202"));
    }

    [SkippableFact]
    public async Task Range_may_be_left_early_and_the_table_written_meanwhile()
    {
        await PrepareAsync();
        await Insert("a", "1");
        await Insert("b", "1");

        await foreach (var row in Tables.RangeAsync(Table, Partition, null, null, None))
        {
            await Delete(row.Key);
            break;
        }

        Assert.Equal(["b"], await Keys(null, null));
    }

    [SkippableFact]
    public async Task Batch_does_every_kind_of_change_at_once()
    {
        await PrepareAsync();
        var replaced = await Insert("replaced", "1");
        var deleted = await Insert("deleted", "1");
        await Insert("dropped", "1");

        var done = await Batch([
            new RowChange.Insert("inserted", "2"),
            new RowChange.Replace("replaced", "2", replaced!),
            new RowChange.Put("put", "2"),
            new RowChange.Delete("deleted", deleted),
            new RowChange.Delete("dropped"),
        ]);

        Assert.True(done);
        var rows = await Range(null, null);
        Assert.Equal(["inserted", "put", "replaced"], rows.Select(row => row.Key));
        Assert.All(rows, row => Assert.Equal("2", row.Json));
        Assert.NotNull(await Replace("replaced", "3", rows[2].ETag));
    }

    public static TheoryData<string> Failing => ["insert", "replace stale", "replace gone", "delete stale", "delete gone"];

    [SkippableTheory]
    [MemberData(nameof(Failing))]
    public async Task Batch_does_nothing_when_one_condition_fails(string failing)
    {
        await PrepareAsync();
        var stale = await Insert("there", "0");
        await Replace("there", "1", stale!);
        await Insert("kept", "1");
        RowChange change = failing switch
        {
            "insert" => new RowChange.Insert("there", "2"),
            "replace stale" => new RowChange.Replace("there", "2", stale!),
            "replace gone" => new RowChange.Replace("gone", "2", stale!),
            "delete stale" => new RowChange.Delete("there", stale),
            _ => new RowChange.Delete("gone"),
        };

        var done = await Batch([new RowChange.Insert("new", "2"), new RowChange.Put("put", "2"), new RowChange.Delete("kept"), change]);

        Assert.False(done);
        Assert.Equal(["kept", "there"], await Keys(null, null));
        Assert.Equal("1", (await Get("there"))!.Json);
    }

    [SkippableFact]
    public async Task Batch_takes_a_hundred_changes_and_refuses_more_none_or_one_key_twice()
    {
        await PrepareAsync();
        var hundred = Enumerable.Range(0, 100).Select(number => new RowChange.Put($"{number:D3}", "1")).ToList();

        Assert.True(await Batch([.. hundred]));
        Assert.Equal(100, (await Keys(null, null)).Count);
        await Assert.ThrowsAsync<ArgumentException>(() => Batch([.. hundred, new RowChange.Put("more", "1")]));
        await Assert.ThrowsAsync<ArgumentException>(() => Batch([]));
        await Assert.ThrowsAsync<ArgumentException>(() => Batch([new RowChange.Put("a", "1"), new RowChange.Delete("a")]));
    }

    public static TheoryData<string> OddKeys =>
        [
            "a/b\\c#d?e",
            "100%",
            "%2F",
            "it's",
            "'",
            "say \"no\"",
            "a+b c",
            " ",
            "a&b=c;d:e|f",
            "کوئٹہ ریلوے اسٹیشن",
            "naïve\u0301",
            "🚂",
            "\u0001\t\n\u007f\u009f",
            "\uFFFD\uFFFE",
            "a\0b",
            "..",
            ".",
            new('k', 200),
            new('/', 150),
            "<a>&amp;",
            "a,b(c)",
            "$x@y",
            "{0}[1]~^`!*",
        ];

    [SkippableTheory]
    [MemberData(nameof(OddKeys))]
    public async Task Any_text_is_good_as_partition_and_key(string odd)
    {
        await PrepareAsync();
        var partition = Partition + odd;

        var inserted = await Tables.InsertAsync(Table, new Row(partition, odd, "1"), None);
        var replaced = await Tables.ReplaceAsync(Table, new Row(partition, odd, "2", inserted!), None);
        var row = await Tables.GetAsync(Table, partition, odd, None);
        var batched = await Tables.BatchAsync(
            Table,
            partition,
            [new RowChange.Replace(odd, "3", replaced!), new RowChange.Put(odd + "2", "3")],
            None
        );
        var range = await Tables.RangeAsync(Table, partition, odd, odd + "3", None).ToListAsync();
        var deleted = await Tables.DeleteAsync(Table, partition, odd, range[0].ETag, None);

        Assert.Equal(new Row(partition, odd, "2", replaced!), row);
        Assert.True(batched);
        Assert.Equal([(partition, odd), (partition, odd + "2")], range.Select(found => (found.Partition, found.Key)));
        Assert.True(deleted);
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(31_999)]
    [InlineData(32_000)]
    [InlineData(32_001)]
    [InlineData(200_000)]
    public async Task Documents_may_be_long_and_in_any_script(int length)
    {
        await PrepareAsync();
        // An odd number of one-unit letters first: a cut at 32,000 units would fall into the middle of a pair.
        var json = string.Concat("x", string.Concat(Enumerable.Repeat("🚂دھماکہ\\\"\n", (length / 10) + 1)))[..length];

        await Insert("a", json.Length > 0 && char.IsHighSurrogate(json[^1]) ? json[..^1] : json);
        var stored = (await Get("a"))!;
        var etag = await Replace("a", "short", stored.ETag);

        Assert.Equal(json.Length > 0 && char.IsHighSurrogate(json[^1]) ? json[..^1] : json, stored.Json);
        Assert.Equal(new Row(Partition, "a", "short", etag!), await Get("a"));
    }

    [SkippableFact]
    public async Task Any_tells_whether_a_table_has_a_row()
    {
        await PrepareAsync();
        await Insert("a", "1");

        Assert.True(await Tables.AnyAsync(Table, None));
    }

    [SkippableFact]
    public async Task Cancelled_calls_throw()
    {
        await PrepareAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Tables.GetAsync(Table, Partition, "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Tables.InsertAsync(Table, new Row(Partition, "a", "1"), cancelled));
        Assert.Null(await Get("a"));
    }

    private Task<Row?> Get(string key) => Tables.GetAsync(Table, Partition, key, None);

    private Task<string?> Insert(string key, string json) => Tables.InsertAsync(Table, new Row(Partition, key, json), None);

    private Task<string?> Replace(string key, string json, string etag) =>
        Tables.ReplaceAsync(Table, new Row(Partition, key, json, etag), None);

    private Task<bool> Delete(string key, string? etag = null) => Tables.DeleteAsync(Table, Partition, key, etag, None);

    private Task<bool> Batch(IReadOnlyList<RowChange> changes) => Tables.BatchAsync(Table, Partition, changes, None);

    private async Task<List<Row>> Range(string? from, string? before) =>
        await Tables.RangeAsync(Table, Partition, from, before, None).ToListAsync();

    private async Task<List<string>> Keys(string? from, string? before) => [.. (await Range(from, before)).Select(row => row.Key)];
}
