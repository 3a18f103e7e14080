using Alerts.Operations.Status;
using Alerts.Site;
using Alerts.Site.Requests;

namespace Alerts.Operations.Desk;

/// <summary>
/// The addresses of this stage. Not under <c>/admin</c>: that is the Functions host's own. The host's function keys do not guard them: a
/// key in an address would be in every log and history; a session is in neither.
/// </summary>
internal static class DeskEndpoints
{
    public const string Root = "/operators";
    public const string Enter = Root + "/enter";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        Group(routes, PageHeaders.Revalidate)
            .MapMethods("/status", Reading, (StatusPages pages, HttpContext http) => pages.PageAsync(http));
        var data = Group(routes, PageHeaders.Brief);
        data.AddEndpointFilter(new OpenData());
        data.MapMethods("/api/status", Reading, (StatusPages pages, HttpContext http) => pages.DataAsync(http));
        MapEntry(Group(routes, PageHeaders.Private));
        var desk = Group(routes, PageHeaders.Private);
        desk.TakesFormOrOther();
        desk.AddEndpointFilter<IEndpointConventionBuilder, DeskGuard>();
        MapDesk(desk);
    }

    private static void MapEntry(RouteGroupBuilder routes)
    {
        routes.MapMethods(Enter, Reading, (EntryDesk desk, HttpContext http) => desk.AskAsync(http));
        routes.MapPost(Enter, (EntryDesk desk, HttpContext http) => desk.ByKeyAsync(http)).TakesForm();
        routes.MapMethods(Enter + "/{secret}", Reading, (EntryDesk desk, string secret) => desk.OfferAsync(secret));
        routes.MapPost(Enter + "/{secret}", (EntryDesk desk, string secret, HttpContext http) => desk.ByLinkAsync(secret, http));
    }

    private static void MapDesk(RouteGroupBuilder routes)
    {
        routes.MapMethods(Root, Reading, (HomeDesk desk, HttpContext http) => desk.HomeAsync(http));
        routes.MapMethods(Root + "/audit", Reading, (HomeDesk desk, HttpContext http) => desk.AuditAsync(http));
        routes.MapPost(Root + "/leave", (EntryDesk desk, HttpContext http) => desk.LeaveAsync(http));
        routes.MapMethods(Root + "/feeds", Reading, (FeedDesk desk, HttpContext http) => desk.ListAsync(http, null));
        routes.MapPost(Root + "/feeds", (FeedDesk desk, HttpContext http) => desk.DoAsync(http));
        routes.MapMethods(Root + "/dead-letters", Reading, (LetterDesk desk, HttpContext http) => desk.ListAsync(http, null));
        routes.MapPost(Root + "/dead-letters", (LetterDesk desk, HttpContext http) => desk.DoAsync(http));
        routes.MapMethods(
            Root + "/incidents",
            Reading,
            (IncidentDesk desk, HttpContext http) => desk.ShowAsync(http, http.Request.Query["id"].ToString(), null)
        );
        routes.MapPost(Root + "/incidents", (IncidentDesk desk, HttpContext http) => desk.DoAsync(http));
        routes.MapMethods(Root + "/subscribers", Reading, (SubscriberDesk desk, HttpContext http) => desk.CountAsync(http, null));
        routes.MapPost(Root + "/subscribers", (SubscriberDesk desk, HttpContext http) => desk.DoAsync(http));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string caching)
    {
        var group = routes.MapGroup("");
        group.AddEndpointFilter(new PageHeaders(PageHeaders.Policy, caching));
        return group;
    }
}
