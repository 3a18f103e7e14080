using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Alerts.Platform.Storage;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery;
using Alerts.Tests.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

/// <summary>What a request that goes wrong is answered with: a page for a browser, a problem document for a program.</summary>
public sealed class ErrorPagesTests : IAsyncLifetime
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /// <summary>Of 1 kB: far more than the buffers between two programs hold.</summary>
    private const int Chunks = 50_000;

    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("GET", "/nothing/here", HttpStatusCode.NotFound)]
    [InlineData("GET", "/?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/stats?by=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("DELETE", "/stats", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/subscribe", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_browser_gets_a_page_of_the_site(string method, string path, HttpStatusCode status)
    {
        using var answer = await AskAsync(method, path, Browser);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal((status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("<nav aria-label=\"Main\">", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("GET", "/nothing/here", null, HttpStatusCode.NotFound, "Not Found")]
    [InlineData("GET", "/nothing/here", "*/*", HttpStatusCode.NotFound, "Not Found")]
    [InlineData("GET", "/api/nothing", Browser, HttpStatusCode.NotFound, "Not Found")]
    [InlineData("GET", "/incidents/20241109-00000000", "application/json", HttpStatusCode.NotFound, "Not Found")]
    [InlineData("PUT", "/api/incidents", Browser, HttpStatusCode.MethodNotAllowed, "Method Not Allowed")]
    [InlineData("POST", "/api/subscriptions", null, HttpStatusCode.UnsupportedMediaType, "Unsupported Media Type")]
    [InlineData("GET", "/?limit=0", "application/json", HttpStatusCode.BadRequest, "Bad Request")]
    public async Task A_program_gets_a_problem_document(string method, string path, string? accept, HttpStatusCode status, string title)
    {
        using var answer = await AskAsync(method, path, accept);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(
            ("about:blank", title, (int)status),
            (
                problem.RootElement.GetProperty("type").GetString(),
                problem.RootElement.GetProperty("title").GetString(),
                problem.RootElement.GetProperty("status").GetInt32()
            )
        );
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task An_address_that_takes_no_such_method_names_those_it_takes()
    {
        using var answer = await AskAsync("DELETE", "/stats", Browser);

        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
        Assert.Contains("It takes GET, HEAD only.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Browser, "text/html", "<nav aria-label=\"Main\">")]
    [InlineData("application/json", "application/problem+json", "\"title\":\"Internal Server Error\"")]
    public async Task What_fails_inside_is_told_without_its_inside(string accept, string type, string mark)
    {
        await using var site = new SiteHost { Failure = new InvalidOperationException("the secret of the row") };
        await site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stats") { Headers = { { "Accept", accept } } };

        using var answer = await site.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.Contains("Try again in a minute.", text, StringComparison.Ordinal);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(mark, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_a_503_that_says_when_to_ask_again()
    {
        await using var site = new SiteHost
        {
            Failure = new StorageUnavailableException("alerts.db", "the disk is full.", "Free some space."),
        };
        await site.StartAsync();

        using var answer = await site.Client.GetAsync("/api/stats");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.DoesNotContain("disk", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/subscribe")]
    [InlineData("/api/subscriptions")]
    [InlineData("/events/bounce?key=key")]
    public async Task A_body_is_limited_by_what_is_read_of_it(string path)
    {
        var (head, sent) = await PostChunksAsync(path, "application/x-www-form-urlencoded");

        Assert.StartsWith(
            path.StartsWith("/events", StringComparison.Ordinal) ? "HTTP/1.1 404" : "HTTP/1.1 413",
            head,
            StringComparison.Ordinal
        );
        Assert.InRange(sent, 0, Chunks - 1);
    }

    [Fact]
    public async Task A_body_of_JSON_is_limited_by_what_is_read_of_it()
    {
        var (head, sent) = await PostChunksAsync("/api/subscriptions", "application/json");

        Assert.StartsWith("HTTP/1.1 413", head, StringComparison.Ordinal);
        Assert.InRange(sent, 0, Chunks - 1);
    }

    [Fact]
    public async Task A_body_that_says_it_has_35_MB_is_refused_with_the_reason_before_it_is_sent()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _site.Client.BaseAddress!.Port);
        await using var stream = client.GetStream();

        await stream.WriteAsync(
            "POST /api/subscriptions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 36700160\r\n\r\n"u8.ToArray()
        );
        using var answer = new StreamReader(stream);
        var said = await answer.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 413", said, StringComparison.Ordinal);
        Assert.Contains("Send at most 65536 bytes.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_one_click_unsubscription_works_whatever_its_body_is()
    {
        await InsertAsync();
        var link = $"/unsubscribe/{Reader.Id}/{LinkToken.Unsubscribe(Reader)}";
        using var broken = new StringContent("List-Unsubscribe=One-Click%00");
        broken.Headers.ContentType = new("multipart/form-data");

        var (status, _) = await _site.PostAsync(link, broken);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(SubscriberState.Unsubscribed, (await Subscribers.GetAsync(Reader.Id, CancellationToken.None))!.State);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "email=a%00b&topic=everything", "NUL")]
    [InlineData("application/x-www-form-urlencoded", "email=a\u0000", "'a")]
    [InlineData("multipart/form-data", "--x\r\n", "boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"topic\"\r\n\r\neverything", "whole form")]
    [InlineData("application/json; charset=utf-7", "{}", "charset")]
    [InlineData("application/json", "{", "JSON")]
    [InlineData("application/json", "\"\\ud800\"", "JSON")]
    public async Task A_sign_up_that_cannot_be_read_is_refused_with_the_reason(string type, string body, string reason)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var (status, answer) = await _site.PostAsync("/api/subscriptions", content);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public async Task A_value_of_a_query_may_have_two_hundred_characters(int length, bool refused)
    {
        using var answer = await AskAsync("GET", $"/api/incidents?group={new string('x', length)}", null);

        Assert.Equal(
            refused,
            (await answer.Content.ReadAsStringAsync()).Contains($"It has {length} characters.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(65_536, HttpStatusCode.BadRequest)]
    [InlineData(65_537, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_sixty_four_kibibytes(int length, HttpStatusCode status)
    {
        using var content = new StringContent(new string(' ', length), Encoding.UTF8, "application/json");

        Assert.Equal(status, (await _site.PostAsync("/api/subscriptions", content)).Status);
    }

    [Theory]
    [InlineData(65, 1, "65 fields")]
    [InlineData(2, 600, "at most 64 fields")]
    [InlineData(1_100, 1, "at most 64 fields")]
    public async Task A_form_of_too_many_fields_is_refused(int names, int each, string reason)
    {
        var fields = Enumerable.Range(0, names).SelectMany(name => Enumerable.Range(0, each).Select(_ => $"f{name}=x"));
        using var content = new StringContent(string.Join('&', fields), Encoding.UTF8, "application/x-www-form-urlencoded");

        var (status, answer) = await _site.PostAsync("/api/subscriptions", content);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01", "has begun")]
    [InlineData("9999-12-31", "more than a year away")]
    public async Task A_pause_until_the_end_of_the_calendar_is_refused(string until, string reason)
    {
        await InsertAsync();

        var (status, page) = await _site.PostAsync(
            $"/manage/{Reader.Id}/{LinkToken.Manage(Reader)}/pause",
            new FormUrlEncodedContent([new("until", until)])
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, page, StringComparison.Ordinal);
    }

    private static Subscriber Reader { get; } = Content.Reader with { ConfirmedAt = Changes.Morning };

    private SubscriberStore Subscribers => _site.Services.GetRequiredService<SubscriberStore>();

    private Task<bool> InsertAsync() => Subscribers.InsertAsync(Reader, CancellationToken.None);

    private async Task<HttpResponseMessage> AskAsync(string method, string path, string? accept)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _site.Client.SendAsync(request);
    }

    /// <returns>The head of the answer, and how many chunks of 1 kB had gone out when it came or the connection ended.</returns>
    private async Task<(string Head, int Sent)> PostChunksAsync(string path, string type)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _site.Client.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
        );
        var chunk = Encoding.ASCII.GetBytes("400\r\n" + new string(' ', 1_024) + "\r\n");
        var sent = 0;
        try
        {
            while (sent < Chunks && client.Available == 0)
            {
                await stream.WriteAsync(chunk);
                sent++;
            }
        }
        catch (IOException)
        {
            // It closed the connection: what it said before can still be read.
        }

        var head = new byte[64];
        var read = await stream.ReadAsync(head);
        return (Encoding.ASCII.GetString(head, 0, read), sent);
    }
}
