using System.Globalization;
using Alerts.Platform.Messaging;
using Microsoft.Data.Sqlite;

namespace Alerts.Platform.Storage.Sqlite;

/// <summary>
/// Queues in one SQLite file. A message with a receipt is, or was at a crash, in the hands of a process; one without is waiting, perhaps
/// until a time.
/// </summary>
internal sealed class SqliteQueueStore(SqliteDatabase database, TimeProvider time) : IQueueStore
{
    private readonly QueueSignals _signals = new(time);

    public Task CreateAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>One transaction: all are queued, or none.</summary>
    public async Task SendAsync(IReadOnlyList<Outgoing> messages, CancellationToken cancel)
    {
        if (messages.Count == 0)
            return;
        var now = time.GetUtcNow();
        await database.WriteAsync(connection => messages.Sum(message => Insert(connection, message, now)), cancel);
        foreach (var queue in messages.Select(message => message.Queue).Distinct(StringComparer.Ordinal))
            _signals.Set(queue);
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, int count, TimeSpan visibility, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync<IReadOnlyList<QueueMessage>>(
            connection => Receive(connection, queue, count, now, now + visibility),
            cancel
        );
    }

    public Task<bool> DeleteAsync(string queue, QueueMessage message, CancellationToken cancel) =>
        database.WriteAsync(
            connection =>
                connection.Execute("DELETE FROM messages WHERE id = $id AND queue = $queue AND receipt = $receipt", Held(queue, message))
                == 1,
            cancel
        );

    /// <summary>A postponed message is still in hand: <see cref="ReleaseAllAsync"/> releases it.</summary>
    public async Task<QueueMessage?> PostponeAsync(string queue, QueueMessage message, TimeSpan visibility, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + visibility;
        var receipt = await database.WriteAsync(connection => Postpone(connection, queue, message, until), cancel);
        if (visibility <= TimeSpan.Zero)
            _signals.Set(queue);
        return receipt is { } good ? message with { Receipt = good.ToString(CultureInfo.InvariantCulture) } : null;
    }

    public async Task<bool> GiveBackAsync(string queue, QueueMessage message, TimeSpan delay, bool counts, CancellationToken cancel)
    {
        var until = time.GetUtcNow() + delay;
        var good = await database.WriteAsync(connection => GiveBack(connection, queue, message, until, counts), cancel);
        if (good && delay <= TimeSpan.Zero)
            _signals.Set(queue);
        return good;
    }

    public Task<IReadOnlyList<QueueMessage>> PeekAsync(string queue, int count, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync<IReadOnlyList<QueueMessage>>(
            connection =>
                connection.Query(
                    """
                    SELECT id, 0, body, attempts, inserted_at, deaths_alone FROM messages
                    WHERE queue = $queue AND visible_at <= $now ORDER BY visible_at LIMIT $count
                    """,
                    reader => Read(reader) with { Receipt = "" },
                    ("$queue", queue),
                    ("$now", now.UtcTicks),
                    ("$count", count)
                ),
            cancel
        );
    }

    public Task<int> CountAsync(string queue, CancellationToken cancel) =>
        database.ReadAsync(
            connection => (int)(long)connection.Scalar("SELECT count(*) FROM messages WHERE queue = $queue", ("$queue", queue))!,
            cancel
        );

