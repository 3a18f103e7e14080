using Alerts.Delivery.Mails;
using Alerts.Feeds;
using Alerts.Storage;

namespace Alerts.Operations.Watching;

/// <summary>What this service itself lacks: mail, storage, feeds that can be read.</summary>
/// <param name="Uptime">Of this process.</param>
/// <param name="Carrier">Who carries mail.</param>
/// <param name="OutboxIsMeant">The operator chose the outbox, as the demo does.</param>
/// <param name="Mail">Null while the mail service takes mail.</param>
/// <param name="Storage">Null while storage works.</param>
internal sealed record OwnState(
    TimeSpan Uptime,
    EmailCarrier Carrier,
    bool OutboxIsMeant,
    MailTroubleRow? Mail,
    StorageFault? Storage,
    OwnState.FeedVisits Feeds
)
{
    public static OwnState Well { get; } = new(TimeSpan.Zero, EmailCarrier.Smtp, false, null, null, new(0, 0, 0, 0, 0));

    /// <summary>Feeds that are to be read.</summary>
    /// <param name="Tried">How many were ever visited.</param>
    /// <param name="Read">How many were ever read.</param>
    /// <param name="TriedSinceStart">Since the start of this process; as for <paramref name="ReadSinceStart"/>.</param>
    internal sealed record FeedVisits(int All, int Tried, int Read, int TriedSinceStart, int ReadSinceStart)
    {
        public static FeedVisits Of(IReadOnlyList<Feed> feeds, DateTimeOffset start) =>
            new(
                feeds.Count,
                feeds.Count(feed => feed.LastAttempt is not null),
                feeds.Count(feed => feed.LastSuccess is not null),
                feeds.Count(feed => feed.LastAttempt >= start),
                feeds.Count(feed => feed.LastSuccess >= start)
            );
    }
}
