using System.Net;
using System.Text;
using Alerts.Flow;
using Alerts.Hosting;
using Alerts.Hosting.CustomHandler;
using Alerts.Hosting.Declarations;
using Alerts.Storage;
using Alerts.Tests.Secrets;
using Alerts.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Hosting.CustomHandler;

public sealed class CallEndpointsTests : IAsyncLifetime, IDisposable
{
    private const string QueueCall = """{"Data":{"message":"\"{\\\"a\\\":1}\""},"Metadata":{"DequeueCount":"1","sys":{}}}""";
    private const string TimerCall =
        """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"timer"}}}""";

    private readonly TempStore _store = new();
    private readonly FakeFunction _classify = new("ClassifyItem", QueueNames.Items);
    private readonly FakeFunction _poll = new("PollFeeds", null);
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Services.AddSingleton(Runners.On(_store.Queues, TimeProvider.System));
        builder.Services.AddSingleton(Runners.Notes(_store.Tables));
        builder.Services.AddSingleton(new StoreSetup(_store.Tables, _store.Queues, TestKeys.New()));
        _app = builder.Build();
        _app.UseMiddleware<StartAnswer>();
        var host = new HostSettings(new QueueSettings(), TimeSpan.FromMinutes(5));
        _app.MapCalls(
            new FunctionCatalog(
                [
                    new("ClassifyItem", new Trigger.Queue("message", QueueNames.Items)),
                    new("PollFeeds", new Trigger.Timer("timer", "0 * * * * *")),
                ],
                host),
            [_classify.Code, _poll.Code]);
        await _app.StartAsync();
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "InvalidOperationException: Broken.")]
    public async Task Why_the_last_attempt_failed_is_kept_for_the_operator(int attempt, string? expected)
    {
        _classify.Does = (_, _) => throw new InvalidOperationException("Broken.");
        var call = QueueCall.Replace("\"DequeueCount\":\"1\"", $"\"DequeueCount\":\"{attempt}\"", StringComparison.Ordinal);

        using var answer = await _app.GetTestClient().PostAsync("/ClassifyItem", new StringContent(call, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(expected, (await Runners.Notes(_store.Tables).FindAsync(QueueNames.Items, "{\"a\":1}", CancellationToken.None))?.Reason);
    }

    [Theory]
    [InlineData("alerts.example.org", null)]
    [InlineData("127.0.0.1:7071", "203.0.113.7")]
    public async Task A_request_of_the_public_that_arrives_here_is_not_there(string host, string? forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ClassifyItem") { Content = new StringContent(QueueCall, Encoding.UTF8, "application/json") };
        request.Headers.Host = host;
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);

        using var answer = await _app.GetTestClient().SendAsync(request);

        Assert.Equal((HttpStatusCode.NotFound, 0), (answer.StatusCode, _classify.Runs));
    }

    [Fact]
    public async Task Queue_call_runs_the_function_and_answers_an_object_with_logs()
    {
        _classify.Does = (_, _) => Task.FromResult(Step.Then(new Outgoing(QueueNames.Feeds, "{}", TimeSpan.Zero)));

        var answer = await CallAsync("/ClassifyItem", QueueCall);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"Logs":["ClassifyItem: 1 queued"]}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("""{"a":1}""", await _classify.RanAsync());
        Assert.Equal(1, await _store.Queues.CountAsync(QueueNames.Feeds, CancellationToken.None));
    }

    [Fact]
    public async Task Timer_call_runs_the_function()
    {
        var answer = await CallAsync("/PollFeeds", TimerCall);

        Assert.Equal("""{"Logs":["PollFeeds: 0 queued"]}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(1, _poll.Runs);
    }

    [Fact]
    public async Task Failed_call_is_answered_with_500_and_without_the_details()
    {
        _classify.Does = (_, _) => throw new InvalidOperationException("secret");

        var answer = await CallAsync("/ClassifyItem", QueueCall);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("""{"Error":"InvalidOperationException"}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"Data":{"message":"\"unreadable\""}}""")]
    public async Task Call_that_holds_no_message_is_answered_with_500(string body)
    {
        var answer = await CallAsync("/ClassifyItem", body);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.StartsWith("""{"Error":""", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, _classify.Runs);
    }

    [Fact]
    public async Task First_question_of_the_host_is_answered_before_anything_is_set_up()
    {
        var answer = await _app.GetTestClient().GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal("Alerts is starting.", await answer.Content.ReadAsStringAsync());
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _store.Dispose();

    // Chunked, as the host sends it: a content without a length.
    private Task<HttpResponseMessage> CallAsync(string path, string body)
    {
        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body)));
        content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        content.Headers.ContentLength = null;
        return _app.GetTestClient().PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
