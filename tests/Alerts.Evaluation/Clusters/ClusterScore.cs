namespace Alerts.Evaluation.Clusters;

/// <summary>
/// How well items were put into incidents. B-cubed (Bagga and Baldwin 1998) is over the items that report an event: of an item's incident,
/// the share that reports its event, and of its event, the share that is in its incident. An item without an incident stands alone.
/// </summary>
internal sealed record ClusterScore
{
    public required int Items { get; init; }

    public required int Events { get; init; }

    /// <summary>Events with two items or more.</summary>
    public required int SeveralItems { get; init; }

    public required int Incidents { get; init; }

    public required double Precision { get; init; }

    public required double Recall { get; init; }

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Incidents with items of two events or more, of those that hold an event's item.</summary>
    public required double WronglyMerged { get; init; }

    /// <summary>Events of several items whose items are in two incidents or more.</summary>
    public required double WronglySplit { get; init; }

    /// <summary>Items of an event that are in no incident.</summary>
    public required double Missed { get; init; }

    /// <summary>Incidents that hold no event's item; those of items that are not scored are not counted.</summary>
    public required int ForNothing { get; init; }

    /// <param name="said">The incident of each item by its id; null or absent where there is none.</param>
    public static ClusterScore Of(IReadOnlyList<ClusteredItem> all, IReadOnlyDictionary<string, string?> said)
    {
        var items = all.Where(item => item.Reports).ToList();
        var scored = items.FindAll(item => item.Role != "either");
        var byEvent = items.ToLookup(item => item.Event!);
        var byIncident = items.ToLookup(item => Incident(item) ?? $"alone {item.Id}");
        int Shared(ClusteredItem item) => byIncident[Incident(item) ?? $"alone {item.Id}"].Count(other => other.Event == item.Event);
        var real = byIncident.Where(incident => Incident(incident.First()) is not null).ToList();
        var several = byEvent.Where(own => own.Count() > 1).ToList();
        var told = real.Select(incident => incident.Key).ToHashSet();
        var nothing = all.Where(item => item.Role != "either")
            .Select(Incident)
            .OfType<string>()
            .Distinct()
            .Count(incident => !told.Contains(incident));
        return new ClusterScore
        {
            Items = scored.Count,
            Events = byEvent.Count,
            SeveralItems = several.Count,
            Incidents = real.Count + nothing,
            Precision = Mean(scored, item => (double)Shared(item) / byIncident[Incident(item) ?? $"alone {item.Id}"].Count()),
            Recall = Mean(scored, item => (double)Shared(item) / byEvent[item.Event!].Count()),
            WronglyMerged = Share(real, incident => incident.DistinctBy(item => item.Event).Skip(1).Any()),
            WronglySplit = Share(several, own => own.Select(Incident).OfType<string>().Distinct().Skip(1).Any()),
            Missed = Share(scored, item => Incident(item) is null),
            ForNothing = nothing,
        };

        string? Incident(ClusteredItem item) => said.GetValueOrDefault(item.Id);
    }

    private static double Mean(List<ClusteredItem> items, Func<ClusteredItem, double> of) => items.Sum(of) / Math.Max(1, items.Count);

    private static double Share<T>(List<T> all, Func<T, bool> those) => (double)all.Count(those) / Math.Max(1, all.Count);
}
