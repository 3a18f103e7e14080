using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Web.Rendering;
using Alerts.Web.Views;

namespace Alerts.Operations.Views;

public sealed record AdminIncidentView(AdminFrame Frame, AdminIncidentView.Incident? Shown)
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
                        PageText.Line(claim.Outlet),
                        PageText.Line(claim.Title),
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

public sealed record AuditView(AdminFrame Frame, IReadOnlyList<AuditView.Entry> Entries)
{
    public sealed record Entry(TimeView At, string Who, string What, string Result);
}

public sealed record DeadLettersView(AdminFrame Frame, IReadOnlyList<DeadLettersView.Pile> Queues)
{
    /// <param name="First">At most 32.</param>
    public sealed record Pile(string Name, int Total, IReadOnlyList<Letter> First);

    public sealed record Letter(string Id, TimeView At, string Reason, string Body);
}

/// <summary>The sign-in page.</summary>
/// <param name="Key">Whether a key is set.</param>
/// <param name="Problem">Why the last try failed; null before one.</param>
public sealed record EnterView(bool Key, string? Problem);
