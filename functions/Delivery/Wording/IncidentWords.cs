using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;
using Alerts.Subscriptions.Topics;

namespace Alerts.Delivery.Wording;

/// <summary>An incident in words for people: what, where, when, how many, who, how sure.</summary>
internal static class IncidentWords
{
    private const int MostText = 200;

    public static IReadOnlyList<MailFact> Facts(IncidentSummary incident, TopicCatalogue catalogue, Language language) =>
        [
            .. new MailFact[]
            {
                new(Phrases.What.In(language), What(incident, language)),
                new(Phrases.Targets.In(language), Targets(incident, language)),
                new(Phrases.Where.In(language), Where(incident, catalogue, language)),
                new(Phrases.When.In(language), When(incident, language)),
                new(Phrases.Killed.In(language), Count(incident.Killed, incident.KilledBySide, language)),
                new(Phrases.Wounded.In(language), Count(incident.Wounded, incident.WoundedBySide, language)),
                new(Phrases.Who.In(language), Who(incident.Groups, catalogue, language)),
                new(Phrases.HowSure.In(language), HowSure(incident, language)),
            }.Where(fact => fact.Value.Length > 0),
        ];

    /// <summary>"Suicide bombing"; the kind where the type is unknown.</summary>
    public static string What(IncidentSummary incident, Language language) =>
        (TypeWording.Of(incident.Type) ?? KindWords.Of(incident.Kind)).In(language);

    public static string Targets(IncidentSummary incident, Language language) =>
        string.Join(language.Comma(), incident.Targets.Select(target => TypeWording.Of(target).In(language)));

    /// <summary>The nearest place first, each name once: "Quetta railway station, Quetta, Balochistan".</summary>
    public static string Where(IncidentSummary incident, TopicCatalogue catalogue, Language language) =>
        SafeText.Line(
            string.Join(
                language.Comma(),
                Nearest(incident, language)
                    .Concat(incident.Districts.Select(district => catalogue.Label(Topic.DistrictPrefix + district, language)))
                    .Concat(incident.Provinces.Select(province => catalogue.Label(Topic.ProvincePrefix + province, language)))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
            ),
            MostText
        );

    /// <summary>
    /// "26 (24 to 27): 12 civilians, 14 security forces", or "26; of those with known side: 14 security forces"; empty when no source
    /// says.
    /// </summary>
    public static string Count(Figure figure, Casualties sides, Language language)
    {
        if (figure.Best is not { } best)
            return "";
        var number = figure is { Low: { } low, High: { } high } && low != high ? Phrases.Range.In(language, best, low, high) : $"{best}";
        var named = string.Join(
            language.Comma(),
            new[]
            {
                Side(sides.Civilians, Phrases.OneCivilian, Phrases.Civilians, language),
                Side(sides.Security, Phrases.OneOfSecurity, Phrases.Security, language),
                Side(sides.Militants, Phrases.OneMilitant, Phrases.Militants, language),
            }.OfType<string>()
        );
        if (named.Length == 0)
            return number;
        return SideRanges.IsWhole(sides with { Total = best }) ? $"{number}: {named}" : Phrases.OfKnownSide.In(language, number, named);
    }

    public static string Who(IReadOnlyList<GroupMention> groups, TopicCatalogue catalogue, Language language) =>
        SafeText.Line(
            string.Join(
                language == Language.Urdu ? "؛ " : "; ",
                groups
                    .Where(group => group.Role != GroupRole.Mentioned)
                    .Take(5)
                    .Select(group =>
                        $"{catalogue.Label(Topic.GroupPrefix + group.Id, language)} ({GroupWords.Role(group.Role).In(language)})"
                    )
            ),
            MostText
        );

    public static string HowSure(IncidentSummary incident, Language language)
    {
        var word = incident.Confidence switch
        {
            >= 0.8 => Phrases.Sure,
            >= 0.5 => Phrases.HalfSure,
            _ => Phrases.Unsure,
        };
        return (incident.ReportCount == 1 ? Phrases.OneReport : Phrases.Reports).In(language, word.In(language), incident.ReportCount);
    }

    private static string When(IncidentSummary incident, Language language) =>
        Phrases.FirstReported.In(language, Dates.Day(incident.Day, language), Dates.Clock(PakistanTime.Clock(incident.FirstReportedAt)));

    private static IEnumerable<string> Nearest(IncidentSummary incident, Language language) =>
        incident
            .Places.Where(place => place.Name != place.Province)
            .Take(3)
            .Select(place => place.Name == place.District ? "" : PlaceNames.Place(language, place.Name, place.District))
            .Where(name => name.Length > 0);

    private static string? Side(int? count, Phrase one, Phrase several, Language language) =>
        count is > 0 ? (count == 1 ? one : several).In(language, count) : null;
}

/// <summary>A group's part in an incident.</summary>
internal static class GroupWords
{
    public static Phrase Role(GroupRole role) =>
        role switch
        {
            GroupRole.Perpetrator => Phrases.NamedAsAttacker,
            GroupRole.Claimed => Phrases.Claimed,
            GroupRole.Suspected => Phrases.Suspected,
            GroupRole.Target => Phrases.Target,
            _ => Phrases.Denied,
        };
}

internal sealed record MailFact(string Label, string Value);
