using System.Globalization;

namespace Alerts.Incidents.Edits;

/// <summary>What operators do with incidents, and the one change that tells of it: pure.</summary>
internal static class Editing
{
    /// <summary>Takes an incident back.</summary>
    public static (Incident Incident, IncidentChange? Change) Retract(Incident incident, string? reason, DateTimeOffset now) => Recording.Told(
        incident,
        Ruled(incident, RulingKind.Retracted, null, [], reason, now),
        reason is null ? [] : [$"Reason: {reason}"],
        now);

    /// <summary>Puts an operator's word in place of what the reports say; what they say later changes nothing of it.</summary>
    public static (Incident Incident, IncidentChange? Change) Correct(Incident incident, Correction correction, string? reason, DateTimeOffset now) => Recording.Told(
        incident,
        Ruled(incident, RulingKind.Corrected, null, [], reason, now) with { Correction = correction },
        ["Corrected by an operator", .. Because(reason)],
        now);

    /// <summary>
    /// The incident with the reports of another one that is the same event. A second time, after a death in between, it takes over what the
    /// other got since, and tells nothing twice.
    /// </summary>
    public static (Incident Incident, IncidentChange? Change) Merge(Incident into, Incident from, string? reason, DateTimeOffset now)
    {
        var news = into.Claims.Select(claim => claim.ReportId).ToHashSet();
        var claims = from.Claims.Where(claim => !news.Contains(claim.ReportId)).ToList();
        var again = RulingOf(into, RulingKind.Merged, from.Id) is not null;
        var merged = (again ? into : Ruled(into, RulingKind.Merged, from.Id, [], reason, now)) with
        {
            Claims = Recording.Bounded([.. into.Claims, .. claims]),
            ReportCount = into.ReportCount + (again ? claims.Count : from.ReportCount),
            Topics = [.. into.Topics.Union(from.Topics)],
            Links = [.. into.Links.Concat(from.Links).Where(link => link.Id != into.Id && link.Id != from.Id).DistinctBy(link => link.Id)],
        };
        var (incident, change) = Recording.Told(into, merged, again ? [] : [$"Merged: {from.Id} ({from.Told.Headline}) is the same event", .. Because(reason)], now);
        return (incident, change is null ? null : change with { KilledBefore = Most(into.Told.Killed.Best, from.Told.Killed.Best) });
    }

    /// <summary>The incident without some of its reports, which are of another event.</summary>
    public static (Incident Incident, IncidentChange? Change) Split(Incident incident, Incident off, string? reason, DateTimeOffset now)
    {
        var moved = off.Claims.Select(claim => claim.ReportId).ToHashSet();
        var rest = Ruled(incident, RulingKind.Split, off.Id, [.. moved], reason, now) with
        {
            Claims = [.. incident.Claims.Where(claim => !moved.Contains(claim.ReportId))],
            ReportCount = incident.ReportCount - moved.Count,
            Topics = [.. incident.Topics.Union(off.Topics)],
        };
        var reports = moved.Count == 1 ? "1 report is" : string.Create(CultureInfo.InvariantCulture, $"{moved.Count} reports are");
        return Recording.Told(incident, rest, [$"Split: {reports} of another event, {off.Id} ({off.Told.Headline})", .. Because(reason)], now);
    }

    /// <returns>Null when there was no such ruling.</returns>
    public static Ruling? RulingOf(Incident incident, RulingKind kind, string? other) =>
        incident.Rulings.LastOrDefault(ruling => ruling.Kind == kind && ruling.Other == other);

    private static Incident Ruled(Incident incident, RulingKind kind, string? other, IReadOnlyList<string> reports, string? reason, DateTimeOffset now) =>
        incident with { Rulings = [.. incident.Rulings, new Ruling(kind, other, reports, reason, now, incident.Changes + 1)] };

    private static string[] Because(string? reason) => reason is null ? [] : [$"Reason: {reason}"];

    private static int? Most(int? one, int? other) => one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);
}
