using System.Net.Http.Headers;
using Alerts.Delivery.Ledger;
using Alerts.Delivery.Limits;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Platform.Net;
using Alerts.Subscriptions.Subscribers;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Webhooks;

/// <summary>
/// Calls a webhook in its format, through the guarded client: checked addresses only, no redirects. An answer's body is read only where the
/// format needs it, up to 64 kB and within the deadline; a body that is too long or too slow is none.
/// </summary>
internal sealed class WebhookChannel(
    IEnumerable<IWebhookFormat> formats,
    DeliveryStore deliveries,
    DestinationLimits limits,
    IHttpClientFactory clients,
    IOptions<DeliveryOptions> options,
    IOptions<NetworkOptions> network,
    TimeProvider time
) : IChannel
{
    /// <summary>The name of its client.</summary>
    public const string Client = "webhook";

    private const int MostBody = 64 * 1024;

    private readonly Dictionary<WebhookFormat, IWebhookFormat> _formats = formats.ToDictionary(format => format.Format);

    public ChannelKind Kind => ChannelKind.Webhook;

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel)
    {
        var address = new Uri(alert.To.Address);
        if (AddressGuard.Check(address, AddressUse.Webhook, network.Value) is { } refusal)
            return Refused(refusal);

        // A confirmation is in the format that the sign-up asked for, even when another one still counts.
        var format = _formats[alert.Content is AlertContent.Confirming { Proposal.Format: var proposed } ? proposed : alert.To.Format];
        var call = format.Write(new WebhookLetter(alert, await EarlierAsync(format, alert, cancel)));
        var destinations = format.Destinations(address);
        if (await limits.EnterAsync(destinations, cancel) is { } wait)
            return new SendResult.NotYet(wait);
        return await CallAsync(format, call, destinations, alert, cancel);
    }

    private async Task<IReadOnlyList<string>> EarlierAsync(IWebhookFormat format, Alert alert, CancellationToken cancel) =>
        format.Refers && alert.Content is AlertContent.Changed { Change: var change }
            ? await deliveries.ReferencesAsync(change, alert.To.Id, cancel)
            : [];

    private async Task<SendResult> CallAsync(
        IWebhookFormat format,
        WebhookCall call,
        IReadOnlyList<Destination> destinations,
        Alert alert,
        CancellationToken cancel
    )
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = Request(call);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(format, call, destinations, alert, answer, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return new SendResult.Deferred("timed out");
        }
        catch (HttpRequestException e)
        {
            // Without the message: it can hold the address.
            return AddressRefusedException.IsIn(e)
                ? Refused(AddressRefusal.NotPublic)
                : new SendResult.Deferred($"no answer ({e.HttpRequestError})");
        }
    }

    private async Task<SendResult> ReadAsync(
        IWebhookFormat format,
        WebhookCall call,
        IReadOnlyList<Destination> destinations,
        Alert alert,
        HttpResponseMessage answer,
        CancellationToken within
    )
    {
        var body = format.ReadsBody || Challenge.IsIn(alert) ? await BodyAsync(answer, within) : null;
        var read = new WebhookAnswer(answer.StatusCode, answer.Headers, body, time.GetUtcNow());
        if (format.Pause(read) is { } pause)
            await limits.CloseAsync(destinations, pause, CancellationToken.None);
        return format.Read(read) switch
        {
            SendResult.Sent sent when alert.Content is AlertContent.Confirming { Proposal: var proposal } && Challenge.IsIn(alert) =>
                Challenge.IsAnswered(body, Challenge.Of(alert.To, proposal))
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

    // The status has come, and with it what became of the message: a body that does not come changes that no more.
    private static async Task<byte[]?> BodyAsync(HttpResponseMessage answer, CancellationToken within)
    {
        try
        {
            return await CappedBody.ReadAsync(answer.Content, MostBody, within);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Not tried for days: an address in a private network will be there tomorrow too.</summary>
    private static SendResult.Rejected Refused(AddressRefusal refusal) => new($"address refused ({refusal})", EndsSubscription: true);

    private static HttpRequestMessage Request(WebhookCall call)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, call.Url)
        {
            Content = new ByteArrayContent(call.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(call.ContentType) } },
        };
        foreach (var (name, value) in call.Headers)
            request.Headers.Add(name, value);
        return request;
    }
}
