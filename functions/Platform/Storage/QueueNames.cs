namespace Alerts.Platform.Storage;

/// <summary>All queues. <c>infra/</c> creates the same ones; a test compares.</summary>
internal static class QueueNames
{
    public const string Feeds = "feeds";
    public const string Items = "items";
    public const string Reports = "reports";
    public const string Changes = "changes";
    public const string Alerts = "alerts";

    /// <summary>Alerts for receivers that failed, one by one, so that one receiver delays no other.</summary>
    public const string Retries = "retries";

    /// <summary>Subscribers to take away at a later time.</summary>
    public const string Removals = "removals";

    public const string MailEvents = "mailevents";

    public static IReadOnlyList<string> All { get; } = [Feeds, Items, Reports, Changes, Alerts, Retries, Removals, MailEvents];

    /// <summary>Where a message goes after its last attempt, by the Functions host's convention.</summary>
    public static string Poison(string queue) => queue + "-poison";
}
