using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace Alerts.Hosting.Hosted;

/// <summary>The function for all web requests: each goes into the pipeline that the embedded engine serves too.</summary>
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

        // They belong to the catch-all route; the pipeline finds its own.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        client.Apply(http, call.BindingContext.BindingData);

        // The host reads no answer before it has sent the whole body; a server that closes earlier turns a 413 with its reason into a
        // 500. So this server reads and discards the rest. The host has its own limit, and pages count what they read.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(null);
        return pages.Answer(http);
    }
}

/// <summary>Declares only the pages to the Functions host, so that it takes no message: those keep their attempts.</summary>
internal sealed class PagesOnly : IFunctionMetadataProvider
{
    public async Task<ImmutableArray<IFunctionMetadata>> GetFunctionMetadataAsync(string directory) =>
        [
            .. (await new GeneratedFunctionMetadataProvider().GetFunctionMetadataAsync(directory)).Where(function =>
                function.Name == nameof(ServePages)
            ),
        ];
}
