namespace Alerts.Operations.Records;

/// <summary>A condition that operators must know of while it lasts.</summary>
/// <param name="Rule">One of <see cref="Alerts.Operations.Records.Rule"/>.</param>
/// <param name="Subject">The queue or feed; empty for the whole.</param>
/// <param name="Words">The fault, in a sentence with the figure.</param>
/// <param name="Remedy">What to do, in a sentence.</param>
internal sealed record Condition(string Rule, string Subject, string Words, string Remedy)
{
    /// <summary>The same while the condition lasts, whatever its figure.</summary>
    public string Key => Subject.Length == 0 ? Rule : $"{Rule}|{Subject}";
}

internal static class Rule
{
    public const string PoisonMessage = "poison-message";
    public const string QueueLate = "queue-late";
    public const string NoFeedFetched = "no-feed-fetched";
    public const string FeedSilent = "feed-silent";

    /// <summary>No metric shows it: the service reports it itself, and no alert rule has it.</summary>
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

    /// <summary>Those that Azure Monitor watches too, by metrics; only this program can see the others.</summary>
    public static IReadOnlyList<string> All { get; } =
    [PoisonMessage, QueueLate, NoFeedFetched, FeedSilent, DeliveriesFail, EmailQuota, NoAlertPlanned, HostRestarts];
}

/// <summary>An open condition, and who was told of it.</summary>
/// <param name="Seen">When it was last seen.</param>
/// <param name="Told">Destinations that were told of its start.</param>
internal sealed record OpenCondition(Condition Condition, DateTimeOffset Since, DateTimeOffset Seen, IReadOnlyList<string> Told)
{
    public DateTimeOffset? Over { get; init; }
}
