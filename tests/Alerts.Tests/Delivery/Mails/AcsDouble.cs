using System.Net;
using System.Text.Json.Nodes;
using Alerts.Delivery.Email.Acs;
using Azure.Core.Pipeline;

namespace Alerts.Tests.Delivery.Mails;

/// <summary>
/// Azure Communication Services behind HTTP: notes what it is given and answers as the test says, 202 when it says nothing.
/// </summary>
internal sealed class AcsDouble : HttpMessageHandler
{
    public List<HttpRequestMessage> Requests { get; } = [];

    public List<JsonObject> Mails { get; } = [];

    public Func<CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } =
        _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted));

    public void Answers(HttpStatusCode status, string body = "", string? retryAfter = null) =>
        Answer = _ =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent(body) };
            if (retryAfter is not null)
                answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return Task.FromResult(answer);
        };

    /// <summary>The client's own options, but for the way out.</summary>
    public AcsClientOptions Options() => new() { Transport = new HttpClientTransport(this) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Mails.Add(JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject());
        Requests.Add(request);
        return await Answer(cancellationToken);
    }
}
