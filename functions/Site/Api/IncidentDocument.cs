using Alerts.Classification;
using Alerts.Incidents;

namespace Alerts.Site.Api;

/// <summary>One incident as open data.</summary>
/// <param name="Reports">What each outlet's report claims, in the order they were published.</param>
/// <param name="Changes">The first first.</param>
internal sealed record IncidentDocument(
    IncidentSummary Incident, IReadOnlyList<IncidentDocument.Report> Reports, IReadOnlyList<IncidentDocument.Change> Changes)
{
    public static IncidentDocument Of(IncidentStory story) => new(
        Clean(story.Now), [.. story.Claims.Select(Report.Of)], [.. story.Changes.Select(Change.Of)]);

    /// <summary>Feed texts and links are others' words: without what could deceive.</summary>
    public static IncidentSummary Clean(IncidentSummary incident) => incident with
    {
        Headline = SafeText.Line(incident.Headline),
        Sources = [.. incident.Sources.Select(source => new Source(
            SafeText.Line(source.Outlet), SafeText.Line(source.Title), Link(source.Link), source.Published))],
    };

    private static Uri? Link(Uri? link) => SafeText.Link(link) is null ? null : link;

    internal sealed record Report(string Outlet, string Title, Uri? Link, DateTimeOffset Published, EventKind Kind, Casualties Killed, Casualties Wounded)
    {
        public static Report Of(Claim claim) => new(
            SafeText.Line(claim.Outlet), SafeText.Line(claim.Title), IncidentDocument.Link(claim.Link), claim.Published,
            claim.Says.Kind, claim.Says.Killed, claim.Says.Wounded);
    }

    internal sealed record Change(int Number, ChangeKind Kind, DateTimeOffset At, IReadOnlyList<string> Details)
    {
        public static Change Of(IncidentChange change) => new(change.Number, change.Kind, change.At, [.. change.Details.Select(SafeText.Line)]);
    }
}
