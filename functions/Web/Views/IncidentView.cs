using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;

namespace Alerts.Web.Views;

/// <summary>An incident as the list and its own page show it.</summary>
/// <param name="Kind">"attack", "operation" or "clash".</param>
/// <param name="KindName">The same in the page's language.</param>
/// <param name="Type">Such as "suicide bombing"; "unknown" where no source tells.</param>
/// <param name="TypeName">The same in the page's language; null where no source tells.</param>
/// <param name="Targets">Such as "police, polio team"; empty without any.</param>
/// <param name="Severity">0 to 4; see <see cref="Alerts.Web.Views.Severity"/>.</param>
/// <param name="Where">Districts and provinces, such as "Quetta, Balochistan"; "Pakistan" when unknown.</param>
/// <param name="Groups">Such as "BLA (claimed)".</param>
/// <param name="SideUnknownOfSome">The sides cover only those with a known side.</param>
public sealed record IncidentView(
    string Id,
    string Kind,
    string KindName,
    string Type,
    string? TypeName,
    string Targets,
    string Headline,
    int Severity,
    string Where,
    string Day,
    TimeView First,
    TimeView Last,
    DateTimeOffset UpdatedAt,
    FigureView Killed,
    FigureView Wounded,
    IReadOnlyList<SideView> Sides,
    IReadOnlyList<string> Groups,
    IReadOnlyList<SourceView> Sources,
    int Reports,
    string Confidence,
    bool Retracted,
    bool SideUnknownOfSome
)
{
    internal static IncidentView Of(IncidentSummary incident, TopicCatalogue catalogue, Language language) =>
        new(
            incident.Id,
            KindWord(incident.Kind),
            KindWords.Of(incident.Kind).In(language).ToLowerInvariant(),
            EventTypes.Word(incident.Type),
            TypeWording.Of(incident.Type)?.In(language),
            IncidentWords.Targets(incident, language),
            PageText.Line(HeadlineWords.Of(incident, catalogue, language)),
            Alerts.Web.Views.Severity.Of(incident.Killed.Best),
            Place(incident, catalogue, language),
            Dates.Day(incident.Day, language),
            TimeView.Of(incident.FirstReportedAt, language),
            TimeView.Of(incident.LastReportedAt, language),
            incident.UpdatedAt,
            FigureView.Of(incident.Killed, language),
            FigureView.Of(incident.Wounded, language),
            SideView.Of(incident.KilledBySide, incident.WoundedBySide, language),
            [
                .. incident.Groups.Select(group =>
                    $"{catalogue.Label(Topic.GroupPrefix + group.Id, language)} ({GroupWords.Role(group.Role).In(language)})"
                ),
            ],
            [.. incident.Sources.Select(source => SourceView.Of(source, language))],
            incident.ReportCount,
            IncidentWords.HowSure(incident, language),
            incident.Retracted,
            Unsided(incident.Killed, incident.KilledBySide) || Unsided(incident.Wounded, incident.WoundedBySide)
        );

    internal static string KindWord(EventKind kind) => kind.ToString().ToLowerInvariant();

    private static bool Unsided(Figure all, Casualties sides) => all.Best > 0 && !SideRanges.IsWhole(sides with { Total = all.Best });

    private static string Place(IncidentSummary incident, TopicCatalogue catalogue, Language language) =>
        IncidentWords.Where(incident, catalogue, language) is { Length: > 0 } where ? where : Phrases.Pakistan.In(language);
}

/// <summary>
/// How grave an incident is, in four steps that pages draw as bars; by the killed alone, because everything else is less certain.
/// </summary>
internal static class Severity
{
    public const int Most = 4;

    /// <returns>0 when the killed are none or unknown; 1 from one; 2 from five; 3 from ten; 4 from twenty-five.</returns>
    public static int Of(int? killed) =>
        killed switch
        {
            null or <= 0 => 0,
            < 5 => 1,
            < 10 => 2,
            < 25 => 3,
            _ => Most,
        };
}
