using System.Net;
using System.Net.Http.Headers;

namespace Alerts.Tests.Feeds.Fetching;

/// <summary>Answers from memory, by address; an address that nobody registered fails the test.</summary>
internal sealed class StubHttp : HttpMessageHandler, IHttpClientFactory
{
    private readonly Dictionary<string, Func<HttpResponseMessage>> _answers = [];

    public List<HttpRequestMessage> Asked { get; } = [];

    public StubHttp On(string address, HttpStatusCode status, string body = "", params (string Name, string Value)[] headers)
    {
        _answers[address] = () =>
        {
            var answer = new HttpResponseMessage(status)
            {
                Content = new StringContent(body, new MediaTypeHeaderValue("application/rss+xml", "utf-8")),
            };
            foreach (var (name, value) in headers)
            {
                if (!answer.Headers.TryAddWithoutValidation(name, value))
                    answer.Content.Headers.TryAddWithoutValidation(name, value);
            }
            return answer;
        };
        return this;
    }

    public string? Sent(string header, int request = 0) =>
        Asked[request].Headers.NonValidated.TryGetValues(header, out var values) ? values.ToString() : null;

    HttpClient IHttpClientFactory.CreateClient(string name)
    {
#pragma warning disable RS0030 // This is the factory that the ban sends everybody to.
        return new HttpClient(this, disposeHandler: false);
#pragma warning restore RS0030
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        return Task.FromResult(
            _answers.TryGetValue(request.RequestUri!.AbsoluteUri, out var answer)
                ? answer()
                : throw new InvalidOperationException($"The test registered no answer for {request.RequestUri}.")
        );
    }
}
