using System.Text;
using Alerts.Hosting.Setup;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Alerts.Hosting.Hosted;

/// <summary>What answers web requests under the Functions host.</summary>
internal sealed record ServedPages(RequestDelegate Answer)
{
    /// <summary>The pages.</summary>
    public static ServedPages All(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UsePages();
        return new ServedPages(app.Build());
    }

    /// <summary>
    /// The reason why there are no pages, at every address. A worker that ends in place of answering is started again and again, and no
    /// address ever says why.
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

/// <summary>Tables and queues are there before a function runs; where they could not be made at the start, each call tries again.</summary>
internal sealed class StoreMiddleware(StoreSetup setup) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        // Pages see to it in their own pipeline.
        if (context.FunctionDefinition.Name != nameof(ServePages))
            await setup.EnsureAsync(context.CancellationToken);
        await next(context);
    }
}
