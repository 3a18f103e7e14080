using Alerts.Web.Requests;

namespace Alerts.Web;

/// <summary>
/// What every public request passes before its page, in this order. Routing comes before the limits, which belong to the route.
/// </summary>
internal static class RequestPipeline
{
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) =>
        app.UseMiddleware<LanguagePath>().UseMiddleware<ErrorPages>().UseRouting().UseMiddleware<BodyLimit>().UseMiddleware<QueryLimit>();

    public static TBuilder TakesForm<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(new FormFilter());

    public static TBuilder TakesFormOrOther<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(new FormFilter(orOther: true));

    /// <param name="bytes">Null for a body of any length.</param>
    public static TBuilder TakesAtMost<TBuilder>(this TBuilder route, long? bytes)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new BodyLimit.AtMost(bytes));
}
