using System.Net;
using System.Text;
using System.Text.Json;

namespace Alerts.Tests.Hosting;

/// <summary>Requests that the whole service refuses behind a proxy: who is counted, and what a browser and a program get to read.</summary>
public sealed class RefusedRequestsTests
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("203.0.113.7,", "203.0.113.8,")]
    [InlineData("127.0.0.1", "203.0.113.7, ::1")]
    [InlineData("unknown", "203")]
    [InlineData("192.0.2.1, 203.0.113.7", "192.0.2.2, 203.0.113.7")]
    public async Task Sign_ups_of_one_client_are_counted_whatever_it_writes_into_the_header(string? first, string? second)
    {
        await using var app = await StartAsync();

        using var taken = await SendAsync(app, SignUp("a@example.org"), "/api/subscriptions", null, first);
        using var refused = await SendAsync(app, SignUp("b@example.org"), "/api/subscriptions", null, second);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests), (taken.StatusCode, refused.StatusCode));
    }

    [Fact]
    public async Task Sign_ups_of_two_clients_behind_one_proxy_are_counted_apart()
    {
        await using var app = await StartAsync();

        using var one = await SendAsync(app, SignUp("a@example.org"), "/api/subscriptions", null, "203.0.113.7");
        using var other = await SendAsync(app, SignUp("b@example.org"), "/api/subscriptions", null, "203.0.113.8");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (one.StatusCode, other.StatusCode));
    }

    [Theory]
    [InlineData("/subscribe", 429)]
    [InlineData("/operators/feeds", 403)]
    public async Task A_browser_that_is_refused_gets_a_page_of_the_site(string path, int status)
    {
        await using var app = await StartAsync();
        using var before = await SendAsync(app, Form("a@example.org"), "/subscribe", Browser);

        using var refused = await SendAsync(app, Form("b@example.org"), path, Browser);

        Assert.Equal((status, "text/html"), ((int)refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.Contains("<nav aria-label=\"Main\">", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(status == 429, refused.Headers.RetryAfter is not null);
    }

    [Theory]
    [InlineData("/api/subscriptions", 429, "Too Many Requests")]
    [InlineData("/subscribe", 429, "Too Many Requests")]
    [InlineData("/operators/feeds", 403, "Forbidden")]
    public async Task A_program_that_is_refused_gets_a_problem_document(string path, int status, string title)
    {
        await using var app = await StartAsync();
        using var before = await SendAsync(app, Form("a@example.org"), "/subscribe", null);

        using var refused = await SendAsync(app, Form("b@example.org"), path, null);
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());

        Assert.Equal((status, "application/problem+json"), ((int)refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
        Assert.Equal(
            (title, status),
            (problem.RootElement.GetProperty("title").GetString(), problem.RootElement.GetProperty("status").GetInt32())
        );
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
        Assert.Equal(status == 429, refused.Headers.RetryAfter is not null);
    }

    private static Task<AppHost> StartAsync() =>
        AppHost.StartAsync(("Hosting:BehindProxy", "true"), ("Subscriptions:MostSignUpsAnHour", "1"));

    private static StringContent SignUp(string email) =>
        new($$"""{"email":"{{email}}","watches":[{"topic":"everything"}]}""", Encoding.UTF8, "application/json");

    private static FormUrlEncodedContent Form(string email) => new([new("email", email), new("topic", "everything")]);

    private static async Task<HttpResponseMessage> SendAsync(
        AppHost app,
        HttpContent content,
        string path,
        string? accept,
        string? forwarded = null
    )
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(app.App.Urls.First()), path)) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (forwarded is not null)
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        var answer = await http.SendAsync(request, CancellationToken.None);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }
}
