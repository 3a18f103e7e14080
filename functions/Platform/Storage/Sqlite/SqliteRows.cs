using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>
/// The statements that change rows, each inside the caller's transaction. An ETag is a number that no row ever had before.
/// </summary>
internal static class SqliteRows
{
    public static string? Insert(SqliteConnection connection, string table, Row row) =>
        Write(
            connection,
            table,
            row,
            "INSERT INTO documents (tbl, partition, key, etag, json) VALUES ($table, $partition, $key, $etag, $json) ON CONFLICT "
                + "DO NOTHING"
        );

    public static string? Replace(SqliteConnection connection, string table, Row row) =>
        Number(row.ETag) is { } old
            ? Write(
                connection,
                table,
                row,
                "UPDATE documents SET etag = $etag, json = $json WHERE tbl = $table AND partition = $partition AND key = $key AND "
                    + "etag = $old",
                ("$old", old)
            )
            : null;

    public static string Put(SqliteConnection connection, string table, Row row) =>
        Write(
            connection,
            table,
            row,
            """
            INSERT INTO documents (tbl, partition, key, etag, json) VALUES ($table, $partition, $key, $etag, $json)
            ON CONFLICT DO UPDATE SET etag = excluded.etag, json = excluded.json
            """
        )!;

    public static bool Delete(SqliteConnection connection, string table, string partition, string key, string? etag) =>
        connection.Execute(
            "DELETE FROM documents WHERE tbl = $table AND partition = $partition AND key = $key AND ($any OR etag = $etag)",
            ("$table", table),
            ("$partition", partition),
            ("$key", key),
            ("$any", etag is null),
            ("$etag", Number(etag))
        ) == 1;

    public static bool Holds(SqliteConnection connection, string table, string partition, RowChange change)
    {
        if (change is RowChange.Put)
            return true;
        var stored = (long?)
            connection.Scalar(
                "SELECT etag FROM documents WHERE tbl = $table AND partition = $partition AND key = $key",
                ("$table", table),
                ("$partition", partition),
                ("$key", change.Key)
            );
        return change switch
        {
            RowChange.Insert => stored is null,
            RowChange.Replace replace => stored is not null && stored == Number(replace.ETag),
            RowChange.Delete { ETag: { } etag } => stored is not null && stored == Number(etag),
            _ => stored is not null,
        };
    }

    public static void Apply(SqliteConnection connection, string table, string partition, RowChange change)
    {
        if (change.Document is { } json)
            Put(connection, table, new Row(partition, change.Key, json));
        else
            Delete(connection, table, partition, change.Key, etag: null);
    }

    private static string? Write(
        SqliteConnection connection,
        string table,
        Row row,
        string sql,
        params ReadOnlySpan<(string Name, object? Value)> more
    )
    {
        var etag = connection.NextNumber();
        var changed = connection.Execute(
            sql,
            [("$table", table), ("$partition", row.Partition), ("$key", row.Key), ("$etag", etag), ("$json", row.Json), .. more]
        );
        return changed == 1 ? etag.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static long? Number(string? etag) =>
        long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal static class SqliteCommands
{
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar();
    }

    public static List<T> Query<T>(
        this SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>A number that this file never used before, for ETags and receipts. Call it inside a write.</summary>
    public static long NextNumber(this SqliteConnection connection) =>
        (long)connection.Scalar("UPDATE numbers SET last = last + 1 RETURNING last")!;

    private static SqliteCommand Command(
        this SqliteConnection connection,
        string sql,
        ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this folder; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
