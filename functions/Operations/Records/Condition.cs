namespace Alerts.Operations.Records;

/// <summary>Something that an operator has to know while it lasts.</summary>
/// <param name="Rule">One of <see cref="Alerts.Operations.Records.Rule"/>.</param>
/// <param name="Subject">Which queue or feed; empty for the whole.</param>
/// <param name="Words">What is wrong, in a sentence with the figure.</param>
/// <param name="Remedy">What to do, in a sentence.</param>
internal sealed record Condition(string Rule, string Subject, string Words, string Remedy)
{
    /// <summary>The same while it is the same condition, whatever its figure.</summary>
    public string Key => Subject.Length == 0 ? Rule : $"{Rule}|{Subject}";
}

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

/// <summary>A condition that lasts, and who was told of it.</summary>
/// <param name="Seen">When it was last seen.</param>
/// <param name="Told">Destinations that were told that it began.</param>
internal sealed record OpenCondition(Condition Condition, DateTimeOffset Since, DateTimeOffset Seen, IReadOnlyList<string> Told)
{
    /// <summary>When it was found to be over; null while it lasts.</summary>
    public DateTimeOffset? Over { get; init; }
}
