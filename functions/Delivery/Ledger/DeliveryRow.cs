using System.Text.Json.Serialization;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Scheduling;

namespace Alerts.Delivery.Ledger;

/// <summary>One alert for one subscriber. Only the key names the subscriber; the row names no person.</summary>
internal sealed record DeliveryRow
{
    public required DeliveryState State { get; init; }

    public required int Attempts { get; init; }

    public required int Failed { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    public string? Status { get; init; }

    /// <summary>What later messages can refer to at this receiver, such as Telegram's message number; null without one.</summary>
    public string? Reference { get; init; }

    /// <summary>With "sent": it was only stored in the outbox.</summary>
    public bool Kept { get; init; }

    /// <summary>Whether a program's answer to a confirmation was the challenge; null for anything else.</summary>
    public bool? Confirms { get; init; }

    public DateTimeOffset? HeldUntil { get; init; }

    public DigestReason? HeldFor { get; init; }

    /// <summary>The rejection also ended the subscription, for this reason.</summary>
    public string? Disabled { get; init; }

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

[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
internal enum DeliveryState
{
    [JsonStringEnumMemberName("sending")]
    Sending,

    [JsonStringEnumMemberName("waiting")]
    Waiting,

    [JsonStringEnumMemberName("held")]
    Held,

    [JsonStringEnumMemberName("sent")]
    Sent,

    [JsonStringEnumMemberName("rejected")]
    Rejected,
}

internal abstract record DeliveryLease
{
    /// <summary>The caller, once it has written this row.</summary>
    internal sealed record Free(DeliveryRow Row) : DeliveryLease;

    /// <summary>Another worker is sending; the result is known when the lease ends.</summary>
    internal sealed record Busy(TimeSpan For) : DeliveryLease;

    /// <summary>Done: it is sent or rejected, or a later attempt is queued.</summary>
    internal sealed record Over(DeliveryRow Row) : DeliveryLease;

    internal sealed record Held(DeliveryRow Row) : DeliveryLease;

    internal sealed record Unwanted(SkipReason Reason) : DeliveryLease;

    public static DeliveryLease Decide(Free free, SendTime when) =>
        when switch
        {
            SendTime.Hold hold => new Held(free.Row.Hold(hold, free.Row.At)),
            SendTime.Never never => new Unwanted(never.Reason),
            _ => free,
        };

    /// <param name="stored">The current row; null without one.</param>
    /// <param name="failed">How many attempts have failed, by the caller's message.</param>
    /// <param name="lease">How long the caller wants it.</param>
    /// <param name="now">The time.</param>
    /// <param name="alone">Since when only this process sends: an earlier sender has crashed. Null where others may send.</param>
    public static DeliveryLease Decide(DeliveryRow? stored, int failed, TimeSpan lease, DateTimeOffset now, DateTimeOffset? alone = null) =>
        stored switch
        {
            null => new Free(New(1, failed, lease, now)),
            { State: DeliveryState.Sent or DeliveryState.Rejected } => new Over(stored),
            { State: DeliveryState.Held } => new Held(stored),
            { State: DeliveryState.Sending, LeaseUntil: { } until } when until > now && !(stored.At < alone) => new Busy(until - now),

            // A row waits only once its next message is queued, so a message with fewer failures is a late copy.
            { State: DeliveryState.Waiting } when failed < stored.Failed => new Over(stored),

            // The sender crashed, before or after the send: the one case in which an alert can go out twice, under the same id.
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
