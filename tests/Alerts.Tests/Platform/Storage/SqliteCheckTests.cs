using System.Text;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Platform.Storage;

public sealed class SqliteCheckTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
    private readonly StorageTroubles _troubles = new(TimeProvider.System);
    private readonly SqliteCheck _check;

    public SqliteCheckTests() => _check = new SqliteCheck(_troubles, TimeProvider.System, NullLogger<SqliteCheck>.Instance);

    private string Database => Path.Combine(_folder, SqliteDatabase.FileName);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_whole_file_and_one_that_is_not_there_pass()
    {
        await _check.RunAsync(_folder, None);
        await FillAsync();

        await _check.RunAsync(_folder, None);

        Assert.Null(_troubles.Current);
    }

    [Theory]
    [InlineData(0, "the first page")]
    [InlineData(20, "a page of rows")]
    public async Task A_damaged_file_is_refused_with_the_command_that_restores_it(int page, string part)
    {
        await FillAsync();
        await DamageAsync(page);

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => _check.RunAsync(_folder, None));

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains(Database, refused.Message, StringComparison.Ordinal);
        Assert.True(
            refused.Message.Contains($"`Alerts restore BACKUP --data {_folder}`", StringComparison.Ordinal),
            $"{part}: {refused.Message}"
        );
    }

    [Fact]
    public async Task Damage_that_is_found_only_after_the_service_has_started_is_noted()
    {
        await FillAsync();
        await DamageAsync(20);
        var time = new FakeTimeProvider();
        using var busy = new SqliteConnection($"Data Source={Database};Pooling=False");
        await busy.OpenAsync();
        busy.Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA user_version = 0");

        var checking = new SqliteCheck(_troubles, time, NullLogger<SqliteCheck>.Instance).RunAsync(_folder, None);
        time.Advance(SqliteCheck.Patience);
        await checking;
        var before = _troubles.Current;
        await busy.CloseAsync();

        // Only where nothing is noted does the time limit end it.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (_troubles.Current is null && !limit.IsCancellationRequested)
            await Task.Yield();
        Assert.Equal((null, StorageFault.Damaged), (before, _troubles.Current));
    }

    private async Task FillAsync()
    {
        using var database = SqliteDatabase.Open(_folder);
        var tables = new SqliteTableStore(database);
        for (var row = 0; row < 50; row++)
            await tables.PutAsync(TableNames.Feeds, new Row("p", $"{row:D3}", $"\"{new string('x', 3_000)}\""), None);
        await database.WriteAsync(_ => 0, None);
    }

    private async Task DamageAsync(int page)
    {
        await using var file = new FileStream(Database, FileMode.Open, FileAccess.Write);
        file.Position = page * 4096;
        await file.WriteAsync(Encoding.ASCII.GetBytes(new string('#', 4096)), None);
    }
}
