namespace Alerts.Incidents;

/// <summary>What made a figure change.</summary>
/// <param name="Report">The report that says so, or that was taken back; null otherwise.</param>
/// <param name="Incident">The incident that was merged into this one, or split off it; null otherwise.</param>
internal sealed record FigureSource(FigureCause Cause, Source? Report = null, string? Incident = null)
{
    public static FigureSource Operator { get; } = new(FigureCause.Operator);

    public static FigureSource Of(Claim claim) =>
        new(
            claim.Withdrawn ? FigureCause.Withdrawal : FigureCause.Report,
            new Source(claim.Outlet, claim.Title, claim.Link, claim.Published)
        );

    public static FigureSource Merged(string incident) => new(FigureCause.Merge, null, incident);

    public static FigureSource Split(string incident) => new(FigureCause.Split, null, incident);
}
