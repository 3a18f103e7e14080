namespace Alerts.Hosting.CustomHandler;

/// <summary>
/// While the tables and queues are being made, <c>GET /</c> is answered at once: the Functions host asks it every 25 ms and gives the
/// executable 30 s. Every other request waits until they are there.
/// </summary>
internal sealed class StartAnswer(RequestDelegate next, StoreSetup setup)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!setup.IsDone && context.Request.Path == "/")
        {
            await context.Response.WriteAsync("Alerts is starting.", context.RequestAborted);
            return;
        }

        // A probe is to hear that storage is away, not to fail over it.
        if (context.Request.Path != "/healthz")
            await setup.EnsureAsync(context.RequestAborted);
        await next(context);
    }
}
