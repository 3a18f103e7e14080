using Alerts.Delivery.Ledger;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Platform.Net;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Webhooks;

/// <summary>Sends an alert to a webhook in its format, within the limits of its destination.</summary>
internal sealed class WebhookChannel(
    IEnumerable<IWebhookFormat> formats,
    DeliveryStore deliveries,
    DestinationLimits limits,
    WebhookClient client,
    IOptions<NetworkOptions> network
) : IChannel
{
    private readonly Dictionary<WebhookFormat, IWebhookFormat> _formats = formats.ToDictionary(format => format.Format);

    public ChannelKind Kind => ChannelKind.Webhook;

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel)
    {
        var address = new Uri(alert.To.Address);
        if (AddressGuard.Check(address, AddressUse.Webhook, network.Value) is { } refusal)
            return WebhookClient.Refused(refusal);

        // A confirmation uses the new sign-up's format, even while an earlier one is valid.
        var format = _formats[alert.Content is AlertContent.Confirming { Proposal.Format: var proposed } ? proposed : alert.To.Format];
        var call = format.Write(new WebhookLetter(alert, await EarlierAsync(format, alert, cancel)));
        var destinations = format.Destinations(address);
        if (await limits.EnterAsync(destinations, cancel) is { } wait)
            return new SendResult.NotYet(wait);
        var reply = await client.CallAsync(call, format.ReadsBody || Challenge.IsIn(alert), cancel);
        if (reply is not WebhookReply.Answered(var answer))
            return ((WebhookReply.Unanswered)reply).Result;
        if (format.Pause(answer) is { } pause)
            await limits.CloseAsync(destinations, pause, CancellationToken.None);
        return Read(format, call, alert, answer);
    }

    private async Task<IReadOnlyList<string>> EarlierAsync(IWebhookFormat format, Alert alert, CancellationToken cancel) =>
        format.Refers && alert.Content is AlertContent.Changed { Change: var change }
            ? await deliveries.ReferencesAsync(change, alert.To.Id, cancel)
            : [];

    private static SendResult Read(IWebhookFormat format, WebhookCall call, Alert alert, WebhookAnswer answer) =>
        format.Read(answer) switch
        {
            SendResult.Sent sent when alert.Content is AlertContent.Confirming { Proposal: var proposal } && Challenge.IsIn(alert) =>
                Challenge.IsAnswered(answer.Body, Challenge.Of(alert.To, proposal))
                    ? sent with
                    {
                        Confirms = true,
                    }
                    : sent with
                    {
                        Status = $"{sent.Status}, challenge not answered",
                    },
            SendResult.Sent sent => sent with { Reference = sent.Reference ?? call.Reference },
            var other => other,
        };
}
