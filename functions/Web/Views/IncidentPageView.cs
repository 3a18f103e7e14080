using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Maps;
using Alerts.Web.Wording;

namespace Alerts.Web.Views;

/// <summary>The page of one incident.</summary>
/// <param name="Map">Null where not even the district is known.</param>
/// <param name="Accuracy">What is known of the place, in words; null without a map.</param>
/// <param name="Claims">The figures of each report that gives any, latest first.</param>
/// <param name="Responsibility">Empty when no group is named.</param>
/// <param name="Reports">Of all outlets, in order of time.</param>
/// <param name="Changes">What changed, told to readers or not, in order of time.</param>
/// <param name="TakenBack">Who retracted it; null while it stands.</param>
/// <param name="Links">Incidents of the same story.</param>
/// <param name="Related">Others of the same district or group, about the same time.</param>
/// <param name="Decisions">What the program reads in each headline.</param>
/// <param name="Watch">What a reader of this page may want alerts of; null without a place.</param>
public sealed record IncidentPageView(
    IncidentView Incident,
    MapView? Map,
    string? Accuracy,
    IReadOnlyList<ClaimView> Claims,
    IReadOnlyList<ResponsibilityView> Responsibility,
    IReadOnlyList<SourceView> Reports,
    IReadOnlyList<ChangeView> Changes,
    string? TakenBack,
    IReadOnlyList<LinkView> Links,
    IReadOnlyList<RelatedView> Related,
    IReadOnlyList<DecisionView> Decisions,
    WatchLink? Watch,
    ShareView Share
)
{
    public int MoreReports { get; init; }

    public bool MoreChanges { get; init; }
}

/// <param name="Href">From the root of the site, in English.</param>
public sealed record LinkView(string Href, string Why)
{
    internal static LinkView Of(IncidentLink link, Language language) =>
        new($"/incidents/{link.Id}", (link.IsToAttack ? IncidentPhrases.AfterAttack : IncidentPhrases.AfterThis).In(language));
}

/// <param name="Why">What they have in common with the page's incident.</param>
public sealed record RelatedView(string Why, IReadOnlyList<LinkView> Incidents);

/// <param name="Kind">What the program reads in the headline alone.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Words">The words it rests on; null for none.</param>
public sealed record DecisionView(string Title, string Kind, string Rule, string? Words);

/// <param name="Href">The form to subscribe, filled in.</param>
public sealed record WatchLink(string Place, string Href);

/// <param name="Url">The incident's permanent address.</param>
/// <param name="Picture">Of the map with the figures, for previews.</param>
/// <param name="Mistake">Where a mistake is reported; null where the operator gives no contact.</param>
public sealed record ShareView(string Url, string Title, string Picture, string? Mistake);
