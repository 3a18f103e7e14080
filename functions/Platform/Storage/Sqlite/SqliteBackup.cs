using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>Whole copies of a SQLite file in one file of their own, and whether such a copy is good.</summary>
internal static class SqliteBackup
{
    /// <summary>How many faults are named; a damaged file may have thousands.</summary>
    private const int MostFaults = 10;

    /// <summary>
    /// Copies the file as it is at one moment; others may read and write it meanwhile, and do not wait
    /// (https://sqlite.org/lang_vacuum.html, VACUUM INTO). The copy has its name only when it is whole, checked and on the disk. It holds
    /// readers' addresses: only its owner may read it.
    /// </summary>
    /// <param name="target">Replaced where it is there.</param>
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw SqliteFailure.Explain(file, exception);
        }
    }

    /// <summary>Reads all of a file, writing nothing.</summary>
    /// <returns>What is wrong with it, at most ten sentences; nothing when it is whole, ours and of a version that is known.</returns>
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

    /// <summary>VACUUM INTO does not wait for the disk.</summary>
    private static void Flush(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
