using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;

namespace Alerts.Delivery.Ledger;

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
    public DeliveryRow Hold(SendTime.Hold hold, DateTimeOffset now) =>
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

/// <summary>Where a delivery stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
internal enum DeliveryState
{
    /// <summary>Somebody is at it until the lease ends, or died over it.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending,

    /// <summary>Failed; a message for the next attempt is queued.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>Kept back; goes out with others, in a digest.</summary>
    [JsonStringEnumMemberName("held")]
    Held,

    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>Will not be tried again.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}

/// <summary>Who may send a delivery now.</summary>
internal abstract record DeliveryLease
{
    /// <summary>The caller, once it has managed to write this row.</summary>
    internal sealed record Free(DeliveryRow Row) : DeliveryLease;

    /// <summary>Somebody is at it; whether it worked is known when the lease ends.</summary>
    internal sealed record Busy(TimeSpan For) : DeliveryLease;

    /// <summary>Nobody: it is sent or rejected, or a later attempt is queued.</summary>
    internal sealed record Over(DeliveryRow Row) : DeliveryLease;

    /// <summary>Nobody: it waits for a digest.</summary>
    internal sealed record Held(DeliveryRow Row) : DeliveryLease;

    /// <summary>Nobody: it is not to be sent.</summary>
    internal sealed record Unwanted(SkipReason Reason) : DeliveryLease;

    /// <summary>What becomes of a delivery that is the caller's, by when it is to go.</summary>
    public static DeliveryLease Of(Free free, SendTime when) =>
        when switch
        {
            SendTime.Hold hold => new Held(free.Row.Hold(hold, free.Row.At)),
            SendTime.Never never => new Unwanted(never.Reason),
            _ => free,
        };

    /// <param name="stored">The row as it is; null when there is none.</param>
    /// <param name="failed">How many attempts the caller's message says have failed.</param>
    /// <param name="lease">How long the caller would have it.</param>
    /// <param name="now">The time.</param>
    /// <param name="alone">Since when this process alone sends: a sender that began before is dead. Null where others may send.</param>
    public static DeliveryLease Of(DeliveryRow? stored, int failed, TimeSpan lease, DateTimeOffset now, DateTimeOffset? alone = null) =>
        stored switch
        {
            null => new Free(New(1, failed, lease, now)),
            { State: DeliveryState.Sent or DeliveryState.Rejected } => new Over(stored),
            { State: DeliveryState.Held } => new Held(stored),
            { State: DeliveryState.Sending, LeaseUntil: { } until } when until > now && !(stored.At < alone) => new Busy(until - now),

            // A row waits only once the message of its next attempt is queued: one that knows of fewer failures is a late copy of an
            // earlier
            // one.
            { State: DeliveryState.Waiting } when failed < stored.Failed => new Over(stored),

            // Its sender died, before or after the send: this is the one place where an alert can go out twice, under the same id.
            _ => new Free(New(stored.Attempts + 1, failed, lease, now)),
        };

    private static DeliveryRow New(int attempts, int failed, TimeSpan lease, DateTimeOffset now) =>
        new()
        {
            State = DeliveryState.Sending,
            Attempts = attempts,
            Failed = failed,
            At = now,
            LeaseUntil = now + lease,
        };
}
