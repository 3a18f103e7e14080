using Alerts.Classification.Findings;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;

namespace Alerts.Web.Views;

/// <summary>An incident as the list and its own page show it.</summary>
/// <param name="Kind">"attack", "operation" or "clash".</param>
/// <param name="Type">Such as "suicide bombing"; "unknown" where no source tells.</param>
/// <param name="Targets">Such as "police, polio team"; empty without any.</param>
/// <param name="Severity">0 to 4; see <see cref="Alerts.Web.Views.Severity"/>.</param>
/// <param name="Where">Districts and provinces, such as "Quetta, Balochistan"; "Pakistan" when unknown.</param>
/// <param name="Groups">Such as "BLA (claimed)".</param>
/// <param name="SideUnknownOfSome">The sides cover only those with a known side.</param>
public sealed record IncidentView(
    string Id,
    string Kind,
    string Type,
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
    internal static IncidentView Of(IncidentSummary incident, Func<string, string> groupName) =>
        new(
            incident.Id,
            KindWord(incident.Kind),
            EventTypes.Word(incident.Type),
            IncidentWords.Targets(incident, Language.English),
            PageText.Line(incident.Headline),
            Alerts.Web.Views.Severity.Of(incident.Killed.Best),
            Place(incident),
            TimeView.Day(incident.Day),
            TimeView.Of(incident.FirstReportedAt),
            TimeView.Of(incident.LastReportedAt),
            incident.UpdatedAt,
            FigureView.Of(incident.Killed),
            FigureView.Of(incident.Wounded),
            SideView.Of(incident.KilledBySide, incident.WoundedBySide),
            [.. incident.Groups.Select(group => $"{groupName(group.Id)} ({group.Role.ToString().ToLowerInvariant()})")],
            [.. incident.Sources.Select(SourceView.Of)],
            incident.ReportCount,
            Sure(incident.Confidence),
            incident.Retracted,
            Unsided(incident.Killed, incident.KilledBySide) || Unsided(incident.Wounded, incident.WoundedBySide)
        );

    internal static string KindWord(EventKind kind) => kind.ToString().ToLowerInvariant();

    private static bool Unsided(Figure all, Casualties sides) => all.Best > 0 && !SideRanges.IsWhole(sides with { Total = all.Best });

    private static string Place(IncidentSummary incident) =>
        incident.Districts.Concat(incident.Provinces).ToList() is { Count: > 0 } names ? string.Join(", ", names) : "Pakistan";

    private static string Sure(double confidence) =>
        confidence switch
        {
            >= 0.85 => "high",
            >= 0.6 => "medium",
            _ => "low",
        };
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
