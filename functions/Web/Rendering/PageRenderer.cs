using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Alerts.Web.Rendering;

/// <summary>
/// Renders a page and its view as HTML. The renderer is used without the rest of Blazor: no script, no cookie, no keys on disk.
/// </summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    /// <param name="view">The page's parameter "View".</param>
    public async Task<string> RenderAsync<TPage>(object view, PageContext context)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                ["Page"] = typeof(TPage),
                ["View"] = view,
                ["Context"] = context,
            }
        );
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PageRoot>(parameters)).ToHtmlString()
        );
    }
}

/// <summary>
/// The headers of every answer: nothing is loaded from elsewhere, only the site's own script runs, and no address (which may hold a
/// reader's token) goes to others as a referrer.
/// </summary>
internal sealed class PageHeaders(string policy, string caching) : IEndpointFilter
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For the pages that others may show in a frame; they have no form, and nothing in them depends on who reads.</summary>
    public const string FramePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; "
        + "frame-ancestors *";

    /// <summary>
    /// A mail's HTML has inline styles and its map in a data address, and a srcdoc frame is under the policy of the page around it.
    /// </summary>
    public const string MailPolicy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Validate each time; an ETag makes it cheap.</summary>
    public const string Revalidate = "no-cache";

    /// <summary>Personal data: kept nowhere.</summary>
    public const string Private = "no-store";

    public const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Open data: alerts promise a minute, and a cache may use half of it.</summary>
    public const string Brief = "public, max-age=30";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Write(context.HttpContext.Response.Headers, policy, caching);
        return next(context);
    }

    public static void Write(IHeaderDictionary headers, string policy, string caching)
    {
        headers.ContentSecurityPolicy = policy;
        headers.CacheControl = caching;
        if (caching == Private)
            headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XContentTypeOptions = "nosniff";
        if (policy != FramePolicy)
            headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
