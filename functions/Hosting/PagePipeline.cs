using Alerts.Hosting.Demo;
using Alerts.Hosting.Setup;
using Alerts.Operations.Operators;
using Alerts.Web;

namespace Alerts.Hosting;

/// <summary>
/// All web addresses, as one ordinary ASP.NET Core pipeline. Kestrel serves it in the embedded engine; under the Functions host one
/// function passes each request to it.
/// </summary>
internal static class PagePipeline
{
    public static void UsePages(this IApplicationBuilder app, bool demo = false)
    {
        app.UseRequestLimits();
        app.Use(
            async (http, next) =>
            {
                // A probe must report missing storage, not fail over it.
                if (http.Request.Path != "/healthz")
                    await http.RequestServices.GetRequiredService<StoreSetup>().EnsureAsync(http.RequestAborted);
                await next(http);
            }
        );
        app.UseEndpoints(routes =>
        {
            routes.MapSite();
            routes.MapOperations();
            if (demo)
                routes.MapDemo();
        });
    }
}
