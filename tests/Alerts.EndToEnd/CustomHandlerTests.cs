using System.Net;
using Alerts.EndToEnd.Parts;
using Alerts.Storage;
using Alerts.Tests.Storage;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd;

/// <summary>The published executable, called as the Functions host calls it, on Azurite.</summary>
[Collection(EndToEndTests.Name)]
public sealed class CustomHandlerTests(PublishedApp app, AzuriteFixture azurite)
{
    private const string Nonsense = """{"nonsense":1}""";

    // No feeds: what the tests send is all there is.
    private static readonly Dictionary<string, string?> NoFeeds = new() { ["Feeds__ListFile"] = "" };

    [SkippableFact]
    public async Task Every_declared_timer_and_queue_function_is_answered()
    {
        await using var host = await StartAsync();

        var functions = host.Functions.Where(function => function.Type != "httpTrigger").ToList();

        Assert.NotEmpty(functions);
        foreach (var function in functions)
        {
            using var answer = await host.CallAsync(function.Name, "{}");
            Assert.NotEqual(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal(JTokenType.Object, JToken.Parse(await answer.Content.ReadAsStringAsync()).Type);
        }
    }

    [SkippableFact]
    public async Task Entry_on_the_queue_becomes_a_report_on_the_next()
    {
        await using var host = await StartAsync();
        await host.SendAsync(QueueNames.Items, """
            {"feedId":"f1","outlet":"Test Times","key":"0123456789abcdef0123456789abcdef","revision":"r1",
             "title":"At least 26 killed in suicide bombing at Quetta railway station",
             "text":"A suicide bomber struck Quetta railway station on Saturday, killing at least 26 people and wounding 62, police said. The BLA claimed the attack.",
             "published":"2024-11-09T06:00:00+00:00","fetchedAt":"2024-11-09T06:05:00+00:00"}
            """);

        var function = host.Functions.Single(function => function.Name == "ClassifyItem");
        Assert.Equal(1, await host.PumpAsync(function));

        var report = JObject.Parse(Assert.Single(await host.PeekAsync(QueueNames.Reports)));
        Assert.Equal("attack", (string?)report["says"]!["kind"]);
        Assert.Equal(26, (int?)report["says"]!["killed"]!["total"]);
        Assert.Empty(await host.PeekAsync(QueueNames.Items));
    }

    [SkippableFact]
    public async Task Message_that_fails_five_times_goes_to_the_poison_queue()
    {
        await using var host = await StartAsync();
        var function = host.Functions.Single(function => function.Name == "PlanAlerts");
        await host.SendAsync(QueueNames.Changes, Nonsense);

        for (var attempt = 1; attempt <= 4; attempt++)
            Assert.Equal(1, await host.PumpAsync(function));
        Assert.Empty(await host.PeekAsync(QueueNames.Poison(QueueNames.Changes)));
        Assert.Equal(1, await host.PumpAsync(function));

        Assert.Contains(Nonsense, await host.PeekAsync(QueueNames.Poison(QueueNames.Changes)));
        Assert.Equal(0, await host.PumpAsync(function));
    }

    [SkippableTheory]
    [InlineData("/ClassifyItem")]
    [InlineData("/classifyitem")]
    [InlineData("/ClassifyItem/")]
    [InlineData("/ClassifyItem%20")]
    [InlineData("/PollFeeds")]
    [InlineData("/api/../ClassifyItem")]
    public async Task Outsider_cannot_call_a_function(string path)
    {
        await using var host = await StartAsync();

        using var answer = await host.PublicAsync(HttpMethod.Post, path, new StringContent("""{"Data":{"message":"\"{}\""}}"""));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [SkippableTheory]
    [InlineData("/", "text/html")]
    [InlineData("/healthz", "application/json")]
    [InlineData("/subscribe", "text/html")]
    [InlineData("/api/incidents", "application/json")]
    [InlineData("/assets/site.css", "text/css")]
    public async Task Outsider_reaches_the_pages(string path, string type)
    {
        await using var host = await StartAsync();

        var answer = await Eventually.SeesAsync(
            () => host.PublicAsync(HttpMethod.Get, path), seen => seen.Content.Headers.ContentType?.MediaType == type, TimeSpan.FromSeconds(10));

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private Task<HostDriver> StartAsync() => HostDriver.StartAsync(app, azurite.ConnectionString, NoFeeds);
}
