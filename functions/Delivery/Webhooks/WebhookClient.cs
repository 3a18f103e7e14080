using System.Net.Http.Headers;
using Alerts.Delivery.Messages;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Platform.Net;
using Microsoft.Extensions.Options;

namespace Alerts.Delivery.Webhooks;

/// <summary>
/// Calls a webhook through the guarded client: checked addresses only, no redirects. An answer's body is read only where it is asked for,
/// up to 64 kB and within the deadline; a body that is too long or too slow is none.
/// </summary>
internal sealed class WebhookClient(IHttpClientFactory clients, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>The named client.</summary>
    public const string Name = "webhook";

    private const int MostBody = 64 * 1024;

    public async Task<WebhookReply> CallAsync(WebhookCall call, bool readsBody, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            using var client = clients.CreateClient(Name);
            using var request = Request(call);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = readsBody ? await BodyAsync(answer, either.Token) : null;
            return new WebhookReply.Answered(new WebhookAnswer(answer.StatusCode, answer.Headers, body, time.GetUtcNow()));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return new WebhookReply.Unanswered(new SendResult.Deferred("timed out"));
        }
        catch (HttpRequestException e)
        {
            // Without the message: it can hold the address.
            return new WebhookReply.Unanswered(
                AddressRefusedException.IsIn(e)
                    ? Refused(AddressRefusal.NotPublic)
                    : new SendResult.Deferred($"no answer ({e.HttpRequestError})")
            );
        }
    }

    /// <summary>Not tried for days: an address in a private network will be there tomorrow too.</summary>
    public static SendResult.Rejected Refused(AddressRefusal refusal) =>
        new($"address refused: {AddressGuard.Explain(refusal, AddressUse.Webhook)}", EndsSubscription: true);

    // The status has come, and with it what became of the message: a body that does not come does not change that.
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

/// <summary>What came of a call: an answer to read, or none and what follows from that.</summary>
internal abstract record WebhookReply
{
    internal sealed record Answered(WebhookAnswer Answer) : WebhookReply;

    internal sealed record Unanswered(SendResult Result) : WebhookReply;
}
