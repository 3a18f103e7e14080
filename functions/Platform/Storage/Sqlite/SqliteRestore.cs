using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>Replaces the file in a data folder by a backup. Only the caller may use the folder.</summary>
internal static class SqliteRestore
{
    /// <summary>A SQLite file in WAL mode and what may lie beside it; they belong together (https://sqlite.org/wal.html).</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>
    /// Copies the backup, moves the old file aside, moves the copy to its place. After a crash at any point the old or the new file is
    /// whole, and a repeat ends well.
    /// </summary>
    /// <returns>Where the old file is now; null when there was none.</returns>
    /// <exception cref="StorageUnavailableException">The backup cannot be read, or the folder not written.</exception>
    public static string? Run(string backup, string folder, DateTimeOffset now)
    {
        var file = Path.Combine(folder, SqliteDatabase.FileName);
        var copy = file + ".restoring";
        SqliteBackup.Copy(backup, copy);
        var aside = file + now.UtcDateTime.ToString("'.before-restore-'yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
        var kept = KeepOld(file, aside);
        File.Move(copy, file);
        return kept ? aside : null;
    }

    /// <summary>Moves the log and its index too: beside another file they would damage it.</summary>
    private static bool KeepOld(string file, string aside)
    {
        Checkpoint(file);
        var kept = false;
        foreach (var part in Parts.Where(part => File.Exists(file + part)))
        {
            File.Move(file + part, aside + part);
            kept = true;
        }

        return kept;
    }

    /// <summary>Writes the log into the file, so that one file is left. A file too damaged for that keeps its log.</summary>
    private static void Checkpoint(string file)
    {
        if (!File.Exists(file))
            return;
        try
        {
            using var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            old.Open();
            old.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // Damaged, perhaps the reason for the restore. Its log moves with it.
        }
    }
}

/// <summary>Everything in a SQLite file, over all partitions and queues, which the ports do not show; for moves.</summary>
internal sealed class SqliteContents : IDisposable
{
    private const int PageSize = 2_000;

    private readonly SqliteConnection _connection;

    /// <summary>Brings the file up to date first. Opens it even if its data was moved.</summary>
    /// <exception cref="StorageUnavailableException">With the file, the reason and the remedy.</exception>
    public SqliteContents(string folder)
    {
        SqliteDatabase.OpenMoved(folder).Dispose();
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, SqliteDatabase.FileName), Pooling = false }.ToString()
        );
        _connection.Open();
        _connection.Execute("PRAGMA synchronous = FULL");
    }

    public long Count(string table) => (long)_connection.Scalar("SELECT count(*) FROM documents WHERE tbl = $table", ("$table", table))!;

    /// <summary>The next rows of a table, by partition, then key.</summary>
    /// <param name="partition">Of the last row of the page before; empty at the start.</param>
    /// <param name="key">Of the last row of the page before; empty at the start.</param>
    public IReadOnlyList<Row> Page(string table, string partition, string key) =>
        _connection.Query(
            """
            SELECT partition, key, json FROM documents WHERE tbl = $table AND (partition, key) > ($partition, $key)
            ORDER BY partition, key LIMIT $limit
            """,
            row => new Row(row.GetString(0), row.GetString(1), row.GetString(2)),
            ("$table", table),
            ("$partition", partition),
            ("$key", key),
            ("$limit", PageSize)
        );

    /// <returns>
    /// The first message of a queue, and when it becomes visible (null while a worker has it); null when the queue is empty.
    /// </returns>
    public (long Id, string Body, DateTimeOffset? VisibleAt)? Next(string queue) =>
        _connection
            .Query(
                "SELECT id, body, visible_at, receipt IS NOT NULL FROM messages WHERE queue = $queue ORDER BY id LIMIT 1",
                row =>
                    ((long, string, DateTimeOffset?)?)
                        (row.GetInt64(0), row.GetString(1), row.GetBoolean(3) ? null : new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero)),
                ("$queue", queue)
            )
            .FirstOrDefault();

    public void Delete(long message) => _connection.Execute("DELETE FROM messages WHERE id = $id", ("$id", message));

    public IReadOnlyList<string> Unknown() =>
        [
            .. Counts("SELECT tbl, count(*) FROM documents GROUP BY tbl")
                .Where(table => !TableNames.All.Contains(table.Name))
                .Select(table => string.Create(CultureInfo.InvariantCulture, $"table {table.Name}: {table.Count} rows")),
            .. Counts("SELECT queue, count(*) FROM messages GROUP BY queue")
                .Select(queue => string.Create(CultureInfo.InvariantCulture, $"queue {queue.Name}: {queue.Count} messages")),
        ];

    public void Dispose() => _connection.Dispose();

    private List<(string Name, long Count)> Counts(string sql) => _connection.Query(sql, row => (row.GetString(0), row.GetInt64(1)));
}
