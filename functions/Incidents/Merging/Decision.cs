namespace Alerts.Incidents.Merging;

/// <summary>What becomes of a report.</summary>
internal abstract record Decision(IReadOnlyList<MergeReason> Reasons)
{
    /// <summary>It is of this incident.</summary>
    internal sealed record Join(Incident Incident, IReadOnlyList<MergeReason> Reasons) : Decision(Reasons);

    /// <summary>It is of an event that nobody told of before.</summary>
    /// <param name="Links">Incidents that it answers.</param>
    internal sealed record Open(IReadOnlyList<IncidentLink> Links) : Decision([]);

    /// <summary>It tells of no event of its own, and of none that is known here.</summary>
    internal sealed record Leave(string Why) : Decision([]);
}
