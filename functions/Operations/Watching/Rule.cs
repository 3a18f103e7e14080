namespace Alerts.Operations.Watching;

/// <summary>What operators are told of.</summary>
internal static class Rule
{
    public const string PoisonMessage = "poison-message";
    public const string QueueLate = "queue-late";
    public const string NoFeedFetched = "no-feed-fetched";
    public const string FeedSilent = "feed-silent";

    /// <summary>No metric tells it: the service tells of it itself, and no alert rule has it.</summary>
    public const string FeedsStale = "feeds-stale";

    public const string DeliveriesFail = "deliveries-fail";
    public const string EmailQuota = "email-quota";
    public const string NoAlertPlanned = "no-alert-planned";
    public const string HostRestarts = "host-restarts";

    public const string NoFeeds = "no-feeds";
    public const string FeedsNeverRead = "feeds-never-read";
    public const string NoMailServer = "no-mail-server";
    public const string MailRefused = "mail-refused";
    public const string StorageUnwritable = "storage-unwritable";
    public const string DatabaseDamaged = "database-damaged";

    /// <summary>Those that Azure Monitor watches too, by metrics; the others only this program can see.</summary>
    public static IReadOnlyList<string> All { get; } =
    [PoisonMessage, QueueLate, NoFeedFetched, FeedSilent, DeliveriesFail, EmailQuota, NoAlertPlanned, HostRestarts];
}
