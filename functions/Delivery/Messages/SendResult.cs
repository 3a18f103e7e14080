using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Messages;

/// <summary>The result of one attempt to send. Reasons are for logs and operators: no addresses, no words of the receiver.</summary>
internal abstract record SendResult
{
    /// <param name="Status">The receiver's answer, such as "200".</param>
    /// <param name="Reference">What later messages about the incident can refer to at this receiver; null without one.</param>
    internal sealed record Sent(string Status, string? Reference = null) : SendResult
    {
        public bool Kept { get; init; }

        /// <summary>The receiver answered a confirmation's challenge: it wants the alerts.</summary>
        public bool Confirms { get; init; }
    }

    /// <summary>A retry does not help.</summary>
    /// <param name="EndsSubscription">The address itself is gone, not only this message refused.</param>
    internal sealed record Rejected(string Reason, bool EndsSubscription) : SendResult;

    /// <summary>Not tried: the destination accepts no more for now. No attempt is counted.</summary>
    /// <param name="Wait">Until it accepts more.</param>
    /// <param name="Reason">What the alert waits for.</param>
    internal sealed record NotYet(TimeSpan Wait, string Reason = "not yet") : SendResult;

    /// <summary>
    /// Not tried: it goes into a digest. For changes only; a channel answers <see cref="NotYet"/> to anything else.
    /// </summary>
    /// <param name="Until">When the digest is due.</param>
    internal sealed record Hold(DateTimeOffset Until, DigestReason Reason) : SendResult;

    /// <summary>A retry may help.</summary>
    /// <param name="RetryAfter">The receiver's request; null without one.</param>
    /// <param name="OurSide">
    /// The service's own mail carrier failed: no attempt is counted, and the alert waits until an operator repairs it.
    /// </param>
    internal sealed record Deferred(string Reason, TimeSpan? RetryAfter = null, bool OurSide = false) : SendResult
    {
        /// <summary>A bug with this one alert: given up after all attempts, without ending the subscription.</summary>
        public bool IsFault { get; init; }

        /// <summary>The mail server refused the content, perhaps as spam, and may accept other mails.</summary>
        public bool OfContent { get; init; }

        /// <summary>With <see cref="OfContent"/>: when the mail server last accepted a mail; null when unknown.</summary>
        public DateTimeOffset? OthersTakenAt { get; init; }
    }
}

internal enum SkipReason
{
    Unknown,

    NotActive,

    NotAskedFor,

    NotTold,

    /// <summary>It is news only to those who were not told of the incident yet.</summary>
    AlreadyTold,

    /// <summary>The subscriber has paused, and it is not a retraction of an incident told before.</summary>
    Paused,

    NothingHeld,

    Superseded,

    Expired,
}

internal interface IChannel
{
    ChannelKind Kind { get; }

    /// <summary>Takes a place within the limits of the mail service or the webhook's host.</summary>
    /// <returns>Null when the alert may be sent now.</returns>
    Task<SendResult?> EnterAsync(Alert alert, CancellationToken cancel) => Task.FromResult<SendResult?>(null);

    /// <summary>
    /// One attempt, by an alert that has its place, within <see cref="DeliveryOptions.Timeout"/>. Outcomes are values; an exception is a
    /// bug.
    /// </summary>
    Task<SendResult> SendAsync(Alert alert, CancellationToken cancel);
}
