using System.Net;
using System.Text;
using Alerts.EndToEnd.Host;
using Alerts.EndToEnd.Host.Messages;
using Alerts.EndToEnd.Parts;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;
using Newtonsoft.Json.Linq;

namespace Alerts.EndToEnd;

/// <summary>The published folder under a double of the Functions host, on Azurite: timers, queues, and how a worker ends.</summary>
[Collection(EndToEndTests.Name)]
public sealed class HostedTests(HostedApp app, AzuriteFixture azurite) : IDisposable
{
    private const string Nonsense = """{"nonsense":1}""";

    private readonly string _list = Path.GetTempFileName();

    private HostQueues Queues => new(azurite.ConnectionString);

    public void Dispose() => File.Delete(_list);

    [SkippableFact]
    public async Task Worker_declares_the_functions_that_the_build_wrote_down()
    {
        await using var host = await StartAsync();

        var built = JArray
            .Parse(await File.ReadAllTextAsync(Path.Combine(app.Folder, "functions.metadata")))
            .Select(function => (string)function["name"]!);

        Assert.Equal(built.Order(), host.Functions.Select(function => function.Name).Order());
    }

    [SkippableFact]
    public async Task Timer_queues_a_visit_of_a_feed()
    {
        var slow = new SlowFeed();
        await using var host = await StartAsync(slow);

        var result = await host.CallTimerAsync("PollFeeds");

        Assert.True(result.Status == StatusResult.Types.Status.Success, host.Said);
        Assert.Contains(await Queues.PeekAsync(QueueNames.Feeds), message => message.Contains("feedId", StringComparison.Ordinal));
        await DrainAsync(host, QueueNames.Feeds, slow);
    }

    [SkippableFact]
    public async Task Entry_on_the_queue_becomes_a_report_on_the_next()
    {
        await using var host = await StartAsync();
        await Queues.SendAsync(
            QueueNames.Items,
            """
            {"feedId":"f1","outlet":"Test Times","key":"0123456789abcdef0123456789abcdef","revision":"r1",
             "title":"At least 26 killed in suicide bombing at Quetta railway station",
             "text":"A suicide bomber struck Quetta railway station on Saturday, killing at least 26 people and wounding 62, police said. The BLA claimed the attack.",
             "published":"2024-11-09T06:00:00+00:00","fetchedAt":"2024-11-09T06:05:00+00:00"}
            """
        );

        Assert.Equal(1, await Queues.PumpAsync(host, On(host, QueueNames.Items)));

        var report = JObject.Parse(Assert.Single(await Queues.PeekAsync(QueueNames.Reports)));
        Assert.Equal("attack", (string?)report["says"]!["kind"]);
        Assert.Equal(26, (int?)report["says"]!["killed"]!["total"]);
        Assert.Empty(await Queues.PeekAsync(QueueNames.Items));
    }

