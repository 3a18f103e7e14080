using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Situations;

internal static class SituationReportNumbers
{
    public static IReadOnlyList<SituationReportView.Number> Of(
        IReadOnlyCollection<IncidentSummary> now,
        IReadOnlyCollection<IncidentSummary> before,
        Language language
    )
    {
        var (total, earlier) = (IncidentCounts.Total(now), IncidentCounts.Total(before));
        return
        [
            Line(ReportPhrases.Incidents.In(language), total.Incidents, earlier.Incidents),
            .. Kinds(now, before, language),
            .. Losses(ReportPhrases.Killed, total.Killed, earlier.Killed, language),
            .. Losses(ReportPhrases.Wounded, total.Wounded, earlier.Wounded, language),
        ];
    }

    /// <summary>By main province, or by main district.</summary>
    public static IReadOnlyList<SituationReportView.Place> Places(
        IReadOnlyCollection<IncidentSummary> now,
        IReadOnlyCollection<IncidentSummary> before,
        CountBy by,
        TopicCatalogue catalogue,
        Language language
    )
    {
        var earlier = IncidentCounts.Count(before, by).ToDictionary(row => row.Name);
        var rows = IncidentCounts.Count(now, by);
        return
        [
            .. rows.Select(row => new SituationReportView.Place(
                CountNames.Of(row.Name, by, catalogue, language),
                row.Incidents,
                earlier.GetValueOrDefault(row.Name)?.Incidents ?? 0,
                FigureView.Of(row.Killed.Best),
                FigureView.Of(row.Wounded.Best)
            )),
            .. earlier
                .Values.Where(row => rows.All(other => other.Name != row.Name))
                .Select(row => new SituationReportView.Place(
                    CountNames.Of(row.Name, by, catalogue, language),
                    0,
                    row.Incidents,
                    FigureView.Of(0),
                    FigureView.Of(0)
                )),
        ];
    }

    private static IEnumerable<SituationReportView.Number> Kinds(
        IReadOnlyCollection<IncidentSummary> now,
        IReadOnlyCollection<IncidentSummary> before,
        Language language
    ) =>
        from line in new[]
        {
            (Kind: EventKind.Attack, Name: ReportPhrases.Attacks),
            (Kind: EventKind.Operation, Name: ReportPhrases.Operations),
            (Kind: EventKind.Clash, Name: ReportPhrases.Clashes),
        }.SelectMany(kind =>
            Types(kind.Kind, now, before, language)
                .Prepend((Name: kind.Name.In(language), Now: Count(now, kind.Kind, null), Before: Count(before, kind.Kind, null)))
        )
        select Line(line.Name, line.Now, line.Before) with
        {
            Part = true,
        };

    /// <summary>Those that occurred, and whose type is known.</summary>
    private static IEnumerable<(string Name, int Now, int Before)> Types(
        EventKind kind,
        IReadOnlyCollection<IncidentSummary> now,
        IReadOnlyCollection<IncidentSummary> before,
        Language language
    ) =>
        from type in EventTypes.All
        where EventTypes.Kind(type) == kind
        let counts = (Now: Count(now, kind, type), Before: Count(before, kind, type))
        where counts.Now + counts.Before > 0
        select (OfType(type, language), counts.Now, counts.Before);

    private static string OfType(EventType type, Language language) =>
        ReportPhrases.OfType.In(language, language == Language.Urdu ? TypeWording.Of(type)!.Urdu : EventTypes.Word(type));

    private static int Count(IEnumerable<IncidentSummary> incidents, EventKind kind, EventType? type) =>
        IncidentCounts.Total(incidents.Where(incident => incident.Kind == kind && (type is null || incident.Type == type))).Incidents;

    private static IEnumerable<SituationReportView.Number> Losses(Phrase name, CasualtySum now, CasualtySum before, Language language)
    {
        yield return Line(name.In(language), now.Best, before.Best) with
        {
            Range = Range(now.Low, now.High, language),
        };
        (Phrase Name, FigureSum Now, FigureSum Before)[] sides =
        [
            (ReportPhrases.Civilians, now.Civilians, before.Civilians),
            (ReportPhrases.Security, now.Security, before.Security),
            (ReportPhrases.Militants, now.Militants, before.Militants),
        ];
        if (!sides.Any(side => side.Now.High > 0 || side.Before.High > 0))
            yield break;
        var some = now.SideUnknownOfSome || before.SideUnknownOfSome;
        foreach (var (side, own, earlier) in sides)
            yield return Line(
                some ? ReportPhrases.OfKnownSide.In(language, side.In(language)) : side.In(language),
                own.Best,
                earlier.Best
            ) with
            {
                Range = Range(own.Low, own.High, language),
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

    private static string? Range(int? low, int? high, Language language) =>
        low == high ? null : ReportPhrases.Range.In(language, low!, high!);
}
