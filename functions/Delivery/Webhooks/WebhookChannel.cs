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

    public async Task<SendResult?> EnterAsync(Alert alert, CancellationToken cancel)
    {
        if (Refusal(alert) is { } refusal)
            return refusal;
        var destinations = FormatOf(alert).Destinations(new Uri(alert.To.Address));
        return await limits.EnterAsync(destinations, cancel) is { } wait ? new SendResult.NotYet(wait) : null;
    }

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel)
    {
        if (Refusal(alert) is { } refusal)
            return refusal;
        var format = FormatOf(alert);
        var call = format.Write(new WebhookLetter(alert, await EarlierAsync(format, alert, cancel)));
        var reply = await client.CallAsync(call, format.ReadsBody || Challenge.IsIn(alert), cancel);
        if (reply is not WebhookReply.Answered(var answer))
            return ((WebhookReply.Unanswered)reply).Result;
        if (format.Pause(answer) is { } pause)
            await limits.CloseAsync(format.Destinations(new Uri(alert.To.Address)), pause, CancellationToken.None);
        return Read(format, call, alert, answer);
    }

    private SendResult.Rejected? Refusal(Alert alert) =>
        AddressGuard.Check(new Uri(alert.To.Address), AddressUse.Webhook, network.Value) is { } refusal
            ? WebhookClient.Refused(refusal)
            : null;

    // A confirmation uses the new sign-up's format, even while an earlier one is valid.
    private IWebhookFormat FormatOf(Alert alert) =>
        _formats[alert.Content is AlertContent.Confirming { Proposal.Format: var proposed } ? proposed : alert.To.Format];

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
