using System.Globalization;

namespace Alerts.Incidents.Merging;

/// <summary>What becomes of a report.</summary>
internal abstract record Decision(IReadOnlyList<MergeReason> Reasons)
{
    /// <summary>For logs: "joins 20241109-…: same district 1.6, same day 1".</summary>
    public string InWords =>
        this switch
        {
            Join join =>
                $"joins {join.Incident.Id}: {string.Join(", ", Reasons.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Name} {reason.Weight:0.#}")))}",
            Leave leave => $"opens nothing: {leave.Why}",
            _ => "opens an incident",
        };

    /// <summary>It is of this incident.</summary>
    /// <param name="Same">Another incident that this report shows to be the same event; null when there is none.</param>
    internal sealed record Join(Incident Incident, IReadOnlyList<MergeReason> Reasons, Incident? Same = null) : Decision(Reasons);

    /// <summary>It is of an event that nobody told of before.</summary>
    /// <param name="Links">Incidents that it answers, or that answer it.</param>
    internal sealed record Open(IReadOnlyList<IncidentLink> Links) : Decision([]);

    /// <summary>It tells of no event of its own, and of none that is known here.</summary>
    internal sealed record Leave(string Why) : Decision([]);
}
