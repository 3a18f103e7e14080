using Alerts.Delivery.Limits;
using Alerts.Subscriptions;

namespace Alerts.Delivery.Webhooks;

/// <summary>How one kind of receiver is spoken to: one file of <c>Formats/</c> each.</summary>
internal interface IWebhookFormat
{
    WebhookFormat Format { get; }

    /// <summary>Updates refer to what was sent before, so that <see cref="WebhookLetter.Earlier"/> has to be read.</summary>
    bool Refers => false;

    /// <summary>The answer's body tells more than its status: it is read, up to 64 kB and within the deadline.</summary>
    bool ReadsBody => false;

    /// <summary>Within all limits of the service, whatever the incident; words of feeds can neither mention nor format.</summary>
    WebhookCall Write(WebhookLetter letter);

    /// <summary>What the answer means.</summary>
    SendResult Read(WebhookAnswer answer) => Judging.Of(answer);

    /// <summary>What the service counts calls by, the narrowest first; empty where it does not say.</summary>
    IReadOnlyList<Destination> Destinations(Uri address) => [];

    /// <returns>How long the service wants no more calls, by this answer; null when it does not say.</returns>
    TimeSpan? Pause(WebhookAnswer answer) => answer.Succeeded ? null : answer.RetryAfter;
}
