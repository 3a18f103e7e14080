using System.Globalization;
using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Feeds.Registry;
using Alerts.Operations.Records;
using Alerts.Platform.Storage;

namespace Alerts.Operations.Health;

internal static class InstanceConditions
{
    /// <summary>After a start the first visits take a moment.</summary>
    public static readonly TimeSpan FirstVisits = TimeSpan.FromMinutes(1);

    /// <summary>After a restart few feeds may be due, and one of them may fail.</summary>
    public static readonly TimeSpan VisitsAgain = TimeSpan.FromMinutes(3);

    public static IEnumerable<Condition> Of(InstanceState own) => [.. Storage(own.Storage), .. Mail(own), .. Feeds(own)];

    /// <summary>No feed was read since the start although at least half of them were tried.</summary>
    public static bool NothingReadSinceStart(InstanceState own) =>
        own.Uptime >= VisitsAgain
        && own.Feeds is { Read: > 0, ReadSinceStart: 0, TriedSinceStart: > 0 } feeds
        && feeds.TriedSinceStart * 2 >= feeds.All;

    private static IEnumerable<Condition> Storage(StorageFault? fault) =>
        fault switch
        {
            StorageFault.Unwritable =>
            [
                new(
                    Rule.StorageUnwritable,
                    "",
                    "Storage cannot be written: nothing new is stored, and no alert is sent.",
                    "Check whether the disk is full or read-only, or the storage account cannot be reached. The service goes on by "
                        + "itself once storage can be written."
                ),
            ],
            StorageFault.Damaged =>
            [
                new(
                    Rule.DatabaseDamaged,
                    "",
                    "The database is damaged: some of what is stored cannot be read.",
                    "Stop the service, put a backup in its place with 'Alerts restore BACKUP', and start it again."
                ),
            ],
            _ => [],
        };

    private static IEnumerable<Condition> Mail(InstanceState own)
    {
        if (own is { Carrier: EmailCarrier.None })
        {
            yield return new(
                Rule.NoMailServer,
                "",
                "No mail server is set: sign-up by email is switched off, and alerts by email wait.",
                SetMail
            );
        }
        else if (own is { Carrier: EmailCarrier.Outbox, OutboxIsMeant: false })
        {
            yield return new(
                Rule.NoMailServer,
                "",
                "No mail server is set: mails are kept in the outbox on this machine and reach no reader.",
                SetMail
            );
        }

        if (own.Mail is { } trouble)
        {
            yield return new(
                Rule.MailRefused,
                "",
                $"The mail service does not take our mail ({trouble.Reason}): alerts by email wait.",
                "Check its address, login and sender (Delivery__SmtpHost, SmtpUser, SmtpPassword, From), and that it allows us to send."
            );
        }
    }

    private const string SetMail = "Set Delivery__SmtpHost and Delivery__From, or Delivery__AcsEndpoint, and start the service again.";

    private static IEnumerable<Condition> Feeds(InstanceState own)
    {
        // The first run takes the list of outlets a moment after its start.
        if (own.Feeds.All == 0 && own.Uptime >= FirstVisits)
        {
            yield return new(
                Rule.NoFeeds,
                "",
                "No feed is read: none is set, or all are paused or removed. No news comes in.",
                "Add one with 'feeds add URL', resume a paused one under Feeds, or take the list of outlets over with 'feeds "
                    + "sync' (Feeds__ListFile names it)."
            );
        }

        if (own.Feeds is { All: > 0, Read: 0 } feeds && (feeds.Tried == feeds.All || own.Uptime >= FirstVisits))
        {
            yield return new(
                Rule.FeedsNeverRead,
                "",
                string.Create(CultureInfo.InvariantCulture, $"0 of {feeds.All} feeds have ever been read."),
                "Feeds shows why. If all of them fail, check this machine's network."
            );
        }
    }
}

/// <summary>The service's own means: mail, storage, readable feeds.</summary>
/// <param name="Uptime">Of this process.</param>
/// <param name="Carrier">The mail carrier.</param>
/// <param name="OutboxIsMeant">The operator chose the outbox, as the demo does.</param>
/// <param name="Mail">Null while the mail service accepts mail.</param>
/// <param name="Storage">Null while storage works.</param>
internal sealed record InstanceState(
    TimeSpan Uptime,
    EmailCarrier Carrier,
    bool OutboxIsMeant,
    MailTroubleRow? Mail,
    StorageFault? Storage,
    InstanceState.FeedVisits Feeds
)
{
    public static InstanceState Well { get; } = new(TimeSpan.Zero, EmailCarrier.Smtp, false, null, null, new(0, 0, 0, 0, 0));

    /// <summary>The active feeds.</summary>
    /// <param name="Tried">How many were ever visited.</param>
    /// <param name="Read">How many were ever read.</param>
    /// <param name="TriedSinceStart">Since the start of this process, as <paramref name="ReadSinceStart"/>.</param>
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
