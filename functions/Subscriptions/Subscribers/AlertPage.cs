using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>
/// A page of subscribers who get the same thing: an incident change, what was held back for each, or a notice about their own subscription.
/// </summary>
internal sealed record AlertPage
{
    public static MessageQueue<AlertPage> Queue { get; } = new(QueueNames.Alerts, SubscriptionsJson.Shared.AlertPage);

    /// <summary>
    /// Of receivers that failed before, or do not answer at once: one of them takes as long as the timeout, and must keep nobody else.
    /// </summary>
    public static MessageQueue<AlertPage> Retries { get; } = new(QueueNames.Retries, SubscriptionsJson.Shared.AlertPage);

    /// <summary>Null when this is something else.</summary>
    public IncidentChange? Change { get; init; }

    /// <summary>Null when this is something else.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Null when this is something else.</summary>
    public DigestDue? Digest { get; init; }

    /// <summary>Ids, at most 100; one on a retry.</summary>
    public required IReadOnlyList<string> Subscribers { get; init; }

    /// <summary>
    /// Set when what was sent before is sent again on somebody's wish: which wish it was, so that each sends once. Null on everything else.
    /// </summary>
    public string? Replay { get; init; }

    /// <summary>It is in <see cref="Retries"/>.</summary>
    public bool Alone { get; init; }

    /// <summary>How many attempts failed before this one.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>How many of those failed on our own side: they count for how long to wait, and not for giving up.</summary>
    public int OwnFailures { get; init; }

    /// <summary>When the mail server first refused what the mail says; null while it has not.</summary>
    public DateTimeOffset? ContentRefusedSince { get; init; }

    /// <summary>How often it refused that after it had taken another mail: these count for giving up.</summary>
    public int ContentRefusals { get; init; }
}

/// <summary>What was held back is due.</summary>
/// <param name="At">The minute that it was held back until.</param>
/// <param name="Id">On a retry: the digest that failed. Null: whatever is due.</param>
internal sealed record DigestDue(DateTimeOffset At, string? Id = null);
