using System.Text;
using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Api;
using Alerts.Web.Components;
using Alerts.Web.Rendering;
using Alerts.Web.Views;
using Alerts.Web.Wording;

namespace Alerts.Web.Requests;

/// <summary>
/// Reports an error: to a browser as a page, to a program in RFC 9457's form. It gives the remedy, and nothing internal.
/// </summary>
internal sealed class ErrorAnswer(PageRenderer renderer)
{
    private static readonly string[] ForPrograms = ["/api", "/events", "/feeds", "/healthz"];

    public Task WriteAsync(HttpContext http, int status)
    {
        var (title, text) = Words(http, status);
        return WriteAsync(http, status, title, text, []);
    }

    public async Task WriteAsync(HttpContext http, int status, Phrase title, Phrase text, IReadOnlyCollection<Problem> problems)
    {
        var page = IsForPerson(http.Request);
        http.Response.StatusCode = status;
        PageHeaders.Write(http.Response.Headers, PageHeaders.Policy, PageHeaders.Private);
        http.Response.Headers.Vary = "Accept";
        http.Response.ContentType = page ? "text/html; charset=utf-8" : "application/problem+json; charset=utf-8";
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        var body = page
            ? Encoding.UTF8.GetBytes(await renderer.RenderAsync<NotePage>(NoteView.Of(title, text, http.Language()), PageContext.Of(http)))
            : ProblemDocument.Of(status, text.In(Language.English), problems).ToBytes();
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Programs accept anything or JSON; every browser names text/html.</summary>
    public static bool IsForPerson(HttpRequest request) =>
        !IsForPrograms(request.Path)
        && request
            .GetTypedHeaders()
            .Accept.Any(type => type.MediaType.Value is "text/html" or "application/xhtml+xml" && type.Quality is not 0);

    public static bool IsForPrograms(PathString path) =>
        ForPrograms.Any(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    private static (Phrase Title, Phrase Text) Words(HttpContext http, int status) =>
        status switch
        {
            StatusCodes.Status403Forbidden => (NotePhrases.Forbidden, NotePhrases.ForbiddenText),
            StatusCodes.Status404NotFound => (NotePhrases.NotFound, NotePhrases.NotFoundText),
            StatusCodes.Status405MethodNotAllowed => (
                NotePhrases.WrongMethod,
                NotePhrases.WrongMethodText.With(http.Response.Headers.Allow.ToString())
            ),
            StatusCodes.Status408RequestTimeout => (NotePhrases.TookLong, NotePhrases.TookLongText),
            StatusCodes.Status413PayloadTooLarge => (NotePhrases.TooLarge, TooMuch(http)),
            StatusCodes.Status415UnsupportedMediaType => (NotePhrases.WrongFormat, NotePhrases.WrongFormatText),
            StatusCodes.Status429TooManyRequests => (NotePhrases.TooMany, NotePhrases.TooManyText),
            StatusCodes.Status503ServiceUnavailable => (NotePhrases.NoStorage, NotePhrases.NoStorageText),
            >= StatusCodes.Status500InternalServerError => (NotePhrases.Broken, NotePhrases.BrokenText),
            _ => (NotePhrases.Invalid, NotePhrases.InvalidText),
        };

    private static Phrase TooMuch(HttpContext http) =>
        BodyLimit.Limit(http) is { } limit ? NotePhrases.TooLargeText.With(limit) : NotePhrases.SendLess;
}

internal sealed class ErrorResult(int status, Phrase title, Phrase text, IReadOnlyCollection<Problem> problems) : IResult
{
    public ErrorResult(int status, Phrase title, Phrase text)
        : this(status, title, text, []) { }

    public ErrorResult(IReadOnlyCollection<Problem> problems)
        : this(StatusCodes.Status400BadRequest, NotePhrases.Invalid, Problem.All(problems), problems) { }

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ErrorAnswer>().WriteAsync(httpContext, status, title, text, problems);
}
