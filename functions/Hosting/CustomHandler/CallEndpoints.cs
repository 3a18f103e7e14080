using System.Text.Json;
using Alerts.Hosting.Declarations;
using Alerts.Operations;
using Alerts.Site.Requests;

namespace Alerts.Hosting.CustomHandler;

/// <summary>
/// <c>POST /&lt;function&gt;</c>, by which the Functions host calls timer and queue functions. The handler listens on loopback only, and no public
/// route begins with a function's name (<see cref="CatalogCheck"/>). But dots that come encoded twice may be resolved only when the host
/// passes a request on, so that <c>/confirm/%252e%252e/RecordReport</c> arrives here; such a request names the public host, or whom it is
/// passed on for, and the host's own calls do neither.
/// </summary>
internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder app, FunctionCatalog catalog, IReadOnlyList<FunctionCode> codes)
    {
        foreach (var code in codes)
        {
            var trigger = catalog.Functions.Single(function => function.Name == code.Name).Trigger;
            app.MapPost("/" + code.Name, context => AnswerAsync(context, code, trigger, catalog.Host)).TakesAtMost(null);
        }
    }

    private static async Task AnswerAsync(HttpContext context, FunctionCode code, Trigger trigger, HostSettings host)
    {
        if (!IsOfHost(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var result = await CallAsync(context, code, trigger, host);
        if (result is CallResult.Done done)
        {
            var answer = new HostAnswer([$"{code.Name}: {done.Queued} queued"]);
            await context.Response.WriteAsJsonAsync(answer, HostJson.Default.HostAnswer, cancellationToken: context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await context.Response.WriteAsJsonAsync(
            new HostFailure(Reason(result)), HostJson.Default.HostFailure, cancellationToken: context.RequestAborted);
    }

    private static bool IsOfHost(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" && !request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    private static async Task<CallResult> CallAsync(HttpContext context, FunctionCode code, Trigger trigger, HostSettings host)
    {
        try
        {
            var (text, attempt) = trigger is Trigger.Timer
                ? ("", 1)
                : await HostCall.ReadMessageAsync(context.Request.Body, trigger.Binding, context.RequestAborted);
            var result = await context.RequestServices.GetRequiredService<FunctionRunner>().RunAsync(code, text, host.FunctionTimeout, context.RequestAborted);
            // The host then moves it to the poison queue, and says nothing.
            if (code.Queue is { } queue && result.Reason.Length > 0 && attempt >= host.Queues.MaxDequeueCount)
                await context.RequestServices.GetRequiredService<FailureNotes>().RememberAsync(queue, text, result.Reason, CancellationToken.None);
            return result;
        }
        catch (JsonException noCall)
        {
            return new CallResult.Unreadable(noCall.Message);
        }
    }

    private static string Reason(CallResult result) => result switch
    {
        CallResult.Unreadable unreadable => unreadable.Words,
        CallResult.Failed failed => failed.Cause.GetType().Name,
        _ => "The call was broken off.",
    };
}
