using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Web.Rendering;

namespace Alerts.Web.Api;

/// <summary>One incident as open data.</summary>
/// <param name="Figures">Every figure that a report states, in order of publication.</param>
/// <param name="Responsibility">Unknown, without groups, when no group is named.</param>
/// <param name="Reports">What each outlet's report claims, in order of publication.</param>
/// <param name="Changes">What readers were told, oldest first; the latest 100.</param>
/// <param name="Links">Incidents of the same story that are different events.</param>
/// <param name="FigureLog">Every change of a figure with its source, told to readers or not, oldest first; the latest 500.</param>
internal sealed record IncidentDocument(
    IncidentSummary Incident,
    IReadOnlyList<FigureClaim> Figures,
    ResponsibilityDocument Responsibility,
    IReadOnlyList<IncidentDocument.Report> Reports,
    IReadOnlyList<IncidentDocument.Change> Changes,
    IReadOnlyList<IncidentLink> Links,
    IReadOnlyList<FigureLogEntry> FigureLog
)
{
    /// <summary>
    /// The query value "next" for the remaining reports and figures; null on the last page. Everything else is the same on every page.
    /// </summary>
    public string? Next { get; init; }

    public static IncidentDocument Of(IncidentStory story, Func<string, string> groupName) =>
        new(
            Clean(story.Now),
            FigureClaim.Of(story),
            ResponsibilityDocument.Of(story, groupName),
            [.. story.Claims.Select(Report.Of)],
            [.. story.Changes.Select(Change.Of)],
            story.Links,
            [.. story.Log.Select(Clean)]
        )
        {
            Next = story.Next,
        };

    public static IncidentSummary Clean(IncidentSummary incident) =>
        incident with
        {
            Headline = PageText.Line(incident.Headline),
            Sources =
            [
                .. incident.Sources.Select(source => new Source(
                    PageText.Line(source.Outlet),
                    PageText.Line(source.Title),
                    Link(source.Link),
                    source.Published
                )),
            ],
            Retraction = incident.Retraction is { } by
                ? new Retraction(
                    by.ByOperator,
                    by.Reason is { } reason ? PageText.Line(reason) : null,
                    [.. by.Outlets.Select(PageText.Line)]
                )
                : null,
        };

    private static FigureLogEntry Clean(FigureLogEntry entry) =>
        entry.By.Report is not { } report
            ? entry
            : entry with
            {
                By = entry.By with
                {
                    Report = new Source(PageText.Line(report.Outlet), PageText.Line(report.Title), Link(report.Link), report.Published),
                },
            };

    public static Uri? Link(Uri? link) => PageText.Link(link) is null ? null : link;

    /// <param name="Withdrawn">The outlet withdrew it.</param>
    internal sealed record Report(
        string Outlet,
        string Title,
        Uri? Link,
        DateTimeOffset Published,
        EventKind Kind,
        EventType Type,
        IReadOnlyList<EventTarget> Targets,
        Casualties Killed,
        Casualties Wounded,
        bool Withdrawn
    )
    {
        public static Report Of(Claim claim) =>
            new(
                PageText.Line(claim.Outlet),
                PageText.Line(claim.Title),
                IncidentDocument.Link(claim.Link),
                claim.Published,
                claim.Says.Kind,
                claim.Says.Type,
                claim.Says.Targets,
                claim.Says.Killed,
                claim.Says.Wounded,
                claim.Withdrawn
            );
    }

    internal sealed record Change(int Number, ChangeKind Kind, DateTimeOffset At, IReadOnlyList<string> Details)
    {
        public static Change Of(IncidentChange change) =>
            new(change.Number, change.Kind, change.At, [.. change.Details.Select(PageText.Line)]);
    }
}

/// <summary>A page of incidents as open data.</summary>
/// <param name="Incidents">In the order that was asked for.</param>
/// <param name="Next">Opaque: the query value "next" of the next page; null on the last one.</param>
/// <param name="Total">Incidents of all pages.</param>
internal sealed record IncidentList(IReadOnlyList<IncidentSummary> Incidents, string? Next, int Total);

/// <summary>A figure with its source: the outlet, and within its report the quoted speaker.</summary>
/// <param name="Low">Null when only an upper bound is stated.</param>
/// <param name="High">Null when only a lower bound is stated.</param>
internal sealed record FigureClaim(
    Harm Harm,
    Side Side,
    int? Low,
    int? High,
    Speaker By,
    string Outlet,
    Uri? Link,
    DateTimeOffset Published
)
{
    public static IReadOnlyList<FigureClaim> Of(IncidentStory story) =>
        [
            .. from claim in story.Claims
            where !claim.Withdrawn
            from figure in claim.Figures
            select new FigureClaim(
                figure.Harm,
                figure.Side,
                figure.Low,
                figure.High,
                figure.By,
                PageText.Line(claim.Outlet),
                IncidentDocument.Link(claim.Link),
                claim.Published
            ),
        ];
}

/// <summary>Who did it, as far as sources say.</summary>
/// <param name="State">The strongest of the groups'.</param>
internal sealed record ResponsibilityDocument(ResponsibilityState State, IReadOnlyList<ResponsibilityDocument.Group> Groups)
{
    public static ResponsibilityDocument Of(IncidentStory story, Func<string, string> groupName) =>
        new(
            story.Responsibility.Select(group => group.State).DefaultIfEmpty(ResponsibilityState.Unknown).Max(),
            [
                .. story.Responsibility.Select(group => new Group(
                    group.Group,
                    groupName(group.Group),
                    group.State,
                    [.. group.Words.Select(PageText.Line)],
                    [.. group.Outlets.Select(PageText.Line)]
                )),
            ]
        );

    /// <param name="Name">Neutral, whatever the sources call it.</param>
    /// <param name="SourceWords">The sources' names for it.</param>
    internal sealed record Group(
        string Id,
        string Name,
        ResponsibilityState State,
        IReadOnlyList<string> SourceWords,
        IReadOnlyList<string> Outlets
    );
}
