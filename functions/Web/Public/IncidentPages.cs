using Alerts.Delivery.Messages;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Components;
using Alerts.Web.Reading;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Public;

/// <summary>The first page and the page of one incident.</summary>
internal sealed class IncidentPages(
    IncidentSearch search,
    IncidentStore incidents,
    ProvinceBoard provinces,
    FeedBoard feeds,
    TopicCatalogue catalogue,
    OutboxAccess outbox,
    IOptions<DeliveryOptions> delivery,
    TimeProvider time,
    Answers answers
)
{
    private const int OnePage = 30;

    public async Task<IResult> HomeAsync(HttpContext http)
    {
        var reader = new FilterReader(catalogue, http.Request.Query, byUpdate: true);
        var filter = reader.Read() with { Limit = OnePage };
        if (reader.Problems.Count > 0)
            return await answers.NoteAsync(
                400,
                "This address does not work",
                string.Join(' ', reader.Problems.Select(problem => problem.ToString()))
            );
        var budget = ReadBudget.ForRequest();
        if (await search.FindAsync(filter, budget, http.RequestAborted) is not { } page)
            return Answers.NotReady(http);
        return await answers.PageAsync<HomePage>(
            new HomeView(
                [.. page.Incidents.Select(View)],
                time.GetUtcNow(),
                FilterWords.Of(filter, catalogue),
                page.Next is { } next ? FilterWords.Address(filter with { Next = next }) : null,
                await provinces.CountAsync(budget, http.RequestAborted),
                await feeds.ViewAsync(http.RequestAborted),
                TopicView.All(catalogue),
                outbox.IsOpenTo(http),
                MailViews.Of(delivery.Value)
            )
        );
    }

    public async Task<IResult> IncidentAsync(string id, HttpContext http)
    {
        if (await incidents.FindPageAsync(id, null, http.RequestAborted) is not { } story)
            return await incidents.ForwardAsync(id, http.RequestAborted) is { } other
                ? Results.Redirect($"/incidents/{other}", permanent: true, preserveMethod: true)
                : await answers.NoteAsync(
                    404,
                    "Incident not found",
                    "Part of the address is missing, or there never was such an incident."
                );
        return await answers.PageAsync<IncidentDetail>(
            new IncidentPageView(
                View(story.Now),
                ClaimView.Of(story),
                [.. story.Responsibility.Select(group => ResponsibilityView.Of(group, GroupName))],
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

    private IncidentView View(IncidentSummary incident) => IncidentView.Of(incident, GroupName);

    private string GroupName(string id) => catalogue.Label(Topics.Group + id);
}
