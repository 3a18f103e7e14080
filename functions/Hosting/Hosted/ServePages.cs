using Microsoft.Azure.Functions.Worker;

namespace Alerts.Hosting.Hosted;

/// <summary>The one function that takes web requests: each goes into the pipeline that the embedded engine serves too.</summary>
internal sealed class ServePages(ServedPages pages, HostedClient client)
{
    [Function(nameof(ServePages))]
    public Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request,
        FunctionContext call)
    {
        var http = request.HttpContext;

        // They are the catch-all's; the pipeline finds its own.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        client.Apply(http, call.BindingContext.BindingData);
        return pages.Answer(http);
    }
}
