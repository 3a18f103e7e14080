using System.Net;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>Writes to and reads from one kind of receiver: one file of <c>Formats/</c> each.</summary>
internal interface IWebhookFormat
{
    WebhookFormat Format { get; }

    /// <summary>Updates refer to earlier messages, so <see cref="WebhookLetter.Earlier"/> must be read.</summary>
    bool Refers => false;

    /// <summary>The answer's body says more than its status: it is read, up to 64 kB and within the deadline.</summary>
    bool ReadsBody => false;

    /// <summary>Within all limits of the service, for any incident. Text from feeds can neither mention nor format.</summary>
    WebhookCall Write(WebhookLetter letter);

    SendResult Read(WebhookAnswer answer) => AnswerJudge.Of(answer);

    /// <summary>What the service counts calls by, the narrowest first; empty when unknown.</summary>
    IReadOnlyList<Destination> Destinations(Uri address) => [];

    TimeSpan? Pause(WebhookAnswer answer) => answer.Succeeded ? null : answer.RetryAfter;
}

/// <summary>The meaning of an answer's status for ordinary receivers: Standard Webhooks 1.0.0.</summary>
internal static class AnswerJudge
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

    /// <summary>The address is gone and gets nothing again.</summary>
    /// <param name="why">This service's words, not the receiver's.</param>
    public static SendResult Ended(WebhookAnswer answer, string why) =>
        new SendResult.Rejected($"{answer.Code}: {why}", EndsSubscription: true);

    /// <summary>This message is refused, also in a retry; others may be accepted.</summary>
    public static SendResult Refused(WebhookAnswer answer, string why) =>
        new SendResult.Rejected($"{answer.Code}: {why}", EndsSubscription: false);
}
