using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Alerts.Hosting.Hosted;

/// <summary>The one function that takes web requests: each goes into the pipeline that the embedded engine serves too.</summary>
internal sealed class ServePages(ServedPages pages, HostedClient client)
{
    [Function(nameof(ServePages))]
    public Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")]
            HttpRequest request,
        FunctionContext call
    )
    {
        var http = request.HttpContext;

        // They are the catch-all's; the pipeline finds its own.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        client.Apply(http, call.BindingContext.BindingData);

        // The host reads no answer before it has handed the whole body over: a server that closes meanwhile turns a 413 with its reason
        // into a 500. So this
        // one takes the rest in and throws it away; the host has a limit of its own, and pages count what they read.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(null);
        return pages.Answer(http);
    }
}

/// <summary>
/// Tells the Functions host of the pages alone, so that it takes no message from a queue: what waits there keeps its attempts.
/// </summary>
internal sealed class PagesOnly : IFunctionMetadataProvider
{
    public async Task<ImmutableArray<IFunctionMetadata>> GetFunctionMetadataAsync(string directory) =>
        [
            .. (await new GeneratedFunctionMetadataProvider().GetFunctionMetadataAsync(directory)).Where(function =>
                function.Name == nameof(ServePages)
            ),
        ];
}
