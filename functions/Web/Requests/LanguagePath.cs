using Alerts.Subscriptions.Topics;
using Alerts.Web.Rendering;

namespace Alerts.Web.Requests;

/// <summary>
/// Takes "/ur" off the address of a page in Urdu, so that each page is mapped once. Files and data have no language, and a page that is
/// in English alone has its English address only.
/// </summary>
internal sealed class LanguagePath(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (
            request.Path.StartsWithSegments(PageContext.UrduPath, StringComparison.Ordinal, out var rest)
            && !ErrorAnswer.IsForPrograms(rest)
        )
        {
            if (PageLanguage.IsEnglishAlone(rest.Value) && HttpMethods.IsGet(request.Method))
            {
                http.Response.Redirect(request.PathBase.Add(rest).ToUriComponent() + request.QueryString.ToUriComponent());
                return Task.CompletedTask;
            }
            (request.PathBase, request.Path) = (request.PathBase + PageContext.UrduPath, rest.HasValue ? rest : "/");
        }
        return next(http);
    }
}

/// <summary>Remembers which language a reader chose, in a cookie that says nothing else.</summary>
internal static class ChosenLanguage
{
    public const string Cookie = "language";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static IResult Choose(string code, string? to, HttpContext http)
    {
        if (code is not ("en" or "ur"))
            return Results.NotFound();
        http.Response.Cookies.Append(
            Cookie,
            code,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = Kept,
                Path = "/",
                IsEssential = true,
            }
        );
        return Results.Redirect(PageContext.Link(Local(to), code == "ur" ? Language.Urdu : Language.English));
    }

    /// <summary>Sends a reader who chose Urdu from the English address of a page to the Urdu one.</summary>
    internal sealed class Filter : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var http = context.HttpContext;
            http.Response.Headers.Append("Vary", "Cookie");
            return HttpMethods.IsGet(http.Request.Method) && http.Language() == Language.English && http.Request.Cookies[Cookie] == "ur"
                ? Results.Redirect(PageContext.Link(http.Request.Path + http.Request.QueryString, Language.Urdu))
                : await next(context);
        }
    }

    // "//host" and "/\host" would lead to another site.
    private static string Local(string? to) => to is ['/', ..] and not ['/', '/' or '\\', ..] && !to.Any(char.IsControl) ? to : "/";
}
