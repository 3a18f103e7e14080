using Alerts.Web.Public;
using Alerts.Web.Rendering;
using Alerts.Web.Requests;

namespace Alerts.Web;

/// <summary>
/// What every public request passes before its page, in this order. Routing comes before the limits, which belong to the route.
/// </summary>
internal static class RequestPipeline
{
    /// <summary>The name of the interface that stays, whatever comes after it.</summary>
    public const string ApiRoot = "/api/v1";

    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) =>
        app.UseResponseCompression()
            .UseMiddleware<LanguagePath>()
            .UseMiddleware<ErrorPages>()
            .UseRouting()
            .UseCors()
            .UseRateLimiter()
            .UseMiddleware<BodyLimit>()
            .UseMiddleware<QueryLimit>();

    /// <summary>Open data, under its fixed name and under the older one: scripts of any origin may read it, each client so often.</summary>
    public static void MapOpenData(this IEndpointRouteBuilder routes, Action<IEndpointRouteBuilder> map)
    {
        foreach (var root in (string[])[ApiRoot, "/api"])
        {
            map(routes.MapOpenData(root));
        }
    }

    /// <summary>Below one root: feeds and files, which have no older name.</summary>
    public static RouteGroupBuilder MapOpenData(this IEndpointRouteBuilder routes, string root)
    {
        var group = routes.MapGroup(root);
        group.AddEndpointFilter(new PageHeaders(PageHeaders.Policy, PageHeaders.Brief));
        group.AddEndpointFilter(new OpenData());
        group.RequireCors(cors => cors.AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader());
        group.RequireRateLimiting(nameof(DataLimit));
        return group;
    }

    public static TBuilder TakesForm<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(new FormFilter());

    public static TBuilder TakesFormOrOther<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(new FormFilter(orOther: true));

    /// <param name="bytes">Null for a body of any length.</param>
    public static TBuilder TakesAtMost<TBuilder>(this TBuilder route, long? bytes)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new BodyLimit.AtMost(bytes));
}
