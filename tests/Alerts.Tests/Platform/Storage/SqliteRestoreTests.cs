using Alerts.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Alerts.Tests.Platform.Storage;

public sealed class SqliteRestoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nothing_was_put_aside_where_no_file_was()
    {
        Assert.Null(SqliteRestore.Run(Backup(), Data(), Now));
    }

    [Fact]
    public void File_that_is_put_aside_has_its_last_writes_in_it()
    {
        var data = Data();
        using var killed = Connect(Make(data));
        killed.Execute("PRAGMA wal_autocheckpoint = 0; UPDATE numbers SET last = 70");

        var aside = SqliteRestore.Run(Backup(), data, Now)!;

        // The one file alone, as an operator would copy it.
        var copy = Path.Combine(_folder, "copy.db");
        File.Copy(aside, copy);
        using var old = Connect(copy);
        Assert.Equal(70L, old.Scalar("SELECT last FROM numbers"));
    }

    [Fact]
    public void File_of_an_older_version_is_brought_up_to_date_before_it_is_moved()
    {
        var data = Data();
        var file = Make(data);
        using (var older = Connect(file))
            older.Execute(
                "ALTER TABLE messages DROP COLUMN deaths; ALTER TABLE messages DROP COLUMN deaths_alone; PRAGMA user_version = 1"
            );

        using (new SqliteContents(data)) { }

        using var now = Connect(file);
        Assert.Equal((long)SqliteSchema.Version, now.Scalar("PRAGMA user_version"));
    }

    private string Data() => Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;

    private string Backup()
    {
        var backup = Path.Combine(_folder, "backup.db");
        SqliteBackup.Copy(Make(Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName), backup);
        return backup;
    }

    private static string Make(string folder)
    {
        SqliteDatabase.Open(folder).Dispose();
        return Path.Combine(folder, SqliteDatabase.FileName);
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
