using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Alerts.Hosting.Hosted;

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
