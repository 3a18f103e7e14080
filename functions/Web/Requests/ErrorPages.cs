using Alerts.Platform.Storage;
using Azure;
using Microsoft.Data.Sqlite;

namespace Alerts.Web.Requests;

/// <summary>
/// The outermost of the site: no answer with an error leaves without words, and no exception with its own. What a request did wrong is no
/// failure of ours and is not in the log; what failed here is, by its route: an address may hold a reader's token.
/// </summary>
internal sealed partial class ErrorPages(RequestDelegate next, ErrorAnswer answer, ILogger<ErrorPages> log)
{
    /// <summary>The client has gone, as nginx has it; it is seen in metrics only.</summary>
    private const int Gone = 499;

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            if (!http.Response.HasStarted)
                http.Response.StatusCode = Gone;
            return;
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await answer.WriteAsync(http, refused.StatusCode);
            return;
        }
        // Whatever a page throws: the reader gets a page, the log the rest.
#pragma warning disable CA1031
        catch (Exception broken) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            Log.Failed(log, http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route", broken);
            http.Response.Clear();
            var status = IsStorage(broken) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            if (status == StatusCodes.Status503ServiceUnavailable)
                http.Response.Headers.RetryAfter = "60";
            await answer.WriteAsync(http, status);
            return;
        }

        if (IsBare(http.Response))
            await answer.WriteAsync(http, http.Response.StatusCode);
    }

    private static bool IsBare(HttpResponse response) =>
        response is { StatusCode: >= 400 and < 600 and not Gone, HasStarted: false, ContentLength: null }
        && string.IsNullOrEmpty(response.ContentType);

    // Storage that is away, busy or full, in both kinds. What it refuses because we asked wrongly is a bug of ours.
    private static bool IsStorage(Exception broken) =>
        broken
            is StorageUnavailableException
                or TimeoutException
                or RequestFailedException { Status: 0 or 408 or 429 or >= 500 }
                or SqliteException
                {
                    SqliteErrorCode: not (SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_MISUSE or SQLitePCL.raw.SQLITE_CONSTRAINT)
                };

    private static partial class Log
    {
        [LoggerMessage(601, LogLevel.Error, "{Method} {Route} failed")]
        public static partial void Failed(ILogger log, string method, string route, Exception broken);
    }
}
