using Alerts.Delivery.Timing;

namespace Alerts.Delivery;

/// <summary>One alert for one subscriber, who is in the key only; nothing here names a person.</summary>
internal sealed record DeliveryRow
{
    public required DeliveryState State { get; init; }

    /// <summary>How often somebody began to send it.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many attempts are known to have failed.</summary>
    public required int Failed { get; init; }

    /// <summary>Of the last write.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Set while sending.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>How the last attempt ended, such as "200" or "timed out"; null before it did.</summary>
    public string? Status { get; init; }

    /// <summary>
    /// What later messages about the incident can refer to at this receiver, such as Telegram's number of the message; null where they
    /// cannot.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>With "sent": it was only stored in the outbox.</summary>
    public bool Kept { get; init; }

    /// <summary>The question whether a program wants alerts was answered by its challenge; null for anything else.</summary>
    public bool? Confirms { get; init; }

    /// <summary>Set while held: when its digest is due.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Set while held: why.</summary>
    public DigestReason? HeldFor { get; init; }

    /// <summary>The rejection also ended the subscription, for this reason.</summary>
    public string? Disabled { get; init; }

    /// <summary>The row of what goes into a digest.</summary>
    public DeliveryRow Hold(When.Hold hold, DateTimeOffset now) =>
        this with
        {
            State = DeliveryState.Held,
            HeldUntil = hold.Until,
            HeldFor = hold.Reason,
            LeaseUntil = null,
            Status = null,
            At = now,
        };
}
