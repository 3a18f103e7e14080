using Alerts.Delivery.Messages;
using Alerts.Web.Account;
using Alerts.Web.Api;
using Alerts.Web.Bulk;
using Alerts.Web.Description;
using Alerts.Web.Events;
using Alerts.Web.Public;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;
using Alerts.Web.Schemas;
using Alerts.Web.Syndication;

namespace Alerts.Web;

/// <summary>Every public address. <c>/admin</c> and <c>/runtime</c> are the Functions host's own.</summary>
internal static class SiteEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        var pages = Group(routes, PageHeaders.Revalidate);
        pages.AddEndpointFilter(new ChosenLanguage.Filter());
        MapPages(pages);
        var personal = Group(routes, PageHeaders.Private);
        MapPersonal(personal);
        MapManaging(personal);
        MapEvents(personal);
        routes.MapOpenData(MapData);
        MapFeeds(routes.MapOpenData(""));
        MapFiles(routes.MapOpenData(""));
        MapOutbox(Group(routes, PageHeaders.Private, PageHeaders.MailPolicy));
        MapAssets(Group(routes, PageHeaders.Forever));
        Group(routes, PageHeaders.Brief, PageHeaders.FramePolicy)
            .MapMethods("/embed", Reading, (EmbedPages pages, HttpContext http) => pages.PageAsync(http));
    }

    private static void MapPages(RouteGroupBuilder routes)
    {
        routes.MapMethods("/", Reading, (HomePages pages, HttpContext http) => pages.HomeAsync(http));
        routes.MapMethods("/incidents/{id}", Reading, (IncidentPages pages, string id, HttpContext http) => pages.IncidentAsync(id, http));
        routes.MapMethods(
            "/incidents/{id}/picture.png",
            Reading,
            (IncidentPages pages, string id, HttpContext http) => pages.PictureAsync(id, http)
        );
        routes.MapMethods(
            "/provinces/{name}",
            Reading,
            (PlacePages pages, string name, HttpContext http) => pages.ProvinceAsync(name, http)
        );
        routes.MapMethods(
            "/districts/{name}",
            Reading,
            (PlacePages pages, string name, HttpContext http) => pages.DistrictAsync(name, http)
        );
        routes.MapMethods("/groups/{name}", Reading, (PlacePages pages, string name, HttpContext http) => pages.GroupAsync(name, http));
        routes.MapMethods("/data/api", Reading, (ApiPages pages, HttpContext http) => pages.PageAsync(http));
        routes.MapMethods("/about", Reading, (AboutPages pages, HttpContext http) => pages.PageAsync(http));
        routes.MapMethods("/report", Reading, (SituationReportPages pages, HttpContext http) => pages.ReportAsync(http));
        routes.MapMethods("/stats", Reading, (StatsPages pages, HttpContext http) => pages.PageAsync(http));
        routes.MapMethods("/data", Reading, (DataPages data, HttpContext http) => data.PageAsync(http));
        routes.MapMethods("/data/fields", Reading, (DataPages data, HttpContext http) => data.FieldsAsync(http));
    }

    private static void MapPersonal(RouteGroupBuilder routes)
    {
        routes.MapMethods(
            PageLanguage.ChooseRoute,
            Reading,
            (string code, string? to, HttpContext http) => ChosenLanguage.Choose(code, to, http)
        );
        routes.MapMethods("/healthz", Reading, (HealthPages pages, HttpContext http) => pages.HealthAsync(http));
        routes.MapMethods(
            "/subscribe",
            Reading,
            (SubscribePages pages, string? to, string? topic, HttpContext http) => pages.FormAsync(to, topic, http)
        );
        routes.MapPost("/subscribe", (SubscribePages pages, HttpContext http) => pages.SubmitAsync(http)).TakesForm();
        foreach (var root in (string[])[RequestPipeline.ApiRoot, "/api"])
            routes
                .MapPost(root + "/subscriptions", (SignUpEndpoint api, HttpContext http) => api.PostAsync(http))
                .TakesFormOrOther()
                .Told<SubscriptionReceipt>(ApiRoutes.SignUp, StatusCodes.Status202Accepted);
        routes.MapMethods(
            Links.ConfirmRoute,
            Reading,
            (LinkPages pages, string id, string token, HttpContext http) => pages.AskToConfirmAsync(id, token, http)
        );
        routes.MapPost(
            Links.ConfirmRoute,
            (LinkPages pages, string id, string token, HttpContext http) => pages.ConfirmAsync(id, token, http)
        );
        routes.MapMethods(
            Links.UnsubscribeRoute,
            Reading,
            (LinkPages pages, string id, string token, HttpContext http) => pages.AskToUnsubscribeAsync(id, token, http)
        );
        routes.MapPost(
            Links.UnsubscribeRoute,
            (LinkPages pages, string id, string token, HttpContext http) => pages.UnsubscribeAsync(id, token, http)
        );
    }

    private static void MapManaging(RouteGroupBuilder routes)
    {
        const string page = Links.ManageRoute;
        routes.MapMethods(
            page,
            Reading,
            (ManagePages pages, string id, string token, HttpContext http) => pages.OpenAsync(id, token, http)
        );
        routes
            .MapPost(page + "/change", (ManagePages pages, string id, string token, HttpContext http) => pages.ChangeAsync(id, token, http))
            .TakesForm();
        routes
            .MapPost(page + "/pause", (ManagePages pages, string id, string token, HttpContext http) => pages.PauseAsync(id, token, http))
            .TakesForm();
        routes.MapPost(
            page + "/resume",
            (ManagePages pages, string id, string token, HttpContext http) => pages.ResumeAsync(id, token, http)
        );
        routes.MapMethods(
            page + "/export",
            Reading,
            (ManagePages pages, string id, string token, HttpContext http) => pages.ExportAsync(id, token, http)
        );
        routes.MapMethods(
            page + "/erase",
            Reading,
            (ManagePages pages, string id, string token, HttpContext http) => pages.AskToEraseAsync(id, token, http)
        );
        routes.MapPost(
            page + "/erase",
            (ManagePages pages, string id, string token, HttpContext http) => pages.EraseAsync(id, token, http)
        );
        routes.MapPost(page + "/test", (WebhookPages pages, string id, string token, HttpContext http) => pages.TestAsync(id, token, http));
        routes.MapPost(
            page + "/rotate",
            (WebhookPages pages, string id, string token, HttpContext http) => pages.RotateAsync(id, token, http)
        );
        routes.MapPost(
            page + "/enable",
            (WebhookPages pages, string id, string token, HttpContext http) => pages.EnableAsync(id, token, http)
        );
        routes
            .MapPost(
                page + "/replay",
                (WebhookPages pages, string id, string token, HttpContext http) => pages.ReplayAsync(id, token, http)
            )
            .TakesForm();
    }

    private static void MapEvents(RouteGroupBuilder routes)
    {
        routes.MapMethods("/events/email", [HttpMethods.Options], (EmailEvents events, HttpContext http) => events.Allow(http));
        routes
            .MapPost("/events/email", (EmailEvents events, HttpContext http) => events.PostAsync(http))
            .TakesAtMost(EventEndpointAuth.MostBytes);
        routes
            .MapPost("/events/bounce", (BounceEvents events, HttpContext http) => events.PostAsync(http))
            .TakesAtMost(EventEndpointAuth.MostBytes);
    }

    private static void MapData(IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/incidents", Reading, (OpenDataPages data, HttpContext http) => data.IncidentsAsync(http))
            .Told<IncidentList>(ApiRoutes.Incidents);
        routes
            .MapMethods("/incidents/{id}", Reading, (OpenDataPages data, string id, HttpContext http) => data.IncidentAsync(id, http))
            .Told<IncidentDocument>(ApiRoutes.Incident)
            .OrNone();
        routes
            .MapMethods("/stats", Reading, (StatsPages pages, HttpContext http) => pages.DataAsync(http))
            .Told<StatsDocument>(ApiRoutes.Stats);
        routes
            .MapMethods("/feeds", Reading, (OpenDataPages data, HttpContext http) => data.FeedsAsync(http))
            .Told<FeedList>(ApiRoutes.Feeds);
        routes.MapMethods("/topics", Reading, (OpenDataPages data) => data.Topics()).Told<IReadOnlyList<TopicView>>(ApiRoutes.Topics);
        routes.MapMethods("/openapi.json", Reading, (ApiDescription description, HttpContext http) => description.GetAsync(http));
    }

    private static void MapFeeds(RouteGroupBuilder routes)
    {
        routes.MapMethods("/feeds/atom", Reading, (FeedPages feeds, HttpContext http) => feeds.FeedAsync(FeedFormat.Atom, http));
        routes.MapMethods("/feeds/rss", Reading, (FeedPages feeds, HttpContext http) => feeds.FeedAsync(FeedFormat.Rss, http));
        routes.MapMethods("/feeds/cap", Reading, (FeedPages feeds, HttpContext http) => feeds.FeedAsync(FeedFormat.Cap, http));
        routes.MapMethods(
            "/feeds/incidents/{id}.cap",
            Reading,
            (FeedPages.Newest newest, string id, HttpContext http) => newest.DocumentAsync(id, http)
        );
        routes.MapMethods(
            "/feeds/incidents/{id}/{number}.cap",
            Reading,
            (FeedPages feeds, string id, string number, HttpContext http) => feeds.DocumentAsync(id, number, http)
        );
    }

    private static void MapFiles(RouteGroupBuilder routes)
    {
        routes.MapMethods("/data/SHA256SUMS", Reading, (DataPages data, HttpContext http) => data.SumsAsync(http));
        routes.MapMethods(
            "/data/{month}.csv",
            Reading,
            (DataPages data, string month, HttpContext http) => data.FileAsync(month, "csv", http)
        );
        routes.MapMethods(
            "/data/{month}.geojson",
            Reading,
            (DataPages data, string month, HttpContext http) => data.FileAsync(month, "geojson", http)
        );
        routes.MapMethods("/schemas", Reading, (SchemaPages schemas, HttpContext http) => schemas.ListAsync(http));
        routes.MapMethods("/schemas/{name}.json", Reading, (SchemaPages schemas, string name) => schemas.Find(name));
        routes.MapMethods("/sitemap.xml", Reading, (SitemapPages pages, HttpContext http) => pages.ListAsync(http));
        routes.MapMethods("/robots.txt", Reading, (SitemapPages pages) => pages.Robots());
        routes.MapMethods("/manifest.webmanifest", Reading, AppIcons.Manifest);
        routes.MapMethods("/apple-touch-icon.png", Reading, () => AppIcons.Image(180));
    }

    private static void MapOutbox(RouteGroupBuilder routes)
    {
        routes.MapMethods("/outbox", Reading, (OutboxPages pages, string? format, HttpContext http) => pages.ListAsync(format, http));
        routes.MapMethods("/outbox/{id}", Reading, (OutboxPages pages, string id, HttpContext http) => pages.MessageAsync(id, http));
    }

    private static void MapAssets(RouteGroupBuilder routes)
    {
        routes.MapMethods("/assets/site.css", Reading, StaticFiles.StyleSheet);
        routes.MapMethods("/assets/picker.js", Reading, StaticFiles.PickerScript);
        routes.MapMethods("/assets/fresh.js", Reading, StaticFiles.FreshScript);
        routes.MapMethods("/assets/map.js", Reading, StaticFiles.MapScript);
        routes.MapMethods("/assets/icon.svg", Reading, StaticFiles.IconImage);
        routes.MapMethods("/assets/icon-192.png", Reading, () => AppIcons.Image(192));
        routes.MapMethods("/assets/icon-512.png", Reading, () => AppIcons.Image(512));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string caching, string policy = PageHeaders.Policy)
    {
        var group = routes.MapGroup("");
        group.AddEndpointFilter(new PageHeaders(policy, caching));
        return group;
    }
}
