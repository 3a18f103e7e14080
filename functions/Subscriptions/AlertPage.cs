using Alerts.Flow;
using Alerts.Incidents;
using Alerts.Storage;

namespace Alerts.Subscriptions;

/// <summary>A page of subscribers who get the same thing: an incident change, or a notice about their own subscription.</summary>
internal sealed record AlertPage
{
    public static MessageQueue<AlertPage> Queue { get; } = new(QueueNames.Alerts, SubscriptionsJson.Shared.AlertPage);

    /// <summary>Null when this is a notice.</summary>
    public IncidentChange? Change { get; init; }

    /// <summary>Null when this is an incident change.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Ids, at most 100; one on a retry.</summary>
    public required IReadOnlyList<string> Subscribers { get; init; }

    /// <summary>Set when what was sent before is sent again on somebody's wish: which wish it was, so that each sends once. Null on everything else.</summary>
    public string? Replay { get; init; }

    /// <summary>How many attempts failed before this one.</summary>
    public int FailedAttempts { get; init; }
}
