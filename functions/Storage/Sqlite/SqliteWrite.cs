using Microsoft.Data.Sqlite;

namespace Alerts.Storage.Sqlite;

/// <param name="work">May run more than once: it must do nothing but read and write the connection.</param>
internal sealed class SqliteWrite<T>(Func<SqliteConnection, T> work) : PendingWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _done.Task;

    public override void Run(SqliteConnection connection) => _result = work(connection);

    public override void Committed() => _done.TrySetResult(_result!);

    public override void Failed(Exception exception) => _done.TrySetException(exception);
}
