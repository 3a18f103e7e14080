using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Messages;

/// <summary>
/// How one attempt to hand an alert over ended. Reasons are for logs and operators: no addresses, no answers of the receiver.
/// </summary>
internal abstract record SendResult
{
    /// <param name="Status">What the receiver said, such as "200".</param>
    /// <param name="Reference">What later messages about the incident can refer to at this receiver; null where they cannot.</param>
    internal sealed record Sent(string Status, string? Reference = null) : SendResult
    {
        /// <summary>It was only stored, in the outbox: it counts as kept, not as delivered.</summary>
        public bool Kept { get; init; }

        /// <summary>The receiver answered the challenge of a confirmation: it wants the alerts.</summary>
        public bool Confirms { get; init; }
    }

    /// <summary>Will not work later either.</summary>
    /// <param name="EndsSubscription">The address itself is gone, not only this message refused.</param>
    internal sealed record Rejected(string Reason, bool EndsSubscription) : SendResult;

    /// <summary>Was not tried: the destination takes no more for now. No attempt is counted.</summary>
    /// <param name="Wait">Until it takes more.</param>
    /// <param name="Reason">What the alert waits for.</param>
    internal sealed record NotYet(TimeSpan Wait, string Reason = "not yet") : SendResult;

    /// <summary>
    /// Was not tried: it is to come with others, in a digest. Only of a change; a channel answers <see cref="NotYet"/> to anything else.
    /// </summary>
    /// <param name="Until">When the digest is due.</param>
    internal sealed record Hold(DateTimeOffset Until, DigestReason Reason) : SendResult;

    /// <summary>May work later.</summary>
    /// <param name="RetryAfter">What the receiver asked for; null when it did not.</param>
    /// <param name="OurSide">
    /// Our mail service failed: no attempt is counted, and the alert waits until an operator has put it right.
    /// </param>
    internal sealed record Deferred(string Reason, TimeSpan? RetryAfter = null, bool OurSide = false) : SendResult
    {
        /// <summary>A bug of ours, over this one alert: given up after all attempts, and no subscription ends over it.</summary>
        public bool IsFault { get; init; }

        /// <summary>The mail server refused what the mail says, perhaps as spam, and may take other mails.</summary>
        public bool OfContent { get; init; }

        /// <summary>With <see cref="OfContent"/>: when the mail server last took a mail; null when that is not known.</summary>
        public DateTimeOffset? OthersTakenAt { get; init; }
    }
}

/// <summary>Why a subscriber of a page gets nothing.</summary>
internal enum SkipReason
{
    /// <summary>Erased, or never written.</summary>
    Unknown,

    /// <summary>Pending, disabled or unsubscribed.</summary>
    NotActive,

    /// <summary>None of her watches asks for it (any more).</summary>
    NotAskedFor,

    /// <summary>A retraction of what she never heard.</summary>
    NotTold,

    /// <summary>She paused, and it is no retraction of what she was told.</summary>
    Paused,

    /// <summary>No digest is due, or another one than that of the message.</summary>
    NothingHeld,

    /// <summary>A confirmation that was given, or replaced by a later sign-up.</summary>
    Superseded,

    /// <summary>A confirmation whose link is no longer good.</summary>
    Expired,
}

/// <summary>A way to hand alerts over.</summary>
internal interface IChannel
{
    ChannelKind Kind { get; }

    /// <summary>One attempt, within <see cref="DeliveryOptions.Timeout"/>. Outcomes are values; an exception is a bug.</summary>
    Task<SendResult> SendAsync(Alert alert, CancellationToken cancel);
}
