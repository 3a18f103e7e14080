using System.Text.Json.Serialization;
using Alerts.Classification.Findings;

namespace Alerts.Incidents.Claims;

/// <summary>What one report says about an incident: not the entry's text, only what comparisons need.</summary>
internal sealed record Claim
{
    public const int LongestTitle = 240;

    public required string ReportId { get; init; }

    public required string Revision { get; init; }

    public required string Outlet { get; init; }

    /// <summary>Cut to <see cref="LongestTitle"/> characters.</summary>
    public required string Title { get; init; }

    public Uri? Link { get; init; }

    public required DateTimeOffset Published { get; init; }

    /// <summary>Without evidence; at most four places and six groups.</summary>
    public required Finding Says { get; init; }

    public required Clues Clues { get; init; }

    public IReadOnlyList<StatedFigure> Figures
    {
        get => field ?? [];
        init;
    }

    /// <summary>The report's words for the groups that took part.</summary>
    public IReadOnlyList<GroupWording> Named
    {
        get => field ?? [];
        init;
    }

    /// <summary>The outlet withdrew the report: it no longer counts, and pages show it as withdrawn.</summary>
    public bool Withdrawn { get; init; }

    [JsonIgnore]
    public bool IsRoundUp => Clues.Several && Says.Districts.Count > 1;

    [JsonIgnore]
    public bool CountsOther => IsRoundUp || Clues.LaterDeath;

    public static Claim Of(Report report) => OfWhole(LaterDeath.Read(report));

    private static Claim OfWhole(Report report) =>
        new()
        {
            ReportId = report.Id,
            Revision = report.Revision,
            Outlet = report.Outlet,
            Title = report.Title.Length <= LongestTitle ? report.Title : report.Title[..(LongestTitle - 1)] + "…",
            Link = report.Link is { OriginalString.Length: <= 500 } ? report.Link : null,
            Published = report.Published,
            Says = report.Says with
            {
                Evidence = [],
                Provinces = [.. report.Says.Provinces.Take(8)],
                Districts = [.. report.Says.Districts.Take(6)],
                Places = [.. report.Says.Places.Take(4)],
                Groups = [.. report.Says.Groups.Take(6)],
            },
            Clues = ClueReader.Read(report),
            Figures = FigureReader.Read(report),
            Named = NamedGroups.Of(report),
        };
}
