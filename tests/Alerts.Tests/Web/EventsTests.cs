using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Alerts.Subscriptions.SignUps;
using Alerts.Subscriptions.Subscribers;
using Alerts.Tests.Delivery.Bounces;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

public sealed class EventsTests : IAsyncLifetime
{
    private const string Key = "0123456789abcdef01234567";
    private const string Mail = "/events/email?key=" + Key;
    private const string Bounce = "/events/bounce?key=" + Key;

    private readonly SiteHost _site = new(eventsKey: Key);

    public Task InitializeAsync() => _site.StartAsync();

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Fact]
    public async Task Event_Grid_gets_its_code_back()
    {
        var (status, body) = await _site.PostAsync(
            Mail,
            Json(
                """[{"id":"1","eventType":"Microsoft.EventGrid.SubscriptionValidationEvent","data":{"validationCode":"512d38b6-\"<"},"dataVersion":"1"}]"""
            )
        );

        Assert.Equal(HttpStatusCode.OK, status);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.Equal("512d38b6-\"<", answer.GetProperty("validationResponse").GetString());
    }

    [Fact]
    public async Task Cloud_events_are_allowed_to_whoever_asks_with_the_key()
    {
        using var answer = await AskAsync(Mail, "eventgrid.azure.net");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["eventgrid.azure.net"], answer.Headers.GetValues("WebHook-Allowed-Origin"));
        Assert.Equal(["*"], answer.Headers.GetValues("WebHook-Allowed-Rate"));
    }

    [Theory]
    [InlineData(Mail, null, HttpStatusCode.BadRequest)]
    [InlineData(Mail, "a b", HttpStatusCode.BadRequest)]
    [InlineData("/events/email", "eventgrid.azure.net", HttpStatusCode.Forbidden)]
    public async Task Cloud_events_are_not_allowed_without_name_or_key(string path, string? origin, HttpStatusCode expected)
    {
        using var answer = await AskAsync(path, origin);

        Assert.Equal(expected, answer.StatusCode);
        Assert.False(answer.Headers.Contains("WebHook-Allowed-Origin"));
    }

    [Fact]
    public async Task A_delivery_report_stops_the_reader()
    {
        var id = await ReaderAsync();

        var (status, _) = await _site.PostAsync(Mail, Json($"[{EventGridBatchTests.Report("Bounced", "reader@example.org")}]"));

        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.Equal(SubscriberState.Disabled, await StateAsync(id));
    }

    [Theory]
    [InlineData("hard")]
    [InlineData("Complaint")]
    public async Task Any_mailer_stops_the_reader(string kind)
    {
        var id = await ReaderAsync();

        var (status, _) = await _site.PostAsync(Bounce, Json($$"""{"address":"Reader@example.org","kind":"{{kind}}"}"""));

        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.Equal(SubscriberState.Disabled, await StateAsync(id));
    }

    [Fact]
    public async Task Any_mailer_counts_soft_bounces_by_message()
    {
        var id = await ReaderAsync();
        for (var mail = 0; mail < 5; mail++)
        {
            Assert.Equal(SubscriberState.Active, await StateAsync(id));
            _site.Time.Advance(TimeSpan.FromMinutes(1));
            await _site.PostAsync(
                Bounce,
                Json($$"""{"address":"reader@example.org","kind":"soft","messageId":"<msg_{{mail}}@example.org>"}""")
            );
        }

        Assert.Equal(SubscriberState.Disabled, await StateAsync(id));
    }

    [Fact]
    public async Task The_key_may_be_in_a_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/events/bounce")
        {
            Content = Json("""{"address":"stranger@example.org","kind":"hard"}"""),
        };
        request.Headers.Add("X-Alerts-Key", Key);

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Theory]
    [InlineData("/events/email")]
    [InlineData("/events/bounce")]
    [InlineData("/events/bounce?key=")]
    [InlineData("/events/email?key=0123456789abcdef01234568")]
    [InlineData("/events/email?key=" + Key + "0")]
    [InlineData("/events/email?code=" + Key)]
    public async Task Whoever_has_not_the_key_changes_nothing(string path)
    {
        var id = await ReaderAsync();
        var body = path.Contains("email", StringComparison.Ordinal)
            ? $"[{EventGridBatchTests.Report("Bounced", "reader@example.org")}]"
            : """{"address":"reader@example.org","kind":"hard"}""";

        var (status, answer) = await _site.PostAsync(path, Json(body));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Delivery:EventsKey", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, answer, StringComparison.Ordinal);
        Assert.Equal(SubscriberState.Active, await StateAsync(id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    public async Task Nothing_is_there_where_no_good_key_is_set(string? key)
    {
        await using var site = new SiteHost(eventsKey: key);
        await site.StartAsync();

        var (status, _) = await site.PostAsync($"/events/bounce?key={key}", Json("""{"address":"reader@example.org","kind":"hard"}"""));

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Theory]
    [InlineData("""{"kind":"hard"}""", "address")]
    [InlineData("""{"address":"no address","kind":"hard"}""", "address")]
    [InlineData("""{"address":"reader@example.org"}""", "kind")]
    [InlineData("""{"address":"reader@example.org","kind":"gone"}""", "kind")]
    [InlineData("""{"address":"reader@example.org","kind":"soft"}""", "messageId")]
    [InlineData("""{"address":5,"kind":"hard"}""", "$.address")]
    [InlineData("""{"address":"\ud800","kind":"hard"}""", "$.address")]
    [InlineData("[]", "$")]
    [InlineData("null", "body")]
    [InlineData("", "$")]
    public async Task A_wrong_report_names_field_problem_and_remedy(string json, string field)
    {
        var (status, body) = await _site.PostAsync(Bounce, Json(json));

        var error = JsonDocument.Parse(body).RootElement.GetProperty("errors")[0];
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.NotEmpty(error.GetProperty("problem").GetString()!);
        Assert.NotEmpty(error.GetProperty("remedy").GetString()!);
    }

    [Theory]
    [InlineData("[{")]
    [InlineData("<xml/>")]
    [InlineData("""[{"eventType":"\ud800"}]""")]
    public async Task Events_that_cannot_be_read_are_refused(string body)
    {
        var (status, answer) = await _site.PostAsync(Mail, Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("CloudEvents 1.0", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Mail, true)]
    [InlineData(Mail, false)]
    [InlineData(Bounce, false)]
    public async Task A_body_is_read_up_to_256_kB_whether_it_says_its_length_or_not(string path, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Json("[" + new string(' ', 256 * 1024) + "]") };
        request.Headers.TransferEncodingChunked = chunked;

        using var answer = await _site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private async Task<string> ReaderAsync()
    {
        var signUp = _site.Services.GetRequiredService<SignUp>();
        var asked = await signUp.PrepareAsync(
            new SignUpRequest("reader@example.org", null, [new WatchRequest("everything")]),
            CancellationToken.None
        );
        var id = Assert.IsType<SignUpResult.Accepted>(asked).Subscriber;
        await _site.Services.GetRequiredService<Confirmation>().ConfirmAsync(id, CancellationToken.None);
        return id;
    }

    private async Task<SubscriberState> StateAsync(string id) =>
        (await _site.Services.GetRequiredService<SubscriberStore>().GetAsync(id, CancellationToken.None))!.State;

    private async Task<HttpResponseMessage> AskAsync(string path, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("WebHook-Request-Origin", origin);
        return await _site.Client.SendAsync(request);
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
