using Alerts.Web.Maps;

namespace Alerts.Web.Views;

/// <summary>A situation report: what an officer would otherwise write each morning.</summary>
/// <param name="Area">"Pakistan", or what the report is limited to, such as "Balochistan, attacks".</param>
/// <param name="Period">In words, such as "Saturday, 9 November 2024".</param>
/// <param name="Before">The period that it is compared with, in words.</param>
/// <param name="Summary">The whole in a sentence or two.</param>
/// <param name="Places">By province, or by district in a report on one.</param>
/// <param name="PlacesBy">"Province" or "District".</param>
/// <param name="Incidents">The gravest first; their numbers are those on the map.</param>
/// <param name="Changes">What became known in the period about incidents of it and of the two weeks before, in order.</param>
/// <param name="Complete">False when there were too many incidents to read.</param>
/// <param name="Base">The start of links to pages of the site: empty on the site itself.</param>
public sealed record SituationReportView(
    string Area,
    string Period,
    string Before,
    TimeView Made,
    string Summary,
    IReadOnlyList<SituationReportView.Number> Numbers,
    string PlacesBy,
    IReadOnlyList<SituationReportView.Place> Places,
    MapView Map,
    IReadOnlyList<SituationReportView.Item> Incidents,
    IReadOnlyList<SituationReportView.Change> Changes,
    IReadOnlyList<SituationReportView.Outlet> Sources,
    bool Complete,
    string Base
)
{
    /// <summary>Of the page; null in a file.</summary>
    public FilterFormView? Form { get; init; }

    public int MoreIncidents { get; init; }

    public int MoreChanges { get; init; }

    /// <summary>One line of the numbers.</summary>
    /// <param name="Now">"–" where no source gives a number; the same before.</param>
    /// <param name="Range">Such as "12 to 16"; null where all sources agree.</param>
    /// <param name="Difference">Such as "+3", "−1" or "0"; "–" where either is unknown.</param>
    /// <param name="Part">Whether it is part of the line above.</param>
    public sealed record Number(string Name, string Now, string? Range, string Before, string Difference, bool Part);

    public sealed record Place(string Name, int Incidents, int Before, string Killed, string Wounded);

    /// <param name="Where">The nearest place first, such as "Railway Station, Quetta, Balochistan".</param>
    /// <param name="Sides">Such as "Killed: 8 security forces, 9 militants"; null when no side is known.</param>
    public sealed record Item(int Number, IncidentView Incident, string Where, string? Sides);

    /// <param name="What">Such as "updated: Killed: 9 → 26".</param>
    public sealed record Change(TimeView At, string IncidentId, string Headline, string What);

    /// <param name="Incidents">How many of the report's incidents it is a source of.</param>
    public sealed record Outlet(string Name, int Incidents);
}
