using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

internal static class SqliteBackup
{
    /// <summary>A damaged file may have thousands of faults.</summary>
    private const int MostFaults = 10;

    /// <summary>
    /// Copies the file as it is at one moment, while others read and write it without waiting (https://sqlite.org/lang_vacuum.html,
    /// VACUUM INTO). The copy gets its name only when it is whole, checked and on the disk. It holds subscribers' addresses, so only its
    /// owner may read it.
    /// </summary>
    /// <param name="target">Replaced if it exists.</param>
    /// <exception cref="StorageUnavailableException">The file cannot be read or is damaged, or the copy cannot be written.</exception>
    public static void Copy(string file, string target)
    {
        var partial = target + ".partial";
        try
        {
            File.Delete(partial);
            PrivateFiles.CreateFile(partial);
            using (var source = Open(file))
                source.Execute("VACUUM INTO $target", ("$target", partial));
            if (Faults(partial) is [var fault, ..])
                throw new StorageUnavailableException(
                    partial,
                    $"the copy is damaged: {fault}.",
                    "The file that was copied is damaged, or the disk is: check it."
                );
            Flush(partial);
            File.Move(partial, target, overwrite: true);
        }
        catch (SqliteException exception)
        {
            throw SqliteFailure.Explain(file, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteFailure.Unwritable(target, exception);
        }
    }

    /// <summary>Reads all of a file and writes nothing.</summary>
    /// <returns>Its faults, at most ten sentences; empty when the file is whole, this program's and of a known version.</returns>
    public static IReadOnlyList<string> Faults(string file)
    {
        try
        {
            using var connection = Open(file);
            if (!SqliteSchema.IsOurs(connection))
                return ["it is not a database of Alerts"];
            SqliteSchema.Check(connection, file);
            return [.. connection.Query($"PRAGMA integrity_check({MostFaults})", row => row.GetString(0)).Where(fault => fault != "ok")];
        }
        catch (StorageUnavailableException unknown)
        {
            return [unknown.Reason];
        }
        catch (SqliteException broken)
        {
            return [SqliteFailure.Explain(file, broken).Reason];
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static void Flush(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
