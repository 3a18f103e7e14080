using Alerts.Platform.Messaging;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Subscriptions;

/// <summary>Deletes once a day the counts of sign-ups by client, and unconfirmed sign-ups whose expiry message was lost.</summary>
internal sealed partial class SubscriberSweeper(
    SubscriberStore subscribers,
    Expiry expiry,
    ClientLimit clients,
    TimeProvider time,
    ILogger<SubscriberSweeper> logger
)
{
    public async Task<HandlerResult> RunAsync(CancellationToken cancel)
    {
        var counts = await clients.SweepAsync(cancel);
        var (over, now) = (0, time.GetUtcNow());
        await foreach (var subscriber in subscribers.ListAsync(cancel))
        {
            if (subscriber.Proposed?.IsExpired(now) != true)
                continue;
            await expiry.ExpireAsync(subscriber.Id, cancel);
            over++;
        }

        Log.Swept(logger, counts, over);
        return HandlerResult.Done;
    }

    private static partial class Log
    {
        [LoggerMessage(440, LogLevel.Information, "{Counts} counts of clients and {Proposals} unconfirmed sign-ups were deleted")]
        public static partial void Swept(ILogger logger, int counts, int proposals);
    }
}
