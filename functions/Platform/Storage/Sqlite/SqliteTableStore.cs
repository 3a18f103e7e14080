using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>
/// Tables in one SQLite file. Keys are in order of their UTF-8 bytes, thus of code points. Ordinal order is the same, unless keys mix
/// characters beyond U+FFFF with ones from U+E000 to U+FFFF.
/// </summary>
internal sealed class SqliteTableStore(SqliteDatabase database) : ITableStore
{
    /// <summary>Rows that a range reads at once; no lock is held while the caller works on them.</summary>
    private const int PageSize = 500;

    public Task CreateAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancel) =>
        database.ReadAsync(
            connection =>
                connection
                    .Query(
                        "SELECT partition, key, json, etag FROM documents WHERE tbl = $table AND partition = $partition AND key = $key",
                        ReadRow,
                        ("$table", table),
                        ("$partition", partition),
                        ("$key", key)
                    )
                    .SingleOrDefault(),
            cancel
        );

    public Task<string?> InsertAsync(string table, Row row, CancellationToken cancel) =>
        WriteAsync(row, connection => SqliteRows.Insert(connection, table, row), cancel);

    public Task<string?> ReplaceAsync(string table, Row row, CancellationToken cancel) =>
        WriteAsync(row, connection => SqliteRows.Replace(connection, table, row), cancel);

    public Task<string> PutAsync(string table, Row row, CancellationToken cancel) =>
        WriteAsync(row, connection => SqliteRows.Put(connection, table, row), cancel);

    public Task<bool> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancel) =>
        database.WriteAsync(connection => SqliteRows.Delete(connection, table, partition, key, etag), cancel);

    public async IAsyncEnumerable<Row> RangeAsync(
        string table,
        string partition,
        string? from,
        string? before,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        string? last = null;
        while (true)
        {
            var page = await database.ReadAsync(connection => Page(connection, table, partition, from, last, before), cancel);
            foreach (var row in page)
                yield return row;
            if (page.Count < PageSize)
                break;
            last = page[^1].Key;
        }
    }

    public Task<bool> BatchAsync(string table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        StoreLimits.Check(partition, changes);
        return database.WriteAsync(connection => Apply(connection, table, partition, changes), cancel);
    }

    public Task<bool> AnyAsync(string table, CancellationToken cancel) =>
        database.ReadAsync(
            connection => connection.Scalar("SELECT 1 FROM documents WHERE tbl = $table LIMIT 1", ("$table", table)) is not null,
            cancel
        );

    /// <summary>Conditions and writes run under one lock, so nothing needs to be undone.</summary>
    private static bool Apply(SqliteConnection connection, string table, string partition, IReadOnlyList<RowChange> changes)
    {
        if (!changes.All(change => SqliteRows.Holds(connection, table, partition, change)))
            return false;
        foreach (var change in changes)
            SqliteRows.Apply(connection, table, partition, change);
        return true;
    }

    private Task<T> WriteAsync<T>(Row row, Func<SqliteConnection, T> write, CancellationToken cancel)
    {
        StoreLimits.Check(row);
        return database.WriteAsync(write, cancel);
    }

    private static List<Row> Page(
        SqliteConnection connection,
        string table,
        string partition,
        string? from,
        string? last,
        string? before
    ) =>
        connection.Query(
            """
            SELECT partition, key, json, etag FROM documents
            WHERE tbl = $table AND partition = $partition AND key >= $from AND key > $last AND ($before IS NULL OR key < $before)
            ORDER BY key LIMIT $limit
            """,
            ReadRow,
            ("$table", table),
            ("$partition", partition),
            ("$from", last ?? from ?? ""),
            ("$last", last ?? ""),
            ("$before", before),
            ("$limit", PageSize)
        );

    private static Row ReadRow(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3).ToString(CultureInfo.InvariantCulture));
}
