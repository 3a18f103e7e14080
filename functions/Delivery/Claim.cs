using Alerts.Delivery.Timing;

namespace Alerts.Delivery;

/// <summary>Who may send a delivery now.</summary>
internal abstract record Claim
{
    /// <summary>The caller, once it has managed to write this row.</summary>
    internal sealed record Free(DeliveryRow Row) : Claim;

    /// <summary>Somebody is at it; whether it worked is known when the lease ends.</summary>
    internal sealed record Busy(TimeSpan For) : Claim;

    /// <summary>Nobody: it is sent or rejected, or a later attempt is queued.</summary>
    internal sealed record Over(DeliveryRow Row) : Claim;

    /// <summary>Nobody: it waits for a digest.</summary>
    internal sealed record Held(DeliveryRow Row) : Claim;

    /// <summary>Nobody: it is not to be sent.</summary>
    internal sealed record Unwanted(SkipReason Reason) : Claim;

    /// <summary>What becomes of a delivery that is the caller's, by when it is to go.</summary>
    public static Claim Of(Free free, When when) =>
        when switch
        {
            When.Hold hold => new Held(free.Row.Hold(hold, free.Row.At)),
            When.Never never => new Unwanted(never.Reason),
            _ => free,
        };

    /// <param name="stored">The row as it is; null when there is none.</param>
    /// <param name="failed">How many attempts the caller's message says have failed.</param>
    /// <param name="lease">How long the caller would have it.</param>
    /// <param name="now">The time.</param>
    /// <param name="alone">Since when this process alone sends: a sender that began before is dead. Null where others may send.</param>
    public static Claim Of(DeliveryRow? stored, int failed, TimeSpan lease, DateTimeOffset now, DateTimeOffset? alone = null) =>
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
