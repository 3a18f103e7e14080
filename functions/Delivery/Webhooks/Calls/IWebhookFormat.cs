using System.Net;
using Alerts.Delivery.Messages;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Delivery.Webhooks.Calls;

/// <summary>How one kind of receiver is spoken to: one file of <c>Formats/</c> each.</summary>
internal interface IWebhookFormat
{
    WebhookFormat Format { get; }

    /// <summary>Updates refer to what was sent before, so that <see cref="WebhookLetter.PriorAlerts"/> has to be read.</summary>
    bool Refers => false;

    /// <summary>The answer's body tells more than its status: it is read, up to 64 kB and within the deadline.</summary>
    bool ReadsBody => false;

    /// <summary>Within all limits of the service, whatever the incident; words of feeds can neither mention nor format.</summary>
    WebhookCall Write(WebhookLetter letter);

    /// <summary>What the answer means.</summary>
    SendResult Read(WebhookAnswer answer) => AnswerJudge.Of(answer);

    /// <summary>What the service counts calls by, the narrowest first; empty where it does not say.</summary>
    IReadOnlyList<Destination> Destinations(Uri address) => [];

    /// <returns>How long the service wants no more calls, by this answer; null when it does not say.</returns>
    TimeSpan? Pause(WebhookAnswer answer) => answer.Succeeded ? null : answer.RetryAfter;
}

/// <summary>What the status of an answer means where the receiver is nothing special: Standard Webhooks 1.0.0.</summary>
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

    /// <summary>The address is gone: nothing more is sent to it.</summary>
    /// <param name="why">Our words, not the receiver's.</param>
    public static SendResult Ended(WebhookAnswer answer, string why) =>
        new SendResult.Rejected($"{answer.Code}: {why}", EndsSubscription: true);

    /// <summary>This message is refused, and would be again; others may be taken.</summary>
    public static SendResult Refused(WebhookAnswer answer, string why) =>
        new SendResult.Rejected($"{answer.Code}: {why}", EndsSubscription: false);
}
