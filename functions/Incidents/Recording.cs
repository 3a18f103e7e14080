using Alerts.Incidents.Merging;

namespace Alerts.Incidents;

/// <summary>An incident with one more claim, and the change that this makes: pure.</summary>
internal static class Recording
{
    /// <summary>A new incident out of its first claim.</summary>
    public static (Incident Incident, IncidentChange Change) Open(string id, Claim first, IReadOnlyList<IncidentLink> links, DateTimeOffset now)
    {
        var summary = Summarizing.Of(id, 1, [first]);
        var change = new IncidentChange { Number = 1, Kind = ChangeKind.Opened, At = now, Incident = summary };
        return (new Incident
        {
            Id = id,
            ReportCount = 1,
            Claims = [first],
            Changes = 1,
            Told = summary,
            Topics = IncidentTopics.Of(summary),
            Links = links,
        }, change);
    }

    /// <summary>An incident with a claim added, or replaced where the same report said something before.</summary>
    /// <returns>No change where nothing material is new; what is not told then counts with the next change.</returns>
    public static (Incident Incident, IncidentChange? Change) Add(Incident incident, Claim claim, DateTimeOffset now)
    {
        var known = incident.Claims.Any(other => other.ReportId == claim.ReportId);
        var claims = Bounded(known ? [.. incident.Claims.Select(other => other.ReportId == claim.ReportId ? claim : other)] : [.. incident.Claims, claim]);
        var count = incident.ReportCount + (known ? 0 : 1);
        var summary = Summarizing.Of(incident.Id, count, claims);
        var grown = incident with { ReportCount = count, Claims = claims, Topics = [.. incident.Topics.Union(IncidentTopics.Of(summary))] };

        var details = MaterialChange.Between(incident.Told, summary);
        if (details.Count == 0)
            return (grown, null);
        var change = new IncidentChange
        {
            Number = incident.Changes + 1,
            Kind = ChangeKind.Updated,
            Details = details,
            KilledBefore = incident.Told.Killed.Best,
            At = now,
            Incident = summary,
        };
        return (grown with { Changes = change.Number, Told = summary }, change);
    }

    private static List<Claim> Bounded(List<Claim> claims)
    {
        if (claims.Count > Incident.MostClaims)
            claims.RemoveAt(1);
        return claims;
    }
}
