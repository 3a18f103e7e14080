using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>
/// The one connection that writes. Writes that arrive during a commit share the next one: a commit costs a flush of the disk
/// (milliseconds), and sixteen handlers at once would queue for sixteen flushes. It has its own thread because it mostly waits for the
/// disk.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Writes in one commit. Keeps other processes' wait for the lock to milliseconds.</summary>
    private const int MostTogether = 256;

    private readonly BlockingCollection<PendingWrite> _pending = [];
    private readonly SqliteConnection _connection;
    private readonly Thread _thread;

    public SqliteWriter(SqliteConnection connection)
    {
        _connection = connection;
        _thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var write = new SqliteWrite<T>(work);
        _pending.Add(write, cancel);
        return write.Task;
    }

    public void Dispose()
    {
        if (_pending.IsAddingCompleted)
            return;
        _pending.CompleteAdding();
        _thread.Join();
        _connection.Dispose();
        _pending.Dispose();
    }

    private void Run()
    {
        foreach (var first in _pending.GetConsumingEnumerable())
        {
            List<PendingWrite> together = [first];
            while (together.Count < MostTogether && _pending.TryTake(out var next))
                together.Add(next);
            Commit(together);
        }
    }

    private void Commit(List<PendingWrite> writes)
    {
        if (Try(writes) is not { } exception)
            writes.ForEach(write => write.Committed());
        else if (writes.Count == 1 || exception is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY })
            writes.ForEach(write => write.Failed(exception));
        else
            writes.ForEach(write => Commit([write])); // One write is invalid: the others must not fail with it.
    }

    private Exception? Try(List<PendingWrite> writes)
    {
        try
        {
            // Immediate: the lock is taken before the read, so no other process writes between a check and its write.
            using var transaction = _connection.BeginTransaction(deferred: false);
            writes.ForEach(write => write.Run(_connection));
            transaction.Commit();
            return null;
        }
#pragma warning disable CA1031 // Passed on to the caller that awaits the write.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}

internal sealed class SqliteWrite<T>(Func<SqliteConnection, T> work) : PendingWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _done.Task;

    public override void Run(SqliteConnection connection) => _result = work(connection);

    public override void Committed() => _done.TrySetResult(_result!);

    public override void Failed(Exception exception) => _done.TrySetException(exception);
}

internal abstract class PendingWrite
{
    public abstract void Run(SqliteConnection connection);

    /// <summary>Called after the commit: the caller that awaits the write may rely on the disk.</summary>
    public abstract void Committed();

    public abstract void Failed(Exception exception);
}
