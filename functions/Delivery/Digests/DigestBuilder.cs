using Alerts.Delivery.Messages;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Digests;

/// <summary>Pure: what a digest says about an incident.</summary>
internal static class DigestBuilder
{
    public const string ToldSince = "told since",
        TakenBack = "retracted before you were told",
        NotAskedFor = "no longer asked for",
        Gone = "the incident no longer exists";

    public static IComparer<DigestItem> GravestFirst { get; } =
        Comparer<DigestItem>.Create((one, other) => Weight(other).CompareTo(Weight(one)));

    /// <param name="same">The incident, and others that were merged with it, as held.</param>
    /// <param name="watches">The subscriber's current watches.</param>
    public static DigestPart Of(IReadOnlyList<ToldIncident> same, IReadOnlyList<Watch> watches)
    {
        var waiting = same.SelectMany(one => one.Held.Select(change => (change, since: change.Number < one.Told?.Number))).ToList();
        var open = waiting.Where(one => !one.since).Select(one => one.change).ToList();
        var told = same.Select(one => one.Told).OfType<IncidentChange>().MaxBy(change => change.At);
        var why = open.SelectMany(change => change.StillAskedBy(watches)).Distinct().ToList();
        var (item, leftOut) = Item(same.Select(one => one.Now).OfType<IncidentSummary>().FirstOrDefault(), told, open, why);
        return new DigestPart(
            item,
            [
                .. waiting.Select(one => new Covered(one.change.Incident, one.change.Number, one.since ? ToldSince : leftOut)),
                .. same.SelectMany(one => one.Stale).Select(change => new Covered(change.Incident, change.Number, Covered.Settled)),
            ]
        );
    }

    private static (DigestItem? Item, string? LeftOut) Item(
        IncidentSummary? now,
        IncidentChange? told,
        List<HeldChange> open,
        List<Watch> why
    )
    {
        if (open.Count == 0)
            return (null, ToldSince);
        if (now is null)
            return (null, Gone);
        if (why.Count == 0)
            return (null, NotAskedFor);
        if (told is null)
            return now.Retracted ? (null, TakenBack) : (new DigestItem(ChangeKind.Opened, [], now, why), null);
        // Holding decided that it will be told; what remains is every difference from what the reader knows.
        var details = MaterialChange.Differences(told.Incident, now);
        return (
            new DigestItem(
                now.Retracted ? ChangeKind.Retracted : ChangeKind.Updated,
                details.Count > 0 ? details : [.. open.SelectMany(change => change.Details ?? []).Distinct()],
                now,
                why
            ),
            null
        );
    }

    private static (int, int, DateTimeOffset) Weight(DigestItem item) =>
        (item.Incident.Killed.Best ?? 0, item.Incident.Wounded.Best ?? 0, item.Incident.LastReportedAt);
}

/// <summary>What a digest says about one incident.</summary>
/// <param name="Item">Null for nothing.</param>
/// <param name="Covers">The held changes that it settles.</param>
internal sealed record DigestPart(DigestItem? Item, IReadOnlyList<Covered> Covers);
