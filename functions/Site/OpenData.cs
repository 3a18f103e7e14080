namespace Alerts.Site;

/// <summary>Lets scripts of any origin read: it is open data, and no cookie decides what is in it.</summary>
internal sealed class OpenData : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }
}
