using System.Security.Cryptography;
using System.Text;
using Alerts.Incidents;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Digests;

/// <summary>
/// Puts a digest together from what is held: each incident once, as it stands now, and what changed since she was told of it last.
/// </summary>
internal sealed class DigestMaker(DeliveryStore deliveries, IncidentStore incidents, IncidentLedger ledger)
{
    /// <summary>
    /// So that the row that keeps it stays below the stores' limit of 500,000 characters: a summary has about 4,000. The rest comes at once
    /// after.
    /// </summary>
    public const int MostItems = 80;

    public async Task<FrozenDigest> MakeAsync(Subscriber to, IReadOnlyList<HeldChange> held, DateTimeOffset now, CancellationToken cancel)
    {
        var told = new List<ToldIncident>();
        foreach (var one in held.GroupBy(change => change.Incident))
            told.Add(await ReadAsync(to, one.Key, [.. one], cancel));
        var parts = told.GroupBy(one => one.Now?.Id ?? one.Id).Select(same => Digesting.Of([.. same], to.Watches)).ToList();
        var items = parts.Where(part => part.Item is not null).OrderBy(part => part.Item!, Digesting.GravestFirst).Take(MostItems).ToList();
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
        var changes = last == 0 ? [] : await ledger.ChangesAsync(incident, cancel);
        var waiting = held.Where(change => sent.GetValueOrDefault(change.Number)?.State == DeliveryState.Held).ToList();
        return new ToldIncident(incident, now, changes.FirstOrDefault(change => change.Number == last), waiting, [.. held.Except(waiting)]);
    }

    // A change is told once, so no two digests have the same ones.
    private static string Id(IEnumerable<Covered> covers) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', covers.Select(one => $"{one.Incident}|{one.Number}"))))
        )[..16];
}
