using Microsoft.Data.Sqlite;

namespace Alerts.Storage.Sqlite;

/// <summary>A write that waits for the writer's next transaction.</summary>
internal abstract class PendingWrite
{
    public abstract void Run(SqliteConnection connection);

    /// <summary>Called after the commit, never before: whoever awaits the write may rely on the disk.</summary>
    public abstract void Committed();

    public abstract void Failed(Exception exception);
}
