using Alerts.Flow;

namespace Alerts.Delivery.Mails;

/// <summary>Forgets old messages of the outbox, which a service without a mail server fills for as long as it runs.</summary>
internal sealed partial class OutboxSweeper(OutboxStore outbox, TimeProvider time, ILogger<OutboxSweeper> log)
{
    /// <summary>The page shows the newest few; whoever reads an address's messages does so within days.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>The page of the outbox reads all there are.</summary>
    private const int Most = 10_000;

    public async Task<Step> RunAsync(CancellationToken cancel)
    {
        var old = Old(await outbox.DatesAsync(cancel), time.GetUtcNow());
        foreach (var id in old)
            await outbox.DeleteAsync(id, cancel);
        if (old.Count > 0)
            Log.Forgotten(log, old.Count);
        return Step.Done;
    }

    /// <summary>Pure: the ids of those that are too old, or too many.</summary>
    public static IReadOnlyList<string> Old(IEnumerable<(string Id, DateTimeOffset At)> messages, DateTimeOffset now) =>
        [
            .. messages
                .OrderByDescending(message => message.At)
                .Where((message, index) => index >= Most || now - message.At > KeptFor)
                .Select(message => message.Id),
        ];

    private static partial class Log
    {
        [LoggerMessage(530, LogLevel.Information, "{Count} old messages of the outbox are forgotten")]
        public static partial void Forgotten(ILogger log, int count);
    }
}