    [SkippableFact]
    public async Task Message_that_fails_five_times_goes_to_the_poison_queue_and_operators_are_told_why()
    {
        await using var host = await StartAsync();
        var function = On(host, QueueNames.Changes);
        await Queues.SendAsync(QueueNames.Changes, Nonsense);

        for (var attempt = 1; attempt <= 4; attempt++)
            Assert.Equal(1, await Queues.PumpAsync(host, function));
        Assert.Empty(await Queues.PeekAsync(QueueNames.Poison(QueueNames.Changes)));
        Assert.Equal(1, await Queues.PumpAsync(host, function));

        Assert.Contains(Nonsense, await Queues.PeekAsync(QueueNames.Poison(QueueNames.Changes)));
        Assert.Equal(0, await Queues.PumpAsync(host, function));
        var settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = azurite.ConnectionString };
        var (_, letters, error) = await AlertsProcess.RunAsync(app, settings, "dead-letters", "list");
        Assert.True(letters.Contains("missing required properties", StringComparison.Ordinal), letters + error);
    }

    [SkippableFact]
    public async Task Message_that_is_not_Base64_goes_to_the_poison_queue_without_a_call_and_pages_still_answer()
    {
        await using var host = await StartAsync();
        using var front = new HostFrontEnd(host);
        await Queues.SendRawAsync(QueueNames.Alerts, "not Base64!");

        await Queues.PumpAsync(host, On(host, QueueNames.Alerts));

        Assert.Contains("not Base64!", await Queues.PeekRawAsync(QueueNames.Poison(QueueNames.Alerts)));
        using var status = await front.GetAsync("/api/status");
        Assert.Equal(HttpStatusCode.OK, status.StatusCode);
    }

    [SkippableFact]
    public async Task Message_in_the_hands_of_a_worker_that_crashes_comes_again_and_is_done_by_the_next()
    {
        var feed = new SlowFeed();
        await using (var crashing = await StartAsync(feed))
        {
            await crashing.CallTimerAsync("PollFeeds");
            var pumping = Queues.PumpAsync(crashing, On(crashing, QueueNames.Feeds));
            await feed.AskedAsync();
            await crashing.KillAsync();
            await pumping;
        }

        feed.Answer();
        await using var host = await HostDouble.StartAsync(app, azurite.ConnectionString, Settings());
        var again = await Queues.PumpAsync(host, On(host, QueueNames.Feeds));

        Assert.True(again > 0, host.Said);
        Assert.Empty(await Queues.PeekAsync(QueueNames.Feeds));
        await feed.DisposeAsync();
    }

    [SkippableFact]
    public async Task Worker_that_is_told_to_end_while_it_works_ends_by_itself_in_time()
    {
        var feed = new SlowFeed();
        await using var host = await StartAsync(feed);
        await host.CallTimerAsync("PollFeeds");
        var pumping = Queues.PumpAsync(host, On(host, QueueNames.Feeds));
        await feed.AskedAsync();

        var exit = await host.StopAsync();

        Assert.True(exit == 0, $"{exit} {host.Said}");
        await host.KillAsync();
        await pumping;
        feed.Answer();
        await using var next = await HostDouble.StartAsync(app, azurite.ConnectionString, Settings());
        await DrainAsync(next, QueueNames.Feeds, feed);
    }

    [SkippableTheory]
    [InlineData(2.0, true)]
    [InlineData(60, false)]
    public async Task Worker_that_is_told_to_end_hands_its_metrics_and_traces_to_a_slow_collector_and_waits_for_none_that_hangs(
        double seconds,
        bool handed
    )
    {
        await using var collector = new SlowCollector(TimeSpan.FromSeconds(seconds));
        await collector.StartAsync();
        var settings = Settings();
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address;
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        // Nothing is sent before the end.
        settings["OTEL_METRIC_EXPORT_INTERVAL"] = settings["OTEL_BSP_SCHEDULE_DELAY"] = "3600000";
        await using var host = await HostDouble.StartAsync(app, azurite.ConnectionString, settings);
        await host.CallTimerAsync("Upkeep");

        var exit = await host.StopAsync();

        Assert.True(exit == 0, $"{exit} {host.Said}");
        Assert.Equal((handed, handed), (collector.Has("/v1/metrics", "alerts.host.starts"), collector.Has("/v1/traces", "WatchFlow")));
    }

    [SkippableFact]
    public async Task Wrong_setting_answers_every_page_with_503_and_the_reason_and_takes_no_message()
    {
        var settings = Settings();
        settings["Feeds__MinInterval"] = "soon";
        await using var host = await HostDouble.StartAsync(app, azurite.ConnectionString, settings);
        using var front = new HostFrontEnd(host);

        Assert.Equal("httpTrigger", Assert.Single(host.Functions).Type);
        foreach (var path in (string[])["/", "/healthz", "/api/incidents", "/nowhere"])
        {
            using var answer = await front.GetAsync(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("Feeds:MinInterval is 'soon'", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static HostedFunction On(HostDouble host, string queue) => host.Functions.Single(function => function.Queue == queue);

    private Dictionary<string, string?> Settings() =>
        new()
        {
            ["Feeds__ListFile"] = _list,
            ["Network__AllowLoopback"] = "true",
            ["Feeds__MinInterval"] = "00:00:01",
        };

    // Without what other tests left on the queues.
    private async Task<HostDouble> StartAsync(SlowFeed? feed = null)
    {
        foreach (var queue in QueueNames.All)
        {
            await Queues.ClearAsync(queue);
            await Queues.ClearAsync(QueueNames.Poison(queue));
        }

        if (feed is not null)
        {
            await feed.StartAsync();
            await File.WriteAllTextAsync(_list, $"Test Times,,{feed.Address}\n");
        }

        return await HostDouble.StartAsync(app, azurite.ConnectionString, Settings());
    }

    private async Task DrainAsync(HostDouble host, string queue, SlowFeed feed)
    {
        feed.Answer();
        while (await Queues.PumpAsync(host, On(host, queue)) > 0)
            ;
        await feed.DisposeAsync();
    }
}
