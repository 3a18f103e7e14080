using Alerts.Platform.Storage;
using Azure;
using Microsoft.Data.Sqlite;

namespace Alerts.Web.Requests;

/// <summary>
/// The outermost layer of the site: every error gets words, and no exception shows its own. A client's fault is not logged; a fault of
/// the service is, by its route, because an address may hold a reader's token.
/// </summary>
internal sealed partial class ErrorPages(RequestDelegate next, ErrorAnswer answer, ILogger<ErrorPages> log)
{
    /// <summary>nginx's status for a client that has gone; only metrics see it.</summary>
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
        // Any exception of a page: the reader gets a page, the log the rest.
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

    // Storage that is down, busy or full, in both kinds. A refusal of a wrong request is a bug instead.
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
