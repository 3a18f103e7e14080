using Alerts.Subscriptions;

namespace Alerts.Site.Requests;

/// <summary>An error as <see cref="ErrorAnswer"/> gives it: a page for a browser, a problem document for a program.</summary>
internal sealed class ErrorResult(int status, string title, string text, IReadOnlyCollection<Problem> problems) : IResult
{
    public ErrorResult(int status, string title, string text)
        : this(status, title, text, []) { }

    public ErrorResult(IReadOnlyCollection<Problem> problems)
        : this(StatusCodes.Status400BadRequest, "The request is not valid", string.Join(' ', problems), problems) { }

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<ErrorAnswer>().WriteAsync(httpContext, status, title, text, problems);
}
