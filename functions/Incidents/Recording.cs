using Alerts.Incidents.Merging;

namespace Alerts.Incidents;

/// <summary>An incident with one more claim, and the change that this makes: pure.</summary>
internal static class Recording
{
    /// <summary>A new incident out of its first claim.</summary>
    public static (Incident Incident, IncidentChange Change) Open(string id, Claim first, IReadOnlyList<IncidentLink> links, DateTimeOffset now) =>
        Open(id, [first], links, now);

    /// <summary>A new incident out of several claims, the first of them first.</summary>
    public static (Incident Incident, IncidentChange Change) Open(string id, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentLink> links, DateTimeOffset now)
    {
        var summary = Summarizing.Of(id, claims.Count, claims) with { UpdatedAt = now };
        var change = new IncidentChange { Number = 1, Kind = ChangeKind.Opened, At = now, Incident = summary };
        return (new Incident
        {
            Id = id,
            ReportCount = claims.Count,
            Claims = claims,
            Changes = 1,
            UpdatedAt = now,
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
        return Told(incident, incident with { ReportCount = incident.ReportCount + (known ? 0 : 1), Claims = claims }, [], now);
    }

    /// <summary>The incident without what a report said: its outlet took it back.</summary>
    /// <returns>A retraction where no other report is left.</returns>
    public static (Incident Incident, IncidentChange? Change) Withdraw(Incident incident, string reportId, DateTimeOffset now) => Told(
        incident,
        incident with { Claims = [.. incident.Claims.Select(claim => claim.ReportId == reportId ? claim with { Withdrawn = true } : claim)] },
        [],
        now);

    /// <summary>The change that makes one incident of the other, where there is anything to tell.</summary>
    /// <param name="news">What to tell whatever else changed; such as that it was merged with another.</param>
    public static (Incident Incident, IncidentChange? Change) Told(Incident before, Incident after, IReadOnlyList<string> news, DateTimeOffset now)
    {
        var summary = Summarizing.Of(after);
        var current = IncidentTopics.Of(summary);
        var topics = after.Topics.Union(current).ToList();
        var details = news.Concat(MaterialChange.Between(before.Told, summary)).ToList();
        // What becomes of the figures of an incident that was taken back, and stays so, is no news.
        if (details.Count == 0 || (news.Count == 0 && before.Told.Retracted && summary.Retracted))
            return (after with { Topics = topics }, null);
        summary = summary with { UpdatedAt = now };
        var change = new IncidentChange
        {
            Number = before.Changes + 1,
            Kind = summary.Retracted && !before.Told.Retracted ? ChangeKind.Retracted : ChangeKind.Updated,
            Details = details,
            KilledBefore = before.Told.Killed.Best,
            FormerTopics = [.. topics.Except(current)],
            NewTopics = [.. IncidentTopics.News(summary).Except(IncidentTopics.News(before.Told)).Where(topic => !WasTold(topic, after.Topics))],
            At = now,
            Incident = summary,
        };
        return (after with { Topics = topics, Changes = change.Number, UpdatedAt = now, Told = summary }, change);
    }

    // The groups among the topics may only have been named, which is told to nobody who watches them.
    private static bool WasTold(string topic, IEnumerable<string> topics) =>
        !topic.StartsWith(IncidentTopics.GroupPrefix, StringComparison.Ordinal) && topics.Contains(topic);

    /// <summary>At most as many as are kept: the first, and the latest.</summary>
    public static List<Claim> Bounded(List<Claim> claims)
    {
        while (claims.Count > Incident.MostClaims)
            claims.RemoveAt(1);
        return claims;
    }
}
