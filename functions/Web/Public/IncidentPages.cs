using Alerts.Delivery.Wording;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Public;

/// <summary>The page of one incident.</summary>
internal sealed class IncidentPages(IncidentStore incidents, TopicCatalogue catalogue, Answers answers)
{
    public async Task<IResult> IncidentAsync(string id, HttpContext http)
    {
        if (await incidents.FindPageAsync(id, null, http.RequestAborted) is not { } story)
            return await incidents.ForwardAsync(id, http.RequestAborted) is { } other
                ? Results.Redirect(PageContext.Link($"/incidents/{other}", http.Language()), permanent: true, preserveMethod: true)
                : await answers.NoteAsync(http, 404, NotePhrases.NoIncident, NotePhrases.NoIncidentText);
        return await answers.PageAsync<IncidentDetail>(
            http,
            new IncidentPageView(
                IncidentView.Of(story.Now, catalogue.GroupLabel),
                ClaimView.Of(story),
                [.. story.Responsibility.Select(group => ResponsibilityView.Of(group, catalogue.GroupLabel))],
                [
                    .. story
                        .Claims.Reverse()
                        .Select(claim => SourceView.Of(new Source(claim.Outlet, claim.Title, claim.Link, claim.Published))),
                ],
                ChangeView.Of(story),
                [.. story.Links.Select(LinkView.Of)],
                story.Now.Retracted ? RetractionWords.Of(story.Now, Language.English) : null
            )
            {
                MoreReports = Math.Max(story.Now.ReportCount - story.Claims.Count, 0),
                MoreChanges = ChangeView.IsCut(story),
            }
        );
    }
}
