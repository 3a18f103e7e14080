using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Digests;

/// <summary>A subscriber's digest before and after it is sent. The send itself is like that of any alert.</summary>
internal sealed partial class DigestStore(
    HeldStore held,
    DigestMaker maker,
    DeliveryStore deliveries,
    TimeProvider time,
    ILogger<DigestStore> log
)
{
    public const string Told = "in a digest";

    /// <param name="id">The digest of a retry; null for whatever is due.</param>
    /// <returns>The digest in progress, or a new one; null when nothing is due.</returns>
    public async Task<Stored<FrozenDigest>?> OpenAsync(Subscriber to, string? id, CancellationToken cancel)
    {
        var frozen = await held.DigestAsync(to.Id, cancel);
        if (id is not null)
            return frozen?.Value.Id == id ? frozen : null;
        if (frozen is not null)
            return frozen;
        var now = time.GetUtcNow();
        var changes = await held.ChangesAsync(to.Id, cancel);

        // Includes changes that are due later: one message instead of two.
        if (!changes.Any(change => change.Until <= now))
            return null;
        return await held.FreezeAsync(to.Id, await maker.MakeAsync(to, changes, now, cancel), cancel);
    }

    /// <summary>
    /// Settles a finished digest: the deliveries of its changes are marked told, then it is deleted. After a crash in between, a repeat
    /// finds the digest and settles it again.
    /// </summary>
    /// <param name="end">The digest's own delivery; null when there was nothing to tell.</param>
    public async Task CloseAsync(Subscriber to, Stored<FrozenDigest> digest, DeliveryRow? end, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var covered in digest.Value.Covers.Where(covered => covered.LeftOut != Covered.Settled))
            await deliveries.SettleAsync(DeliveryKey.Of(covered.Incident, covered.Number, to.Id), Row(covered, end, now), cancel);
        await held.RemoveAsync(to.Id, digest, now, cancel);
        Log.Closed(log, to.Id, digest.Value.Digest.Items.Count, digest.Value.Covers.Count, end?.Status ?? "nothing to tell");
    }

    public Task DropAsync(string subscriber, CancellationToken cancel) => held.EraseAsync(subscriber, cancel);

    private static DeliveryRow Row(Covered covered, DeliveryRow? end, DateTimeOffset now) =>
        new()
        {
            State = covered.LeftOut is null && end is { State: DeliveryState.Sent } ? DeliveryState.Sent : DeliveryState.Rejected,
            Kept = covered.LeftOut is null && end is { Kept: true },
            Status = covered.LeftOut ?? (end is { State: DeliveryState.Sent } ? Told : end?.Status),
            Attempts = covered.LeftOut is null ? end?.Attempts ?? 0 : 0,
            Failed = 0,
            At = now,
        };

    private static partial class Log
    {
        [LoggerMessage(
            511,
            LogLevel.Information,
            "Digest for subscriber {Subscriber} with {Incidents} incidents of {Changes} changes is over: {Status}"
        )]
        public static partial void Closed(ILogger log, string subscriber, int incidents, int changes, string status);
    }
}
