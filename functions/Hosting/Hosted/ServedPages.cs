using System.Text;
using Alerts.Hosting.Setup;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Alerts.Hosting.Hosted;

internal sealed record ServedPages(RequestDelegate Answer)
{
    public static ServedPages All(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UsePages();
        return new ServedPages(app.Build());
    }

    /// <summary>
    /// Tells at every address why there are no pages. A worker that ended instead would be restarted again and again, without a reason
    /// anywhere.
    /// </summary>
    public static ServedPages Unavailable(string reason) =>
        new(async http =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.ContentType = "text/plain; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.RetryAfter = "60";
            if (!HttpMethods.IsHead(http.Request.Method))
                await http.Response.WriteAsync($"Alerts cannot start:\n{reason}\n", Encoding.UTF8, http.RequestAborted);
        });
}

/// <summary>Creates tables and queues before a function runs; if that failed at the start, each call tries again.</summary>
internal sealed class StoreMiddleware(StoreSetup setup) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        // The pages' own pipeline does this.
        if (context.FunctionDefinition.Name != nameof(ServePages))
            await setup.EnsureAsync(context.CancellationToken);
        await next(context);
    }
}
