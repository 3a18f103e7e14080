using System.Net;
using Alerts.Delivery.Messages;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>The meaning of an answer's status for ordinary receivers: Standard Webhooks 1.0.0.</summary>
internal static class AnswerJudge
{
    public static SendResult Judge(WebhookAnswer answer) =>
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

    /// <summary>The address is gone and gets nothing again.</summary>
    /// <param name="why">This service's words, not the receiver's.</param>
    public static SendResult Ended(WebhookAnswer answer, string why) =>
        new SendResult.Rejected($"{answer.Code}: {why}", EndsSubscription: true);

    /// <summary>This message is refused, also in a retry; others may be accepted.</summary>
    public static SendResult Refused(WebhookAnswer answer, string why) =>
        new SendResult.Rejected($"{answer.Code}: {why}", EndsSubscription: false);
}
