using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Pictures;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Components;
using Alerts.Web.Maps;
using Alerts.Web.Reading;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Views;
using Alerts.Web.Wording;
using Microsoft.Extensions.Options;

namespace Alerts.Web.Public;

/// <summary>The page of one incident, under one address for ever, and its picture.</summary>
internal sealed class IncidentPages(IncidentStore incidents, RelatedIncidents related, IncidentViews views, Answers answers)
{
    public async Task<IResult> IncidentAsync(string id, HttpContext http)
    {
        if (await incidents.FindPageAsync(id, null, http.RequestAborted) is { } story)
            return await answers.PageAsync<IncidentDetail>(
                http,
                views.Of(story, await related.FindAsync(story.Now, http.Language(), http.RequestAborted), http.Language())
            );
        return await incidents.ForwardAsync(id, http.RequestAborted) is { } other
            ? Results.Redirect(PageContext.Link($"/incidents/{other}", http.Language()), permanent: true, preserveMethod: true)
            : await answers.NoteAsync(http, 404, NotePhrases.NoIncident, NotePhrases.NoIncidentText);
    }

    public async Task<IResult> PictureAsync(string id, HttpContext http) =>
        await incidents.NowAsync(id, http.RequestAborted) is { } incident && IncidentPicture.WithFigures(incident) is { } png
            ? Answers.File(png, "image/png")
            : Results.NotFound();
}

/// <summary>Makes the view of an incident's page.</summary>
internal sealed class IncidentViews(TopicCatalogue catalogue, Classifier classifier, Links links, IOptions<SiteOptions> site)
{
    /// <summary>Headlines whose reading is shown.</summary>
    private const int MostDecisions = 10;

    public IncidentPageView Of(IncidentStory story, IReadOnlyList<RelatedView> related, Language language)
    {
        var incident = story.Now;
        var headline = HeadlineWords.Of(incident, catalogue, language);
        return new IncidentPageView(
            IncidentView.Of(incident, catalogue, language),
            GeoSpot.Of(incident) is null ? null : MapPoints.Map((IncidentSummary[])[incident], incident.Province, "", catalogue, language),
            Accuracy(incident, language),
            ClaimView.Of(story, language),
            [.. story.Responsibility.Select(group => ResponsibilityView.Of(group, catalogue, language))],
            [.. story.Claims.Select(claim => SourceView.Of(new Source(claim.Outlet, claim.Title, claim.Link, claim.Published), language))],
            [.. ChangeView.Of(story, catalogue, language).Reverse()],
            incident.Retracted ? RetractionWords.Of(incident, language) : null,
            [.. story.Links.Select(link => LinkView.Of(link, language))],
            related,
            [
                .. story
                    .Claims.Where(claim => !claim.Withdrawn)
                    .Take(MostDecisions)
                    .Select(claim => Decision(claim.Title, claim.Published, language)),
            ],
            Watch(incident, language),
            new ShareView(
                links.Incident(incident.Id).AbsoluteUri,
                headline,
                links.Incident(incident.Id).AbsoluteUri + "/picture.png",
                Mistake(incident.Id)
            )
        )
        {
            MoreReports = Math.Max(incident.ReportCount - story.Claims.Count, 0),
            MoreChanges = ChangeView.IsCut(story),
        };
    }

    private static string? Accuracy(IncidentSummary incident, Language language) =>
        GeoSpot.Of(incident) is not { } spot ? null
        : spot.IsPlace && incident.Places.FirstOrDefault(place => place.Lat == spot.At.Lat && place.Lon == spot.At.Lon) is { } place
            ? IncidentPhrases.AtPlace.In(language, PlaceNames.Place(language, place.Name, place.District))
        : IncidentPhrases.InDistrict.In(language);

    private DecisionView Decision(string title, DateTimeOffset published, Language language)
    {
        var read = classifier.Classify(title, "", published);
        var kind = read.Evidence.FirstOrDefault(evidence => evidence.For == "kind");
        return new DecisionView(
            PageText.Line(title),
            read.Kind == EventKind.None ? IncidentPhrases.ReadsNone.In(language) : KindWords.Of(read.Kind).In(language),
            kind?.Rule ?? IncidentPhrases.Unknown.In(language),
            kind is { Field: "title" } && kind.End <= title.Length ? PageText.Line(title[kind.Start..kind.End]) : null
        );
    }

    private WatchLink? Watch(IncidentSummary incident, Language language)
    {
        var topic =
            incident.District is { } district ? Topic.DistrictPrefix + district
            : incident.Province is { } province ? Topic.ProvincePrefix + province
            : null;
        return topic is null ? null : new WatchLink(catalogue.Label(topic, language), $"/subscribe?topic={Uri.EscapeDataString(topic)}");
    }

    private string? Mistake(string id) =>
        site.Value.Contact is not { } contact ? null
        : contact.Contains('@', StringComparison.Ordinal) ? $"mailto:{contact}?subject={Uri.EscapeDataString("Incident " + id)}"
        : contact;
}
