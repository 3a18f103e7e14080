using Alerts.Delivery.Bounces;
using Alerts.Subscriptions.Checks;
using Alerts.Web.Api;
using Alerts.Web.Requests;

namespace Alerts.Web.Events;

/// <summary>
/// Azure Communication Services' delivery reports by Event Grid, whose handshakes it answers: an event with a code in Event Grid's
/// schema, OPTIONS with CloudEvents (HTTP 1.1 Web Hooks for Event Delivery, 4). Event Grid repeats a post until it gets 2xx, for a day.
/// </summary>
internal sealed class EmailEvents(EventEndpointAuth door, BounceRecorder recorder, TimeProvider time)
{
    // A host's name has at most 253 characters.
    private const int MostOrigin = 253;

    public IResult Allow(HttpContext http)
    {
        if (door.Refusal(http.Request) is { } refusal)
            return refusal;
        var origin = http.Request.Headers["WebHook-Request-Origin"].ToString();
        if (origin.Length is 0 or > MostOrigin || !origin.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
            return Answers.Problem([
                new Problem(
                    "WebHook-Request-Origin",
                    "It is missing, or is not the name of a host.",
                    "Name who will send, such as eventgrid.azure.net."
                ),
            ]);
        http.Response.Headers["WebHook-Allowed-Origin"] = origin;
        http.Response.Headers["WebHook-Allowed-Rate"] = "*";
        http.Response.Headers.Allow = "OPTIONS, POST";
        return Results.Ok();
    }

    public async Task<IResult> PostAsync(HttpContext http)
    {
        if (door.Refusal(http.Request) is { } refusal)
            return refusal;
        if (await EventEndpointAuth.BodyAsync(http) is not { } body)
            return EventEndpointAuth.TooLarge();
        if (EventGridBatch.Read(body, time.GetUtcNow()) is not { } batch)
            return Answers.Problem([
                new Problem(
                    "body",
                    "It is neither an array of events nor one event.",
                    "Send JSON in Event Grid's schema, or as CloudEvents 1.0."
                ),
            ]);
        if (batch.ValidationCode is { } code)
            return Results.Json(new ValidationAnswer(code), ApiJson.Shared.ValidationAnswer);
        await recorder.RecordAsync(batch.Reports, http.RequestAborted);
        return Results.NoContent();
    }
}
