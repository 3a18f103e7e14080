using System.Net;
using System.Net.Http.Headers;
using Alerts.EndToEnd.Host.Messages;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd.Host;

/// <summary>
/// The host's way for web requests: a call of the function, and at the same time the request itself to the worker's own server. The
/// platform's front end writes down for whom it asks; the host believes it only where it is told to, and tells the worker what it saw
/// itself.
/// </summary>
/// <param name="client">The address of the client, as the front end writes it: the client's own and a port.</param>
/// <param name="believes">ASPNETCORE_FORWARDEDHEADERS_ENABLED is set.</param>
internal sealed class HostFrontEnd(HostDouble host, string client = "203.0.113.7:50000", bool believes = true) : IDisposable
{
    private const string FrontEnd = "10.0.0.5";

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <param name="path">With the query, as it is to arrive.</param>
    /// <param name="known">The tag of an answer that the client has.</param>
    public Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Uri(path));
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Uri(path)) { Content = content });

    public void Dispose() => _http.Dispose();

    private static Uri Uri(string path) => new("http://alerts.example.org" + path);

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var call = host.Functions.Single(function => function.Type == "httpTrigger").Call(new TypedData { Http = new RpcHttp() });
        call.TriggerMetadata["Headers"] = new TypedData
        {
            Json = new JObject { ["Host"] = "alerts.example.org", ["X-Forwarded-For"] = client }.ToString(),
        };
        request.RequestUri = new Uri(host.Pages, request.RequestUri!.PathAndQuery);
        request.Headers.Add("x-ms-invocation-id", call.InvocationId);
        request.Headers.Add("X-Forwarded-For", believes ? IPEndPoint.Parse(client).Address.ToString() : FrontEnd);
        request.Headers.Add("X-Forwarded-Proto", believes ? "https" : "http");
        request.Headers.Add("X-Forwarded-Host", "alerts.example.org");
        var called = host.CallAsync(call);
        var answer = await _http.SendAsync(request, CancellationToken.None);
        await called;
        return answer;
    }
}