    /// <summary>
    /// Makes every message in hand visible. Only for the embedded engine's start: it alone uses the file, so the process that held them
    /// has crashed. Those attempts do not count; the crashes in a row of each message do. Delayed messages keep their delay.
    /// </summary>
    /// <returns>How many.</returns>
    public async Task<int> ReleaseAllAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var queues = await database.WriteAsync(connection => Release(connection, now), cancel);
        foreach (var queue in queues.Distinct(StringComparer.Ordinal))
            _signals.Set(queue);
        return queues.Count;
    }

    /// <returns>
    /// A message that was in hand in the process's last <paramref name="deaths"/> crashes or more; null when there is none.
    /// </returns>
    public async Task<QueueMessage?> ReceiveSuspectAsync(string queue, int deaths, TimeSpan visibility, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var received = await database.WriteAsync(connection => Receive(connection, queue, 1, now, now + visibility, deaths), cancel);
        return received.SingleOrDefault();
    }

    /// <summary>Notices what this process sends or returns; not other processes' messages, nor the end of a delay.</summary>
    public Task<bool> WaitForMessageAsync(string queue, TimeSpan longest, CancellationToken cancel) =>
        _signals.WaitAsync(queue, longest, cancel);

    private static int Insert(SqliteConnection connection, Outgoing message, DateTimeOffset now) =>
        connection.Execute(
            "INSERT INTO messages (queue, body, visible_at, inserted_at) VALUES ($queue, $body, $visible, $now)",
            ("$queue", message.Queue),
            ("$body", message.Body),
            ("$visible", (now + message.Delay).UtcTicks),
            ("$now", now.UtcTicks)
        );

    private static List<QueueMessage> Receive(
        SqliteConnection connection,
        string queue,
        int count,
        DateTimeOffset now,
        DateTimeOffset until,
        int deaths = 0
    )
    {
        // An empty queue is polled several times a second, so the look writes nothing: a commit would be too dear.
        if (
            connection.Scalar(
                "SELECT 1 FROM messages WHERE queue = $queue AND visible_at <= $now AND deaths >= $deaths LIMIT 1",
                ("$queue", queue),
                ("$now", now.UtcTicks),
                ("$deaths", deaths)
            )
            is null
        )
            return [];
        return connection.Query(
            """
            UPDATE messages SET visible_at = $until, attempts = attempts + 1, receipt = $receipt
            WHERE id IN (
                SELECT id FROM messages WHERE queue = $queue AND visible_at <= $now AND deaths >= $deaths ORDER BY visible_at LIMIT $count)
            RETURNING id, receipt, body, attempts, inserted_at, deaths_alone
            """,
            Read,
            ("$queue", queue),
            ("$now", now.UtcTicks),
            ("$until", until.UtcTicks),
            ("$count", count),
            ("$deaths", deaths),
            ("$receipt", connection.NextNumber())
        );
    }

    private static List<string> Release(SqliteConnection connection, DateTimeOffset now)
    {
        var inHand = connection.Query("SELECT queue FROM messages WHERE receipt IS NOT NULL", reader => reader.GetString(0));

        // Operators' commands read poison queues: the messages they hold crash no service.
        var working = inHand.Count(QueueNames.All.Contains);
        if (working > 0)
            connection.Execute("UPDATE messages SET deaths = 0, deaths_alone = 0 WHERE receipt IS NULL AND deaths > 0");
        connection.Execute(
            """
            UPDATE messages SET visible_at = $now, receipt = NULL, attempts = max(attempts - 1, 0),
                deaths = deaths + 1, deaths_alone = CASE WHEN $alone THEN deaths_alone + 1 ELSE 0 END
            WHERE receipt IS NOT NULL
            """,
            ("$now", now.UtcTicks),
            ("$alone", working == 1)
        );
        return inHand;
    }

    private static bool GiveBack(SqliteConnection connection, string queue, QueueMessage message, DateTimeOffset until, bool counts) =>
        connection.Execute(
            """
            UPDATE messages SET visible_at = $until, receipt = NULL, attempts = attempts - NOT $counts,
                deaths = deaths * NOT $counts, deaths_alone = deaths_alone * NOT $counts
            WHERE id = $id AND queue = $queue AND receipt = $receipt
            """,
            [.. Held(queue, message), ("$until", until.UtcTicks), ("$counts", counts)]
        ) == 1;

    private static long? Postpone(SqliteConnection connection, string queue, QueueMessage message, DateTimeOffset until) =>
        (long?)
            connection.Scalar(
                """
                UPDATE messages SET visible_at = $until, receipt = $next
                WHERE id = $id AND queue = $queue AND receipt = $receipt RETURNING receipt
                """,
                [.. Held(queue, message), ("$until", until.UtcTicks), ("$next", connection.NextNumber())]
            );

    private static (string Name, object? Value)[] Held(string queue, QueueMessage message) =>
        [("$queue", queue), ("$id", Number(message.Id)), ("$receipt", Number(message.Receipt))];

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static QueueMessage Read(SqliteDataReader reader) =>
        new(
            reader.GetInt64(0).ToString(CultureInfo.InvariantCulture),
            reader.GetInt64(1).ToString(CultureInfo.InvariantCulture),
            reader.GetString(2),
            reader.GetInt32(3),
            new DateTimeOffset(reader.GetInt64(4), TimeSpan.Zero),
            reader.GetInt32(5)
        );
}
