using System.Net;

namespace Alerts.Delivery.Webhooks;

/// <summary>What the status of an answer means where the receiver is nothing special: Standard Webhooks 1.0.0.</summary>
internal static class Judging
{
    public static SendResult Of(WebhookAnswer answer) =>
        answer switch
        {
            { Succeeded: true } => new SendResult.Sent(answer.Code),
            { Status: HttpStatusCode.Gone } => Ended(answer, "the receiver asked us to stop"),
            { Status: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest } => new SendResult.Deferred(
                $"{answer.Code}: redirects are not followed",
                answer.RetryAfter
            ),
            _ => new SendResult.Deferred(answer.Code, answer.RetryAfter),
        };

    /// <summary>The address is gone: nothing more is sent to it.</summary>
    /// <param name="why">Our words, not the receiver's.</param>
    public static SendResult Ended(WebhookAnswer answer, string why) =>
        new SendResult.Rejected($"{answer.Code}: {why}", EndsSubscription: true);

    /// <summary>This message is refused, and would be again; others may be taken.</summary>
    public static SendResult Refused(WebhookAnswer answer, string why) =>
        new SendResult.Rejected($"{answer.Code}: {why}", EndsSubscription: false);
}
