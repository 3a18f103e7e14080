using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Web.Views;

namespace Alerts.Web.Situations;

internal static class SituationReportNumbers
{
    public static IReadOnlyList<SituationReportView.Number> Of(
        IReadOnlyCollection<IncidentSummary> now,
        IReadOnlyCollection<IncidentSummary> before
    )
    {
        var (total, earlier) = (IncidentCounts.Total(now), IncidentCounts.Total(before));
        return
        [
            Line("Incidents", total.Incidents, earlier.Incidents),
            .. Kinds(now, before),
            .. Losses("Killed", total.Killed, earlier.Killed),
            .. Losses("Wounded", total.Wounded, earlier.Wounded),
        ];
    }

    /// <summary>By main province, or by main district.</summary>
    public static IReadOnlyList<SituationReportView.Place> Places(
        IReadOnlyCollection<IncidentSummary> now,
        IReadOnlyCollection<IncidentSummary> before,
        CountBy by
    )
    {
        var earlier = IncidentCounts.Count(before, by).ToDictionary(row => row.Name);
        var rows = IncidentCounts.Count(now, by);
        return
        [
            .. rows.Select(row => new SituationReportView.Place(
                row.Name,
                row.Incidents,
                earlier.GetValueOrDefault(row.Name)?.Incidents ?? 0,
                FigureView.Of(row.Killed.Best),
                FigureView.Of(row.Wounded.Best)
            )),
            .. earlier
                .Values.Where(row => rows.All(other => other.Name != row.Name))
                .Select(row => new SituationReportView.Place(row.Name, 0, row.Incidents, FigureView.Of(0), FigureView.Of(0))),
        ];
    }

    private static IEnumerable<SituationReportView.Number> Kinds(
        IReadOnlyCollection<IncidentSummary> now,
        IReadOnlyCollection<IncidentSummary> before
    ) =>
        from line in new[]
        {
            (Kind: EventKind.Attack, Name: "Attacks"),
            (Kind: EventKind.Operation, Name: "Operations"),
            (Kind: EventKind.Clash, Name: "Clashes"),
        }.SelectMany(kind =>
            Types(kind.Kind, now, before).Prepend((kind.Name, Now: Count(now, kind.Kind, null), Before: Count(before, kind.Kind, null)))
        )
        select Line(line.Name, line.Now, line.Before) with
        {
            Part = true,
        };

    /// <summary>Those that occurred, and whose type is known.</summary>
    private static IEnumerable<(string Name, int Now, int Before)> Types(
        EventKind kind,
        IReadOnlyCollection<IncidentSummary> now,
        IReadOnlyCollection<IncidentSummary> before
    ) =>
        from type in EventTypes.All
        where EventTypes.Kind(type) == kind
        let counts = (Now: Count(now, kind, type), Before: Count(before, kind, type))
        where counts.Now + counts.Before > 0
        select ($"Of type {EventTypes.Word(type)}", counts.Now, counts.Before);

    private static int Count(IEnumerable<IncidentSummary> incidents, EventKind kind, EventType? type) =>
        IncidentCounts.Total(incidents.Where(incident => incident.Kind == kind && (type is null || incident.Type == type))).Incidents;

    private static IEnumerable<SituationReportView.Number> Losses(string name, CasualtySum now, CasualtySum before)
    {
        yield return Line(name, now.Best, before.Best) with
        {
            Range = Range(now.Low, now.High),
        };
        (string Name, FigureSum Now, FigureSum Before)[] sides =
        [
            ("Civilians", now.Civilians, before.Civilians),
            ("Security forces", now.Security, before.Security),
            ("Militants", now.Militants, before.Militants),
        ];
        if (!sides.Any(side => side.Now.High > 0 || side.Before.High > 0))
            yield break;
        var of = now.SideUnknownOfSome || before.SideUnknownOfSome ? ", of those with known side" : "";
        foreach (var (side, own, earlier) in sides)
            yield return Line(side + of, own.Best, earlier.Best) with
            {
                Range = Range(own.Low, own.High),
                Part = true,
            };
    }

    private static SituationReportView.Number Line(string name, int? now, int? before) =>
        new(
            name,
            FigureView.Of(now),
            null,
            FigureView.Of(before),
            now - before is { } difference ? string.Create(CultureInfo.InvariantCulture, $"{difference:+0;−0;0}") : FigureView.Unknown,
            false
        );

    private static string? Range(int? low, int? high) =>
        low == high ? null : string.Create(CultureInfo.InvariantCulture, $"{low} to {high}");
}
