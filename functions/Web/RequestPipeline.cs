using Alerts.Web.Requests;

namespace Alerts.Web;

/// <summary>
/// What every request of the public passes before its page, in this order. Routing comes before the limits: they are the route's.
/// </summary>
internal static class RequestPipeline
{
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) =>
        app.UseMiddleware<ErrorPages>().UseRouting().UseMiddleware<BodyLimit>().UseMiddleware<QueryLimit>();

    /// <summary>The route takes a form and nothing else.</summary>
    public static TBuilder TakesForm<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(new FormFilter());

    /// <summary>The route takes a form, or something else that it reads itself.</summary>
    public static TBuilder TakesFormOrOther<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(new FormFilter(orOther: true));

    /// <param name="bytes">Null for a body of any length.</param>
    public static TBuilder TakesAtMost<TBuilder>(this TBuilder route, long? bytes)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new BodyLimit.AtMost(bytes));
}
