using System.Globalization;
using System.Text.Json.Serialization;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Platform.Storage;

namespace Alerts.Subscriptions.Subscribers;

/// <summary>A message to Delivery: a page of subscribers who get the same. Its type says what they get.</summary>
[JsonConverter(typeof(DeliveryJobConverter))]
internal abstract record DeliveryJob
{
    public static MessageQueue<DeliveryJob> Queue { get; } = new(QueueNames.Alerts, SubscriptionsJson.Shared.DeliveryJob);

    /// <summary>For receivers that failed or answer slowly: each can take as long as the timeout and must delay no other.</summary>
    public static MessageQueue<DeliveryJob> Retries { get; } = new(QueueNames.Retries, SubscriptionsJson.Shared.DeliveryJob);

    public required IReadOnlyList<string> Subscribers { get; init; }

    /// <summary>The job is in <see cref="Retries"/>.</summary>
    public bool Alone { get; init; }

    public int FailedAttempts { get; init; }

    /// <summary>How many of those were our own fault: they lengthen the wait, but do not count towards giving up.</summary>
    public int OwnFailures { get; init; }

    public DateTimeOffset? ContentRefusedSince { get; init; }

    /// <summary>How often it refused the content after it had taken another mail: these count towards giving up.</summary>
    public int ContentRefusals { get; init; }
}

/// <summary>An incident changed, and the subscribers' watches ask for it.</summary>
internal sealed record ChangeJob(IncidentChange Change) : DeliveryJob;

/// <summary>A subscriber wants a change once more.</summary>
/// <param name="Request">Names the request, so that each one sends once.</param>
internal sealed record ReplayJob(IncidentChange Change, string Request) : DeliveryJob;

/// <summary>A digest is due.</summary>
/// <param name="At">The minute that it was held until.</param>
/// <param name="Digest">On a retry, the id of the digest that failed; null for whatever is due.</param>
internal sealed record DigestJob(DateTimeOffset At, string? Digest = null) : DeliveryJob;

/// <summary>A message about a subscription itself.</summary>
/// <param name="Notice">Part of the delivery's key: a repeated notice is not sent again.</param>
internal abstract record NoticeJob(string Notice) : DeliveryJob;

/// <summary>"Someone asked us to send alerts to this address. If it was you, open this link."</summary>
internal sealed record ConfirmationJob(string Notice) : NoticeJob(Notice)
{
    public static ConfirmationJob Of(string subscriber, Proposal proposal) => new(Id(proposal)) { Subscribers = [subscriber] };

    /// <summary>Another one for each sign-up: an earlier one's link no longer confirms.</summary>
    public static string Id(Proposal proposal) => "confirm-" + NoticeTime.Text(proposal.At);
}

/// <summary>"We stopped calling your webhook." To the webhook's owner.</summary>
internal sealed record StopJob(string Notice) : NoticeJob(Notice)
{
    public static StopJob Of(Subscriber subscriber) => new(Id(subscriber)) { Subscribers = [subscriber.Id] };

    /// <summary>One for each stop, however many deliveries fail.</summary>
    public static string Id(Subscriber subscriber) => "stopped-" + NoticeTime.Text(subscriber.DisabledAt ?? subscriber.CreatedAt);
}

/// <summary>An erasure or expiry that an earlier version queued here; it goes on to the queue of <see cref="Removal"/>.</summary>
internal sealed record RemovalJob(string Notice, RemovalReason Reason) : DeliveryJob
{
    public IEnumerable<Removal> ToRemovals() => Subscribers.Select(id => new Removal { Subscriber = id, Reason = Reason });
}

internal static class NoticeTime
{
    public static string Text(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
