using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>Tells an operator why a file cannot be opened. Codes: https://sqlite.org/rescode.html.</summary>
internal static class SqliteFailure
{
    private const string OtherFolder = "Name another data folder (--data), or move the file away.";

    public static StorageUnavailableException Explain(string file, Exception exception) =>
        exception is SqliteException { SqliteErrorCode: var code }
            ? Because(file, code, exception)
            : new StorageUnavailableException(
                file,
                $"its folder cannot be made or written ({exception.Message})",
                "Name a folder that this user may write (--data).",
                exception
            );

    /// <summary>A file beside the data, such as a backup.</summary>
    public static StorageUnavailableException Unwritable(string file, Exception exception) =>
        new(file, $"it cannot be written ({exception.Message})", "Name a file in a folder that this user may write.", exception);

    /// <returns>Null for a mistake in the statement, or for what passes.</returns>
    public static StorageFault? Fault(SqliteException exception) =>
        exception.SqliteErrorCode switch
        {
            SQLITE_CORRUPT or SQLITE_NOTADB => StorageFault.Damaged,
            SQLITE_FULL or SQLITE_IOERR or SQLITE_READONLY or SQLITE_CANTOPEN => StorageFault.Unwritable,
            _ => null,
        };

    /// <summary>A data file that does not hold what was written.</summary>
    /// <param name="fault">The first fault found.</param>
    public static StorageUnavailableException Damaged(string file, string fault, Exception? exception = null) =>
        new(file, $"it is damaged ({fault.ReplaceLineEndings(" ").Trim()}).", Restore(file), exception);

    private static string Restore(string file) =>
        $"Put a backup in its place with `Alerts restore BACKUP --data {Path.GetDirectoryName(file)}`; "
        + $"without one, `sqlite3 {Path.GetFileName(file)} .recover` prints what can still be read.";

    private static StorageUnavailableException Because(string file, int code, Exception exception) =>
        code switch
        {
            SQLITE_NOTADB => new(
                file,
                "it is not a SQLite database, or its beginning is damaged.",
                $"{Restore(file)} If it is not a file of Alerts, name another data folder (--data).",
                exception
            ),
            SQLITE_CORRUPT => Damaged(file, exception.Message, exception),
            SQLITE_CANTOPEN or SQLITE_READONLY or SQLITE_PERM or SQLITE_AUTH => new(
                file,
                "this user may not write the file or its folder.",
                "Change their owner, or name another data folder (--data).",
                exception
            ),
            SQLITE_BUSY or SQLITE_LOCKED => new(file, "another program keeps it locked.", "Stop that program and start again.", exception),
            SQLITE_FULL or SQLITE_IOERR => new(file, "the disk is full or failing.", "Free some space or check the disk.", exception),
            _ => new(file, exception.Message, OtherFolder, exception),
        };
}
