using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Alerts.Network;
using Alerts.Subscriptions;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Webhooks;

/// <summary>
/// Calls a webhook by Standard Webhooks 1.0.0, through the guarded client: checked addresses only, no redirects. Only the status is
/// looked at; the answer's body is never read, however long or slow it is.
/// </summary>
internal sealed class WebhookChannel(
    IHttpClientFactory clients, Links links, IOptions<DeliveryOptions> options, IOptions<NetworkOptions> network, TimeProvider time) : IChannel
{
    /// <summary>The name of its client.</summary>
    public const string Client = "webhook";

    public ChannelKind Kind => ChannelKind.Webhook;

    public async Task<SendResult> SendAsync(Alert alert, CancellationToken cancel)
    {
        var url = new Uri(alert.To.Address);
        if (AddressGuard.Check(url, AddressUse.Webhook, network.Value) is { } refusal)
            return new SendResult.Deferred($"address refused ({refusal})");
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = Request(url, alert);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Judge(answer);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return new SendResult.Deferred("timed out");
        }
        catch (HttpRequestException e)
        {
            // Without the message: it can hold the address.
            return new SendResult.Deferred(AddressRefusedException.IsIn(e) ? $"address refused ({AddressRefusal.NotPublic})" : $"no answer ({e.HttpRequestError})");
        }
    }

    private HttpRequestMessage Request(Uri url, Alert alert)
    {
        var now = time.GetUtcNow();
        var body = WebhookPayload.Write(alert, links);
        var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add("webhook-id", alert.Id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(Secrets(alert), alert.Id, now, body));
        return request;
    }

    // A confirmation is signed by the secret that the sign-up answered with, even when an earlier one still counts.
    private static IReadOnlyList<string> Secrets(Alert alert) =>
        alert.Content is AlertContent.Confirming { Proposal.Secret: { } proposed } ? [proposed] : alert.To.Secrets;

    private SendResult Judge(HttpResponseMessage answer)
    {
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        return answer.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new SendResult.Sent(status),
            HttpStatusCode.Gone => new SendResult.Rejected("410: the receiver wants no more", EndsSubscription: true),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
                new SendResult.Deferred($"{status}: redirects are not followed", RetryAfter.Read(answer, time.GetUtcNow())),
            _ => new SendResult.Deferred(status, RetryAfter.Read(answer, time.GetUtcNow())),
        };
    }
}
