using System.Text;
using Alerts.Subscriptions.Checks;
using Alerts.Web.Api;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Views;

namespace Alerts.Web.Requests;

/// <summary>
/// Reports an error: to a browser as a page, to a program in RFC 9457's form. It gives the remedy, and nothing internal.
/// </summary>
internal sealed class ErrorAnswer(PageRenderer renderer)
{
    private static readonly string[] ForPrograms = ["/api", "/events", "/healthz"];

    public Task WriteAsync(HttpContext http, int status)
    {
        var (title, text) = Words(http, status);
        return WriteAsync(http, status, title, text, []);
    }

    public async Task WriteAsync(HttpContext http, int status, string title, string text, IReadOnlyCollection<Problem> problems)
    {
        var page = IsForPerson(http.Request);
        http.Response.StatusCode = status;
        PageHeaders.Write(http.Response.Headers, PageHeaders.Policy, PageHeaders.Private);
        http.Response.Headers.Vary = "Accept";
        http.Response.ContentType = page ? "text/html; charset=utf-8" : "application/problem+json; charset=utf-8";
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        var body = page
            ? Encoding.UTF8.GetBytes(await renderer.RenderAsync<NotePage>(new NoteView(title, text)))
            : ProblemDocument.Of(status, text, problems).ToBytes();
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Programs accept anything or JSON; every browser names text/html.</summary>
    public static bool IsForPerson(HttpRequest request) =>
        !ForPrograms.Any(start => request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
        && request
            .GetTypedHeaders()
            .Accept.Any(type => type.MediaType.Value is "text/html" or "application/xhtml+xml" && type.Quality is not 0);

    private static (string Title, string Text) Words(HttpContext http, int status) =>
        status switch
        {
            StatusCodes.Status403Forbidden => ("This is not allowed", "Sign in first, or use a form of a page that this site shows you."),
            StatusCodes.Status404NotFound => ("Page not found", "The address is wrong, or the page was removed."),
            StatusCodes.Status405MethodNotAllowed => (
                "This address does not take that method",
                $"It takes {http.Response.Headers.Allow} only."
            ),
            StatusCodes.Status408RequestTimeout => ("The request took too long", "Send it again."),
            StatusCodes.Status413PayloadTooLarge => ("The request is too large", TooMuch(http)),
            StatusCodes.Status415UnsupportedMediaType => (
                "This format is not accepted",
                "Send a form, or application/json where functions/Web/README.md says so."
            ),
            StatusCodes.Status429TooManyRequests => ("Too many requests", "Wait a while, then try again."),
            StatusCodes.Status503ServiceUnavailable => (
                "The service cannot answer now",
                "Its storage does not answer. Try again in a minute; /status tells how the service does."
            ),
            >= StatusCodes.Status500InternalServerError => (
                "Something went wrong",
                "The error is in the service's log. Try again in a minute."
            ),
            _ => ("The request is not valid", "The server cannot read what was sent. Check the address and what you filled in."),
        };

    private static string TooMuch(HttpContext http) => BodyLimit.Limit(http) is { } limit ? $"Send at most {limit} bytes." : "Send less.";
}

internal sealed class ErrorResult(int status, string title, string text, IReadOnlyCollection<Problem> problems) : IResult
{
    public ErrorResult(int status, string title, string text)
        : this(status, title, text, []) { }

    public ErrorResult(IReadOnlyCollection<Problem> problems)
        : this(StatusCodes.Status400BadRequest, "The request is not valid", string.Join(' ', problems), problems) { }

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ErrorAnswer>().WriteAsync(httpContext, status, title, text, problems);
}
