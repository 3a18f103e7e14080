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

    SendResult Read(WebhookAnswer answer) => AnswerJudge.Judge(answer);

    /// <summary>What the service counts calls by, the narrowest first; empty when unknown.</summary>
    IReadOnlyList<Destination> Destinations(Uri address) => [];

    TimeSpan? Pause(WebhookAnswer answer) => answer.Succeeded ? null : answer.RetryAfter;
}
