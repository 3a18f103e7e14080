using Alerts.Incidents.Summaries;

namespace Alerts.Web.Views;

/// <summary>The page of one incident.</summary>
/// <param name="Claims">The figures of each report that gives any, latest first.</param>
/// <param name="Responsibility">Empty when no group is named.</param>
/// <param name="Reports">Of all outlets, latest first.</param>
/// <param name="Changes">What changed, told to readers or not, latest first.</param>
/// <param name="TakenBack">Who retracted it; null while it stands.</param>
/// <param name="Links">Incidents of the same story.</param>
public sealed record IncidentPageView(
    IncidentView Incident,
    IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<ResponsibilityView> Responsibility,
    IReadOnlyList<SourceView> Reports,
    IReadOnlyList<ChangeView> Changes,
    IReadOnlyList<LinkView> Links,
    string? TakenBack
)
{
    public int MoreReports { get; init; }

    public bool MoreChanges { get; init; }
}

public sealed record LinkView(string Href, string Why)
{
    internal static LinkView Of(IncidentLink link) => new($"/incidents/{link.Id}", link.Why);
}
