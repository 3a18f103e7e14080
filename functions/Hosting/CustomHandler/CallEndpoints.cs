using System.Text.Json;
using Alerts.Hosting.Declarations;

namespace Alerts.Hosting.CustomHandler;

/// <summary>
/// <c>POST /&lt;function&gt;</c>, by which the Functions host calls timer and queue functions. There is nothing else to protect it: the handler
/// listens on loopback only, and no public route begins with a function's name (<see cref="CatalogCheck"/>).
/// </summary>
internal static class CallEndpoints
{
    public static void MapCalls(this IEndpointRouteBuilder app, FunctionCatalog catalog, IReadOnlyList<FunctionCode> codes)
    {
        foreach (var code in codes)
        {
            var trigger = catalog.Functions.Single(function => function.Name == code.Name).Trigger;
            app.MapPost("/" + code.Name, context => AnswerAsync(context, code, trigger, catalog.Host.FunctionTimeout));
        }
    }

    private static async Task AnswerAsync(HttpContext context, FunctionCode code, Trigger trigger, TimeSpan timeout)
    {
        var result = await CallAsync(context, code, trigger, timeout);
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

    private static async Task<CallResult> CallAsync(HttpContext context, FunctionCode code, Trigger trigger, TimeSpan timeout)
    {
        try
        {
            var text = trigger is Trigger.Timer
                ? ""
                : await HostCall.ReadMessageAsync(context.Request.Body, trigger.Binding, context.RequestAborted);
            return await context.RequestServices.GetRequiredService<FunctionRunner>().RunAsync(code, text, timeout, context.RequestAborted);
        }
        catch (JsonException noCall)
        {
            return new CallResult.Unreadable(noCall.Message);
        }
    }

    private static string Reason(CallResult result) => result switch
    {
        CallResult.Unreadable unreadable => unreadable.Reason,
        CallResult.Failed failed => failed.Cause.GetType().Name,
        _ => "The call was broken off.",
    };
}
