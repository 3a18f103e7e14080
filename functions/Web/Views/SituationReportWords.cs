using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;
using Alerts.Web.Wording;

namespace Alerts.Web.Views;

internal static class SituationReportWords
{
    /// <summary>Such as "Saturday, 9 November 2024" or "4 November to 10 November 2024".</summary>
    public static string Period(DayRange days, Language language) =>
        days.Days == 1
            ? Dates.Day(days.From, language)
            : ReportPhrases.FromTo.In(
                language,
                Dates.Long(days.From, language, year: days.From.Year != days.To.Year),
                Dates.Long(days.To, language, year: true)
            );

    /// <summary>
    /// Such as "3 incidents: 2 attacks, 1 operation. 31 killed, 62 wounded. The deadliest: Attack in Quetta, Balochistan: 26 killed."
    /// </summary>
    /// <param name="gravestFirst">Without retracted ones.</param>
    public static string Summary(IReadOnlyList<IncidentSummary> gravestFirst, TopicCatalogue catalogue, Language language)
    {
        if (gravestFirst.Count == 0)
            return ReportPhrases.None.In(language);
        var total = IncidentCounts.Total(gravestFirst);
        var kinds = string.Join(
            language.Comma(),
            IncidentCounts
                .Count(gravestFirst, CountBy.Kind)
                .Select(row => Kind(row.Incidents, EventKinds.Read(row.Name) ?? EventKind.Attack, language))
        );
        var worst = gravestFirst[0];
        var untold = total.Killed is { Untold: > 0 and var none, Best: not null }
            ? ReportPhrases.Untold.In(language, (none == 1 ? ReportPhrases.UntoldOne : ReportPhrases.UntoldSome).In(language, none))
            : "";
        var deadliest =
            worst.Killed.Best > 0 && gravestFirst.Count > 1
                ? ReportPhrases.Deadliest.In(language, PageText.Line(HeadlineWords.Of(worst, catalogue, language)))
                : "";
        return ReportPhrases.Summary.In(
                language,
                (total.Incidents == 1 ? ReportPhrases.OneIncident : ReportPhrases.SomeIncidents).In(language, total.Incidents),
                kinds,
                Loss(total.Killed, Phrases.KilledCount, ReportPhrases.UnknownKilled, language),
                Loss(total.Wounded, Phrases.WoundedCount, ReportPhrases.UnknownWounded, language)
            )
            + untold
            + language.Stop()
            + deadliest;
    }

    public static string Where(IncidentSummary incident, TopicCatalogue catalogue, Language language)
    {
        if (language == Language.Urdu)
            return IncidentWords.Where(incident, catalogue, language) is { Length: > 0 } where ? where : Phrases.Pakistan.Urdu;
        var names = incident
            .Places.Where(place => place.District is not null && place.District == incident.District)
            .Select(place => place.Name)
            .Take(2)
            .Concat(incident.Districts)
            .Concat(incident.Provinces)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return names.Count > 0 ? string.Join(", ", names) : "Pakistan";
    }

    /// <returns>Such as "Killed: 8 security forces, 9 militants. Wounded: 3 civilians"; null when no side is known.</returns>
    public static string? Sides(IncidentSummary incident, Language language)
    {
        var words = new[]
        {
            Sides(ReportPhrases.Killed, incident.KilledBySide with { Total = incident.Killed.Best }, language),
            Sides(ReportPhrases.Wounded, incident.WoundedBySide with { Total = incident.Wounded.Best }, language),
        }
            .OfType<string>()
            .ToList();
        return words.Count == 0 ? null : string.Join(language.Stop() + " ", words);
    }

    public static string What(IncidentChange change, TopicCatalogue catalogue, Language language)
    {
        var word = (
            change.Kind switch
            {
                ChangeKind.Opened => ReportPhrases.Opened,
                ChangeKind.Updated => ReportPhrases.Updated,
                _ => ReportPhrases.Retracted,
            }
        ).In(language);
        if (change is { Kind: ChangeKind.Retracted, Incident.Retraction: not null })
            return $"{word}: {RetractionWords.Of(change.Incident, language)}";
        var details = change.Details.Select(detail => PageText.Line(ChangeWords.Of(detail, catalogue, language)));
        return change.Details.Count == 0 ? word : $"{word}: {string.Join(language.Semicolon(), details)}";
    }

    private static string? Sides(Phrase what, Casualties count, Language language)
    {
        (int? Count, Phrase One, Phrase Several)[] sides =
        [
            (count.Civilians, Phrases.OneCivilian, Phrases.Civilians),
            (count.Security, Phrases.OneOfSecurity, Phrases.Security),
            (count.Militants, Phrases.OneMilitant, Phrases.Militants),
        ];
        var known = sides
            .Where(side => side.Count > 0)
            .Select(side => (side.Count > 1 ? side.Several : side.One).In(language, side.Count!))
            .ToList();
        var of = SideRanges.IsWhole(count) ? what.In(language) : ReportPhrases.OfKnownSide.In(language, what.In(language));
        return known.Count == 0 ? null : $"{of}: {string.Join(language.Comma(), known)}";
    }

    private static string Kind(int count, EventKind kind, Language language) =>
        $"{count} {(count == 1 ? KindWords.Of(kind) : KindWords.Several(kind)).In(language).ToLowerInvariant()}";

    private static string Loss(CasualtySum sum, Phrase count, Phrase unknown, Language language) =>
        sum.Best is { } best ? count.In(language, best) : unknown.In(language);
}
