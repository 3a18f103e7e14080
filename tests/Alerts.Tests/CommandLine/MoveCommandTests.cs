using Alerts.Hosting.Setup;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.CommandLine;

/// <summary>On an Azurite of its own: a move wants an empty account.</summary>
public sealed class MoveCommandTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Move = ["move", "--from", "sqlite", "--to", "azure"];
    private readonly CommandRun _alerts = new();

    /// <summary>One story, since an account is empty only once.</summary>
    [SkippableFact]
    public async Task Data_is_moved_once_whatever_happens_in_between()
    {
        await NameAccountAsync(azurite.ConnectionString);
        var account = AzureStores.Tables(azurite);
        await PutAsync("a reader");

        // The service runs: nothing happens.
        using (DataFolder.Claim(_alerts.Folder))
            Assert.Equal(1, await _alerts.RunAsync(Move));
        Assert.Contains("in use by another run", _alerts.Error, StringComparison.Ordinal);

        Assert.True(await _alerts.RunAsync(Move) == 0, _alerts.Error);
        Assert.Equal("{}", (await account.GetAsync("subscribers", "p", "a reader", None))!.Json);
        Assert.Equal("{}", (await account.GetAsync("incidents", "province:Khyber Pakhtunkhwa|2024-11", "90-a/b?c", None))!.Json);
        Assert.Equal("wörk", Assert.Single(await AzureStores.Queues(azurite).PeekAsync("changes", 32, None)).Body);
        Assert.Matches(@"table subscribers\s+1\b", _alerts.Output);
        Assert.Matches(@"queue changes\s+1\b", _alerts.Output);

        // The account has been at work since: what changed there stays.
        await account.PutAsync("subscribers", new Row("p", "a reader", "{\"left\":true}"), None);
        Assert.Equal(0, await _alerts.RunAsync(Move));
        Assert.Contains("before; nothing was touched", _alerts.Output, StringComparison.Ordinal);
        Assert.Equal("{\"left\":true}", (await account.GetAsync("subscribers", "p", "a reader", None))!.Json);

        // The old copy is not worked on any more.
        var refused = Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open(_alerts.Folder));
        Assert.Contains("alerts.moved", refused.Message, StringComparison.Ordinal);

        // Another file's data would replace what is there.
        File.Delete(Path.Combine(_alerts.Folder, MoveNote.FileName));
        Assert.Equal(1, await _alerts.RunAsync(Move));
        Assert.Contains("holds data of Alerts already (of another move)", _alerts.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azure", "sqlite", "restore FILE")]
    [InlineData("sqlite", "sqlite", "data cannot be moved")]
    [InlineData("azure", "moon", "data cannot be moved")]
    public async Task Other_direction_is_wrong_use_and_says_what_to_do(string from, string to, string says)
    {
        Assert.Equal(2, await _alerts.RunAsync("move", "--from", from, "--to", to));

        Assert.Contains(says, _alerts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_must_be_named()
    {
        await PutAsync("a reader");

        Assert.Equal(1, await _alerts.RunAsync(Move));

        Assert.Contains("AzureWebJobsStorage", _alerts.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_alerts.Folder, MoveNote.FileName)));
    }

    [Fact]
    public async Task There_must_be_something_to_move()
    {
        await NameAccountAsync(
            "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a"
        );

        Assert.Equal(1, await _alerts.RunAsync(Move));

        Assert.Contains("to move", _alerts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_on_its_way_to_another_account_goes_nowhere_else()
    {
        await PutAsync("a reader");
        new MoveNote("m", "https://first.table.core.windows.net/", DateTimeOffset.UnixEpoch).Write(_alerts.Folder);
        await NameAccountAsync(
            "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a"
        );

        Assert.Equal(1, await _alerts.RunAsync(Move));

        Assert.Contains("https://first.table.core.windows.net/", _alerts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_on_a_copy_that_was_moved_say_where_the_data_is()
    {
        await PutAsync("a reader");
        new MoveNote("m", "https://first.table.core.windows.net/", DateTimeOffset.UnixEpoch).Write(_alerts.Folder);

        Assert.Equal(1, await _alerts.RunAsync("subscribers", "list"));

        Assert.Contains("https://first.table.core.windows.net/", _alerts.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _alerts.Dispose();

    private Task NameAccountAsync(string connection) =>
        File.WriteAllTextAsync(Path.Combine(_alerts.Folder, "alerts.json"), $$"""{"AzureWebJobsStorage":"{{connection}}"}""");

    private async Task PutAsync(string reader)
    {
        using var database = SqliteDatabase.Open(_alerts.Folder);
        var tables = new SqliteTableStore(database);
        await tables.PutAsync("subscribers", new Row("p", reader, "{}"), None);
        await tables.PutAsync("incidents", new Row("province:Khyber Pakhtunkhwa|2024-11", "90-a/b?c", "{}"), None);
        await new SqliteQueueStore(database, TimeProvider.System).SendAsync([new Outgoing("changes", "wörk", TimeSpan.Zero)], None);
    }
}
