using System.Globalization;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;

namespace Alerts.Incidents.Edits;

/// <summary>Pure: operators' edits of incidents, and the one change that tells of each.</summary>
internal static class Editing
{
    /// <summary>Begins the sentence of a change with an operator's reason.</summary>
    public const string ReasonGiven = "Reason: ";

    public static IncidentWrite Retract(Incident incident, string? reason, DateTimeOffset now) =>
        IncidentUpdater.Told(
            incident,
            Ruled(incident, OperatorEditKind.Retracted, null, [], reason, now),
            reason is null ? [] : [$"{ReasonGiven}{reason}"],
            now,
            FigureSource.Operator
        );

    public static IncidentWrite Correct(Incident incident, Correction correction, string? reason, DateTimeOffset now) =>
        IncidentUpdater.Told(
            incident,
            Ruled(incident, OperatorEditKind.Corrected, null, [], reason, now) with
            {
                Correction = correction,
            },
            ["Corrected by an operator", .. Because(reason)],
            now,
            FigureSource.Operator
        );

    /// <summary>
    /// Adds the reports of another incident that is the same event. A repeat after a crash takes over what the other got since, and
    /// tells nothing twice.
    /// </summary>
    /// <param name="older">Reports of the first that have rows of their own.</param>
    public static IncidentWrite Merge(Incident into, Incident from, IReadOnlyList<Claim> older, string? reason, DateTimeOffset now)
    {
        var known = into.Claims.Concat(older).Select(claim => claim.ReportId).ToHashSet();
        var claims = from.Claims.Where(claim => !known.Contains(claim.ReportId)).ToList();
        var again = RulingOf(into, OperatorEditKind.Merged, from.Id) is not null;
        IReadOnlyList<Claim> all = [.. into.Claims, .. claims];
        var merged = (again ? into : Ruled(into, OperatorEditKind.Merged, from.Id, [], reason, now)) with
        {
            Claims = all,
            Older = from.Older is null ? into.Older : (into.Older ?? OlderReports.None).With(from.Older, all),
            ReportCount = into.ReportCount + (again ? claims.Count : from.ReportCount),
            Topics = [.. into.Topics.Union(from.Topics)],
            Links = [.. into.Links.Concat(from.Links).Where(link => link.Id != into.Id && link.Id != from.Id).DistinctBy(link => link.Id)],
        };
        var write = IncidentUpdater.Told(
            into,
            merged,
            again ? [] : [$"Merged: {from.Id} ({from.Told.Headline}) is the same event", .. Because(reason)],
            now,
            FigureSource.Merged(from.Id)
        );
        return write.Change is null
            ? write
            : write with
            {
                Change = write.Change with { KilledBefore = Most(into.Told.Killed.Best, from.Told.Killed.Best) },
            };
    }

    /// <summary>Takes reports of another event out of the incident.</summary>
    /// <param name="older">Reports of the incident that have rows of their own.</param>
    public static IncidentWrite Split(Incident incident, Incident off, IReadOnlyList<Claim> older, string? reason, DateTimeOffset now)
    {
        var moved = off.Claims.Select(claim => claim.ReportId).ToHashSet();
        var row = Rest(incident, older, moved);
        var rest = Ruled(incident, OperatorEditKind.Split, off.Id, [.. moved], reason, now) with
        {
            Claims = row,
            Older = incident.Older?.Without(moved, older, row),
            ReportCount = incident.ReportCount - moved.Count,
            Topics = [.. incident.Topics.Union(off.Topics)],
        };
        var reports = moved.Count == 1 ? "1 report is" : string.Create(CultureInfo.InvariantCulture, $"{moved.Count} reports are");
        return IncidentUpdater.Told(
            incident,
            rest,
            [$"Split: {reports} of another event, {off.Id} ({off.Told.Headline})", .. Because(reason)],
            now,
            FigureSource.Split(off.Id),
            mostMoved: 0
        );
    }

    /// <summary>When a split empties the row, older reports move in: new reports are compared with the row's.</summary>
    private static List<Claim> Rest(Incident incident, IReadOnlyList<Claim> older, HashSet<string> moved)
    {
        var rest = incident.Claims.Where(claim => !moved.Contains(claim.ReportId)).ToList();
        return rest.Count > 0
            ? rest
            :
            [
                .. older
                    .Where(claim => !moved.Contains(claim.ReportId))
                    .OrderBy(claim => claim.Published)
                    .TakeLast(Incident.MostClaims - 1),
            ];
    }

    public static OperatorEdit? RulingOf(Incident incident, OperatorEditKind kind, string? other) =>
        incident.Rulings.LastOrDefault(ruling => ruling.Kind == kind && ruling.Other == other);

    private static Incident Ruled(
        Incident incident,
        OperatorEditKind kind,
        string? other,
        IReadOnlyList<string> reports,
        string? reason,
        DateTimeOffset now
    ) => incident with { Rulings = [.. incident.Rulings, new OperatorEdit(kind, other, reports, reason, now, incident.Changes + 1)] };

    private static string[] Because(string? reason) => reason is null ? [] : [$"{ReasonGiven}{reason}"];

    private static int? Most(int? one, int? other) =>
        one is null ? other
        : other is null ? one
        : Math.Max(one.Value, other.Value);
}
