namespace Alerts.Site.Views;

/// <summary>The page of one incident.</summary>
/// <param name="Reports">Of all outlets, the latest first.</param>
/// <param name="Changes">The latest first.</param>
public sealed record IncidentPageView(IncidentView Incident, IReadOnlyList<SourceView> Reports, IReadOnlyList<ChangeView> Changes);
