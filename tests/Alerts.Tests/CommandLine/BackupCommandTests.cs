using System.Runtime.Versioning;
using Alerts.Hosting.Setup;
using Alerts.Platform.Storage;
using Alerts.Platform.Storage.Sqlite;

namespace Alerts.Tests.CommandLine;

public sealed class BackupCommandTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly CommandRun _alerts = new();

    private string Backup => Path.Combine(_alerts.Folder, "backup.db");

    [Fact]
    public async Task What_was_backed_up_is_there_after_restoring()
    {
        await PutAsync("before");
        Assert.Equal(0, await _alerts.RunAsync("backup", Backup));
        await PutAsync("after");

        Assert.Equal(0, await _alerts.RunAsync("restore", Backup));

        Assert.Equal(["before"], await KeysAsync(_alerts.Folder));
        Assert.Contains("alerts.db.before-restore-", _alerts.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_holds_what_was_written_while_the_file_is_open_and_keeps_nobody_waiting()
    {
        using var service = SqliteDatabase.Open(_alerts.Folder);
        var tables = new SqliteTableStore(service);
        await tables.PutAsync("feeds", new Row("p", "one", "1"), None);

        var writes = Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await tables.PutAsync("feeds", new Row("q", $"{i}", "1"), None);
        });
        Assert.Equal(0, await _alerts.RunAsync("backup", Backup));
        await writes;

        Assert.Empty(SqliteBackup.Faults(Backup));
        await RestoreElsewhereAsync(folder => Assert.Contains("one", KeysAsync(folder).Result));
    }

    [Fact]
    public async Task File_that_is_there_is_replaced_only_by_force()
    {
        await PutAsync("row");
        await File.WriteAllTextAsync(Backup, "precious");

        Assert.Equal(1, await _alerts.RunAsync("backup", Backup));
        Assert.Contains("--force", _alerts.Error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Backup));

        Assert.Equal(0, await _alerts.RunAsync("backup", Backup, "--force"));
        Assert.Empty(SqliteBackup.Faults(Backup));
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_read_a_backup()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await PutAsync("row");

        await _alerts.RunAsync("backup", Backup);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_read_a_backup_that_replaces_one_which_others_could_read()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await PutAsync("row");
        var key = Path.Combine(_alerts.Folder, "keys.json");
        string[] old = [key, Backup, Backup + ".key"];
        foreach (var file in old)
        {
            await File.WriteAllTextAsync(file, "{}");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }

        await _alerts.RunAsync("backup", Backup, "--force", "--with-key");

        Assert.All(old[1..], file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_read_data_that_a_command_made()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Directory.Delete(_alerts.Folder, recursive: true);

        await _alerts.RunAsync("feeds", "list");

        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(_alerts.Folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_alerts.Folder, "alerts.db")));
    }

    [Fact]
    public async Task Key_is_named_and_goes_along_only_when_asked_for()
    {
        await PutAsync("row");
        var key = Path.Combine(_alerts.Folder, "keys.json");
        await File.WriteAllTextAsync(key, "the key");

        await _alerts.RunAsync("backup", Backup);
        Assert.Contains(key, _alerts.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Backup + ".key"));

        await _alerts.RunAsync("backup", Backup, "--force", "--with-key");
        Assert.Equal("the key", await File.ReadAllTextAsync(Backup + ".key"));
        File.Delete(key);
        await _alerts.RunAsync("restore", Backup);
        Assert.Equal("the key", await File.ReadAllTextAsync(key));
    }

    [Fact]
    public async Task Restore_leaves_a_key_that_is_there_as_it_is()
    {
        await PutAsync("row");
        await File.WriteAllTextAsync(Path.Combine(_alerts.Folder, "keys.json"), "the key");
        await _alerts.RunAsync("backup", Backup, "--with-key");
        await File.WriteAllTextAsync(Path.Combine(_alerts.Folder, "keys.json"), "another");

        await _alerts.RunAsync("restore", Backup);

        Assert.Equal("another", await File.ReadAllTextAsync(Path.Combine(_alerts.Folder, "keys.json")));
    }

    [Fact]
    public async Task Backup_that_cannot_be_written_is_named_and_not_the_data()
    {
        await PutAsync("row");
        var folder = Directory.CreateDirectory(Path.Combine(_alerts.Folder, "taken")).FullName;

        Assert.Equal(1, await _alerts.RunAsync("backup", folder));

        Assert.StartsWith($"Cannot open {folder}: it cannot be written (", _alerts.Error, StringComparison.Ordinal);
        Assert.Contains("Name a file in a folder that this user may write.", _alerts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_without_data_is_named()
    {
        Assert.Equal(1, await _alerts.RunAsync("backup", Backup));

        Assert.Contains(
            "There is nothing to back up: " + Path.Combine(_alerts.Folder, "alerts.db"),
            _alerts.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFiles(_alerts.Folder));
    }

    [Fact]
    public async Task Restore_refuses_while_the_service_runs()
    {
        await PutAsync("row");
        await _alerts.RunAsync("backup", Backup);
        using var running = DataFolder.Claim(_alerts.Folder);

        Assert.Equal(1, await _alerts.RunAsync("restore", Backup));

        Assert.Contains("in use by another run", _alerts.Error, StringComparison.Ordinal);
        Assert.Equal(["row"], await KeysAsync(_alerts.Folder));
    }

    [Fact]
    public async Task Damaged_backup_is_refused_with_what_is_wrong_and_nothing_changes()
    {
        await PutAsync(Enumerable.Range(0, 200).Select(i => $"row {i}"));
        await _alerts.RunAsync("backup", Backup);
        await DamageAsync(Backup);

        Assert.Equal(1, await _alerts.RunAsync("restore", Backup));

        Assert.Contains("nothing was changed", _alerts.Error, StringComparison.Ordinal);
        Assert.True(_alerts.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 3, _alerts.Error);
        Assert.Equal(200, (await KeysAsync(_alerts.Folder)).Count);
    }

    [Theory]
    [InlineData("", "not a database of Alerts")]
    [InlineData(
        "No database. No database. No database. No database. No database. No database. No database. No database. No database.",
        "not a SQLite database"
    )]
    public async Task What_is_no_backup_is_refused(string content, string reason)
    {
        await File.WriteAllTextAsync(Backup, content);

        Assert.Equal(1, await _alerts.RunAsync("restore", Backup));

        Assert.Contains(reason, _alerts.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_data_is_kept_aside_and_replaced()
    {
        await PutAsync("row");
        await _alerts.RunAsync("backup", Backup);
        var file = Path.Combine(_alerts.Folder, "alerts.db");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("No database. ", 100)));

        Assert.Equal(0, await _alerts.RunAsync("restore", Backup));

        Assert.Equal(["row"], await KeysAsync(_alerts.Folder));
        var kept = Assert.Single(
            Directory.GetFiles(_alerts.Folder, "alerts.db.before-restore-*"),
            name => !name.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal)
        );
        Assert.StartsWith("No database.", await File.ReadAllTextAsync(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_left_by_a_killed_restore_is_not_read_into_the_new_file()
    {
        await PutAsync("row");
        await _alerts.RunAsync("backup", Backup);
        File.Delete(Path.Combine(_alerts.Folder, "alerts.db"));
        await File.WriteAllTextAsync(Path.Combine(_alerts.Folder, "alerts.db-wal"), "of another file");

        Assert.Equal(0, await _alerts.RunAsync("restore", Backup));

        Assert.Equal(["row"], await KeysAsync(_alerts.Folder));
        Assert.Single(Directory.GetFiles(_alerts.Folder, "alerts.db.before-restore-*-wal"));
    }

    public void Dispose() => _alerts.Dispose();

    private Task PutAsync(params string[] keys) => PutAsync(keys.AsEnumerable());

    private async Task PutAsync(IEnumerable<string> keys)
    {
        using var database = SqliteDatabase.Open(_alerts.Folder);
        foreach (var key in keys)
            await new SqliteTableStore(database).PutAsync("feeds", new Row("p", key, new string('x', 500)), None);
    }

    private static async Task<List<string>> KeysAsync(string folder)
    {
        using var database = SqliteDatabase.Open(folder);
        return [.. (await new SqliteTableStore(database).RangeAsync("feeds", "p", null, null, None).ToListAsync()).Select(row => row.Key)];
    }

    private async Task RestoreElsewhereAsync(Action<string> look)
    {
        using var elsewhere = new CommandRun();
        Assert.Equal(0, await elsewhere.RunAsync("restore", Backup));
        look(elsewhere.Folder);
    }

    /// <summary>In the middle, where rows are.</summary>
    private static async Task DamageAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        bytes.AsSpan(bytes.Length / 2, 4096).Fill(0x5A);
        await File.WriteAllBytesAsync(file, bytes);
    }
}
