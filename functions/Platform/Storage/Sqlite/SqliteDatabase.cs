using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>One SQLite file in WAL mode: readers never wait for the writer, and other processes may use it at the same time.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "alerts.db";

    /// <summary>How long to wait for another process's write, in seconds.</summary>
    private const int BusySeconds = 15;

    private readonly SqliteWriter _writer;
    private readonly string? _readers;
    private readonly StorageTroubles? _troubles;

    private SqliteDatabase(SqliteConnection writer, string? readers, StorageTroubles? troubles = null)
    {
        _troubles = troubles;
        _writer = new SqliteWriter(writer);
        _readers = readers;
    }

    /// <summary>Opens <c>alerts.db</c> in the folder; creates both when missing.</summary>
    /// <exception cref="StorageUnavailableException">With the file, the reason and the remedy.</exception>
    /// <param name="troubles">Told of writes that the disk refuses, and of damage.</param>
    public static SqliteDatabase Open(string folder, StorageTroubles? troubles = null)
    {
        MoveNote.Refuse(folder);
        return OpenMoved(folder, troubles);
    }

    /// <summary>Opens the file even if its data was moved or is moving; for the move only.</summary>
    /// <exception cref="StorageUnavailableException">With the file, the reason and the remedy.</exception>
    public static SqliteDatabase OpenMoved(string folder, StorageTroubles? troubles = null)
    {
        var file = Path.GetFullPath(Path.Combine(folder, FileName));
        try
        {
            // SQLite gives the log and its index the rights of the file.
            PrivateFiles.CreateFolder(Path.GetDirectoryName(file)!);
            PrivateFiles.CreateFile(file);
            var address = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusySeconds };
            return new SqliteDatabase(OpenWriter(address, file), address.ToString(), troubles);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw SqliteFailure.Explain(file, exception);
        }
    }

    public static SqliteDatabase InMemory() =>
        new(OpenWriter(new SqliteConnectionStringBuilder { DataSource = ":memory:" }, "a database in memory"), readers: null);

    /// <param name="work">May run more than once: it must only read and write the connection.</param>
    /// <param name="cancel">Counts only until the write has begun.</param>
    /// <returns>When the write is on the disk.</returns>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancel)
    {
        try
        {
            return await _writer.WriteAsync(work, cancel);
        }
        catch (SqliteException refused)
        {
            Note(refused);
            throw;
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_readers is null) // An in-memory database has one connection.
            return await _writer.WriteAsync(read, cancel);
        try
        {
            await using var connection = new SqliteConnection(_readers); // Pooled.
            connection.Open();
            return read(connection);
        }
        catch (SqliteException refused)
        {
            Note(refused);
            throw;
        }
    }

    public void Dispose()
    {
        if (_readers is not null)
        {
            using var pooled = new SqliteConnection(_readers);
            SqliteConnection.ClearPool(pooled);
        }

        _writer.Dispose();
    }

    private void Note(SqliteException refused)
    {
        if (SqliteFailure.Fault(refused) is { } fault)
            _troubles?.Note(fault);
    }

    private static SqliteConnection OpenWriter(SqliteConnectionStringBuilder address, string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(address.ToString()) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusySeconds * 1000}");
            SqliteSchema.Check(connection, file);
            // FULL flushes the log at every commit. NORMAL would survive a crash of the process, but a power cut could undo commits with
            // effects outside: without the record of a sent alert, it would be sent again.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864");
            SqliteSchema.Migrate(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
