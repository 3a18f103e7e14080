using Alerts.Operations.Status;
using Alerts.Operations.Views;
using Alerts.Web;
using Alerts.Web.Description;
using Alerts.Web.Rendering;

namespace Alerts.Operations.Operators;

/// <summary>
/// The addresses of this room. Not under <c>/admin</c>, which is the Functions host's own. Function keys do not guard them: a key in an
/// address would be in every log and history; a session is in neither.
/// </summary>
internal static class AdminEndpoints
{
    public const string Root = "/operators";
    public const string Enter = Root + "/enter";

    private static readonly ApiRoute Told = new(
        "getStatus",
        "How the service does",
        "Feeds that work, times from publication to delivery, failures, and what is wrong now.",
        "The state of the service."
    );

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        Group(routes, PageHeaders.Revalidate)
            .MapMethods("/status", Reading, (StatusPages pages, HttpContext http) => pages.PageAsync(http));
        routes.MapOpenData(data =>
            data.MapMethods("/status", Reading, (StatusPages pages, HttpContext http) => pages.DataAsync(http)).Told<StatusDocument>(Told)
        );
        MapEntry(Group(routes, PageHeaders.Private));
        var desk = Group(routes, PageHeaders.Private);
        desk.TakesFormOrOther();
        desk.AddEndpointFilter<IEndpointConventionBuilder, AdminGuard>();
        MapDesk(desk);
    }

    private static void MapEntry(RouteGroupBuilder routes)
    {
        routes.MapMethods(Enter, Reading, (SignInAdminPages desk, HttpContext http) => desk.AskAsync(http));
        routes.MapPost(Enter, (SignInAdminPages desk, HttpContext http) => desk.ByKeyAsync(http)).TakesForm();
        routes.MapMethods(
            Enter + "/{secret}",
            Reading,
            (SignInAdminPages desk, string secret, HttpContext http) => desk.OfferAsync(secret, http)
        );
        routes.MapPost(Enter + "/{secret}", (SignInAdminPages desk, string secret, HttpContext http) => desk.ByLinkAsync(secret, http));
    }

    private static void MapDesk(RouteGroupBuilder routes)
    {
        routes.MapMethods(Root, Reading, (HomeAdminPages desk, HttpContext http) => desk.HomeAsync(http));
        routes.MapMethods(Root + "/audit", Reading, (HomeAdminPages desk, HttpContext http) => desk.AuditAsync(http));
        routes.MapPost(Root + "/leave", (SignInAdminPages desk, HttpContext http) => desk.LeaveAsync(http));
        routes.MapMethods(Root + "/feeds", Reading, (FeedAdminPages desk, HttpContext http) => desk.ListAsync(http, null));
        routes.MapPost(Root + "/feeds", (FeedAdminPages desk, HttpContext http) => desk.DoAsync(http));
        routes.MapMethods(Root + "/dead-letters", Reading, (DeadLetterAdminPages desk, HttpContext http) => desk.ListAsync(http, null));
        routes.MapPost(Root + "/dead-letters", (DeadLetterAdminPages desk, HttpContext http) => desk.DoAsync(http));
        routes.MapMethods(
            Root + "/incidents",
            Reading,
            (IncidentAdminPages desk, HttpContext http) => desk.ShowAsync(http, http.Request.Query["id"].ToString(), null)
        );
        routes.MapPost(Root + "/incidents", (IncidentAdminPages desk, HttpContext http) => desk.DoAsync(http));
        routes.MapMethods(Root + "/subscribers", Reading, (SubscriberAdminPages desk, HttpContext http) => desk.CountAsync(http, null));
        routes.MapPost(Root + "/subscribers", (SubscriberAdminPages desk, HttpContext http) => desk.DoAsync(http));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string caching)
    {
        var group = routes.MapGroup("");
        group.AddEndpointFilter(new PageHeaders(PageHeaders.Policy, caching));
        return group;
    }
}
