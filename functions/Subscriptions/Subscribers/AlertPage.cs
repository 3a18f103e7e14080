using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>A page of subscribers who get the same: an incident change, a digest, or a notice about their subscription.</summary>
internal sealed record AlertPage
{
    public static MessageQueue<AlertPage> Queue { get; } = new(QueueNames.Alerts, SubscriptionsJson.Shared.AlertPage);

    /// <summary>For receivers that failed or answer slowly: each can take as long as the timeout and must delay no other.</summary>
    public static MessageQueue<AlertPage> Retries { get; } = new(QueueNames.Retries, SubscriptionsJson.Shared.AlertPage);

    public IncidentChange? Change { get; init; }

    public Notice? Notice { get; init; }

    public DigestDue? Digest { get; init; }

    public required IReadOnlyList<string> Subscribers { get; init; }

    /// <summary>The request to send an alert again, so that each request sends once. Null otherwise.</summary>
    public string? Replay { get; init; }

    /// <summary>The page is in <see cref="Retries"/>.</summary>
    public bool Alone { get; init; }

    public int FailedAttempts { get; init; }

    /// <summary>How many of those were our own fault: they lengthen the wait, but do not count towards giving up.</summary>
    public int OwnFailures { get; init; }

    public DateTimeOffset? ContentRefusedSince { get; init; }

    /// <summary>How often it refused the content after it had taken another mail: these count towards giving up.</summary>
    public int ContentRefusals { get; init; }
}

/// <summary>A digest is due.</summary>
/// <param name="At">The minute that it was held until.</param>
/// <param name="Id">On a retry, the digest that failed; null for whatever is due.</param>
internal sealed record DigestDue(DateTimeOffset At, string? Id = null);
