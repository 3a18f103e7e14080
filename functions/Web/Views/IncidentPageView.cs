using Alerts.Incidents.Summaries;

namespace Alerts.Web.Views;

/// <summary>The page of one incident.</summary>
/// <param name="Claims">The figures of each report that gives any, the latest first.</param>
/// <param name="Responsibility">Empty when nobody is named.</param>
/// <param name="Reports">Of all outlets, the latest first.</param>
/// <param name="Changes">What changed, told to readers or not, the latest first.</param>
/// <param name="TakenBack">Who took it back; null while it stands.</param>
/// <param name="Links">Incidents that belong to the story.</param>
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
    /// <summary>How many reports are not listed.</summary>
    public int MoreReports { get; init; }

    /// <summary>Whether there are earlier changes that are not listed.</summary>
    public bool MoreChanges { get; init; }
}

/// <summary>Another incident of the same story.</summary>
public sealed record LinkView(string Href, string Why)
{
    internal static LinkView Of(IncidentLink link) => new($"/incidents/{link.Id}", link.Why);
}
