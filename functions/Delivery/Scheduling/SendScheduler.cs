using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Scheduling;

internal sealed partial class SendScheduler(HourlyLimitStore pace, TimeProvider time, ILogger<SendScheduler> log)
{
    /// <param name="earlier">Earlier alerts about the incident.</param>
    public async Task<SendTime> WhenAsync(DeliveryJob job, Alert alert, PriorAlerts earlier, CancellationToken cancel)
    {
        if (job is not ChangeJob(var change))
            return new SendTime.Now(NowReason.Asked);
        var wishes = alert.To.Preferences;
        if (!LocalClock.Knows(wishes.Zone))
            Log.UnknownZone(log, alert.To.Id, wishes.Zone, Preferences.DefaultZone);
        var when = SendTimePolicy.Decide(alert.To, change, earlier, time.GetUtcNow());
        if (when is SendTime.Now { Reason: NowReason.AtOnce })
            when = await pace.TakeAsync(alert.To, alert.Id, cancel);
        return when is SendTime.Hold hold ? hold with { Until = SendTimePolicy.AfterQuiet(wishes, hold.Until) } : when;
    }

    private static partial class Log
    {
        [LoggerMessage(
            512,
            LogLevel.Warning,
            "Subscriber {Subscriber} has the time zone '{Zone}', which this machine does not know; {Default} is used"
        )]
        public static partial void UnknownZone(ILogger log, string subscriber, string zone, string @default);
    }
}
