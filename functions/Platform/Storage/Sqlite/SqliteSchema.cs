using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>Creates the tables of a new file and updates an older one. Each step runs once, in its own transaction.</summary>
internal static class SqliteSchema
{
    /// <summary>
    /// "ALRT": marks the file as this program's (<c>PRAGMA application_id</c>), so that another program's database is never written to.
    /// </summary>
    private const int ApplicationId = 0x414C5254;

    /// <summary>Step n leads from version n to n + 1. Never edit a released step: add one.</summary>
    private static readonly IReadOnlyList<string> Steps =
    [
        """
            CREATE TABLE numbers (last INTEGER NOT NULL) STRICT;
            INSERT INTO numbers VALUES (0);
            CREATE TABLE documents (
                tbl TEXT NOT NULL, partition TEXT NOT NULL, key TEXT NOT NULL, etag INTEGER NOT NULL, json TEXT NOT NULL,
                PRIMARY KEY (tbl, partition, key)) STRICT, WITHOUT ROWID;
            CREATE TABLE messages (
                id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, body TEXT NOT NULL, visible_at INTEGER NOT NULL,
                attempts INTEGER NOT NULL DEFAULT 0, receipt INTEGER, inserted_at INTEGER NOT NULL) STRICT;
            CREATE INDEX messages_visible ON messages (queue, visible_at);
            """,
        """
            ALTER TABLE messages ADD COLUMN deaths INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE messages ADD COLUMN deaths_alone INTEGER NOT NULL DEFAULT 0;
            """,
    ];

    public static int Version => Steps.Count;

    /// <summary>Whether this program made the file; false for a new, empty one.</summary>
    public static bool IsOurs(SqliteConnection connection) => Pragma(connection, "application_id") == ApplicationId;

    /// <exception cref="StorageUnavailableException">The file is another program's, or a newer version's.</exception>
    public static void Check(SqliteConnection connection, string file)
    {
        var version = Pragma(connection, "user_version");
        var known = IsOurs(connection);
        if (known && version > Version)
            throw new StorageUnavailableException(
                file,
                $"it has schema version {version}, this program knows {Version}.",
                "Run the newer version of Alerts, or name another data folder."
            );
        if (!known && (version != 0 || (long)connection.Scalar("SELECT count(*) FROM sqlite_schema")! != 0))
            throw new StorageUnavailableException(
                file,
                "it is the database of another program.",
                "Name another data folder (--data), or move the file away."
            );
    }

    public static void Migrate(SqliteConnection connection) => Migrate(connection, Steps);

    /// <summary>A step that fails leaves the file unchanged.</summary>
    public static void Migrate(SqliteConnection connection, IReadOnlyList<string> steps)
    {
        while (Pragma(connection, "user_version") < steps.Count)
            Run(connection, steps);
    }

    private static void Run(SqliteConnection connection, IReadOnlyList<string> steps)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Read again inside: another process may have taken this step meanwhile.
        if (Pragma(connection, "user_version") is var version && version < steps.Count)
        {
            connection.Execute(steps[(int)version]);
            connection.Execute(
                string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1}")
            );
        }

        transaction.Commit();
    }

    private static long Pragma(SqliteConnection connection, string name) => (long)connection.Scalar($"PRAGMA {name}")!;
}
