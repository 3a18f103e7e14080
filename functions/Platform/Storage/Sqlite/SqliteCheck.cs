using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>
/// Looks for damage in the data folder's file before the service works on it. When a large file takes longer than a start may, the
/// service starts, the check continues, and damage shows as a condition.
/// </summary>
internal sealed partial class SqliteCheck(StorageTroubles troubles, TimeProvider time, ILogger<SqliteCheck> log)
{
    /// <summary>A file of 1.4 GB takes 1 s from memory and 22 s from a cold, busy disk.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="StorageUnavailableException">The file is damaged; nothing was written.</exception>
    public async Task RunAsync(string folder, CancellationToken cancel)
    {
        var file = Path.GetFullPath(Path.Combine(folder, SqliteDatabase.FileName));
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
            return;
        var check = Task.Run(() => Fault(file), CancellationToken.None);
        try
        {
            if (await check.WaitAsync(Patience, time, cancel) is { } fault)
                throw SqliteFailure.Damaged(file, fault);
        }
        catch (TimeoutException)
        {
            Log.GoesOn(log, Patience);
            _ = ReportAsync(check);
        }
    }

    /// <returns>The first fault; null when there is none.</returns>
    /// <exception cref="StorageUnavailableException">The file cannot be opened.</exception>
    public static string? Fault(string file)
    {
        try
        {
            // No time limit: a large file takes minutes.
            var address = new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
                DefaultTimeout = 0,
            };
            using var connection = new SqliteConnection(address.ToString());
            connection.Open();
            return connection.Scalar("PRAGMA quick_check(1)") is string fault and not "ok" ? fault : null;
        }
        catch (SqliteException broken)
        {
            throw SqliteFailure.Explain(file, broken);
        }
    }

    private async Task ReportAsync(Task<string?> check)
    {
        try
        {
            if (await check is not { } fault)
                return;
            troubles.Note(StorageFault.Damaged);
            Log.Damaged(log, fault);
        }
        catch (StorageUnavailableException broken)
        {
            troubles.Note(StorageFault.Damaged);
            Log.Damaged(log, broken.Reason);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            610,
            LogLevel.Warning,
            "The check of the data file takes longer than {Patience}: the service starts, and the check continues"
        )]
        public static partial void GoesOn(ILogger log, TimeSpan patience);

        [LoggerMessage(
            611,
            LogLevel.Critical,
            "The data file is damaged: {Fault}. Stop the service and put a backup in its place with 'Alerts restore'"
        )]
        public static partial void Damaged(ILogger log, string fault);
    }
}
