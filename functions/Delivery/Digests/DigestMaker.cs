using System.Security.Cryptography;
using System.Text;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Messages;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Digests;

/// <summary>
/// Composes a digest from the held changes: each incident once, in its current state, with the changes since the subscriber was last
/// told.
/// </summary>
internal sealed class DigestMaker(DeliveryStore deliveries, IncidentStore incidents, IncidentRepository ledger)
{
    /// <summary>
    /// Keeps the digest's row below the stores' limit of 500,000 characters: a summary has about 4,000. The rest follows at once.
    /// </summary>
    public const int MostItems = 80;

    public async Task<FrozenDigest> MakeAsync(Subscriber to, IReadOnlyList<HeldChange> held, DateTimeOffset now, CancellationToken cancel)
    {
        var told = new List<ToldIncident>();
        foreach (var one in held.GroupBy(change => change.Incident))
            told.Add(await ReadAsync(to, one.Key, [.. one], cancel));
        var parts = told.GroupBy(one => one.Now?.Id ?? one.Id).Select(same => DigestBuilder.Of([.. same], to.Watches)).ToList();
        var items = parts
            .Where(part => part.Item is not null)
            .OrderBy(part => part.Item!, DigestBuilder.GravestFirst)
            .Take(MostItems)
            .ToList();
        var covers = parts.Where(part => part.Item is null).Concat(items).SelectMany(part => part.Covers).ToList();
        var first = held.MinBy(change => change.Until)!;
        return new FrozenDigest(
            Id(covers),
            new Digest(first.Reason, held.Min(change => change.At), now, [.. items.Select(part => part.Item!)]),
            covers
        );
    }

    private async Task<ToldIncident> ReadAsync(Subscriber to, string incident, IReadOnlyList<HeldChange> held, CancellationToken cancel)
    {
        var current = await incidents.ForwardAsync(incident, cancel) ?? incident;
        var now = await incidents.NowAsync(current, cancel);
        var sent = await deliveries.OfIncidentAsync(incident, to.Id, cancel);
        var last = sent.Where(row => row.Value.State == DeliveryState.Sent).Select(row => row.Key).DefaultIfEmpty().Max();
        var changes = last == 0 ? [] : await ledger.History.ChangesAsync(incident, cancel);
        var waiting = held.Where(change => sent.GetValueOrDefault(change.Number)?.State == DeliveryState.Held).ToList();
        return new ToldIncident(incident, now, changes.FirstOrDefault(change => change.Number == last), waiting, [.. held.Except(waiting)]);
    }

    // Each change is told once, so no two digests have the same ones.
    private static string Id(IEnumerable<Covered> covers) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', covers.Select(one => $"{one.Incident}|{one.Number}"))))
        )[..16];
}

/// <summary>An incident with held changes, and what its reader knows of it.</summary>
/// <param name="Id">The id when it was held; a merged incident has another one.</param>
/// <param name="Now">The current state; null when it is not stored.</param>
/// <param name="Told">The last change that was sent; null without one.</param>
/// <param name="Held">Changes that still wait.</param>
/// <param name="Stale">Changes that an earlier digest settled, held again by a late copy of their message.</param>
internal sealed record ToldIncident(
    string Id,
    IncidentSummary? Now,
    IncidentChange? Told,
    IReadOnlyList<HeldChange> Held,
    IReadOnlyList<HeldChange> Stale
);
