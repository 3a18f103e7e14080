using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Alerts.Storage.Sqlite;

/// <summary>Puts a backup in the place of the file in a data folder. The folder must be the caller's alone.</summary>
internal static class SqliteRestore
{
    /// <summary>A SQLite file in WAL mode and what may lie beside it; they belong together (https://sqlite.org/wal.html).</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>
    /// Copies first, then moves the old file aside, then moves the copy to its place: whenever it dies, the old file or the new one is
    /// there whole, and doing it again ends well.
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

    /// <summary>The log and its index too: beside another file than theirs they would damage it.</summary>
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

    /// <summary>
    /// Writes the log into the file, so that one file is left. A file that is too damaged for that is kept as it is, log and all.
    /// </summary>
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
            // Damaged: maybe the reason for restoring. Its log is moved with it.
        }
    }
}
