using Alerts.Incidents;
using Alerts.Site;
using Alerts.Site.Views;

namespace Alerts.Operations.Desk;

/// <summary>One incident, or the question which one.</summary>
public sealed record DeskIncidentView(DeskFrame Frame, DeskIncidentView.Incident? Shown)
{
    public sealed record Incident(
        string Id,
        string Headline,
        bool Retracted,
        IReadOnlyList<Report> Reports,
        IReadOnlyList<string> Changes,
        IReadOnlyList<string> Rulings
    )
    {
        internal static Incident Of(IncidentStory story) =>
            new(
                story.Now.Id,
                story.Now.Headline,
                story.Now.Retracted,
                [
                    .. story.Claims.Select(claim => new Report(
                        claim.ReportId,
                        SafeText.Line(claim.Outlet),
                        SafeText.Line(claim.Title),
                        TimeView.Of(claim.Published),
                        claim.Withdrawn
                    )),
                ],
                [
                    .. story.Changes.Select(change =>
                        $"{change.Number}: {change.Kind.ToString().ToLowerInvariant()} {string.Join("; ", change.Details)}"
                    ),
                ],
                [.. story.Rulings.Select(ruling => $"{ruling.Kind.ToString().ToLowerInvariant()} {ruling.Other} {ruling.Reason}".Trim())]
            );
    }

    public sealed record Report(string Id, string Outlet, string Title, TimeView At, bool Withdrawn);
}
