using Alerts.EndToEnd.Parts;

namespace Alerts.EndToEnd;

/// <summary>The executable dies at any moment, and nothing is lost and nothing comes twice.</summary>
[Collection(EndToEndTests.Name)]
public sealed class KillTests(PublishedApp app)
{
    [Fact]
    public async Task Every_alert_that_an_undisturbed_run_delivers_is_delivered_once_by_one_that_is_killed_again_and_again()
    {
        var all = BreakingNews.Districts.Count;
        await using var undisturbed = new LiveRun(app);
        await using var killed = new LiveRun(app);
        await undisturbed.StartAsync();
        await killed.StartAsync();

        int[] kills = [1, 9, 20, 33];
        foreach (var alerts in kills)
            await killed.KillAfterAsync(alerts);
        var expected = await undisturbed.FinishAsync(all);
        var actual = await killed.FinishAsync(all);

        // A crash between a send and its record sends that one again, under the same webhook-id, by which a receiver knows it. Usually none
        // or
        // one of a kill's; two are allowed, as sends run side by side. No event may come under two ids.
        Assert.Equal(all, expected.Count);
        Assert.Equal(Told(expected), Told(actual));
        Assert.Equal(all, Ids(actual).Count());
        Assert.InRange(actual.Count - all, 0, kills.Length * 2);
    }

    [Fact]
    public async Task Demo_that_is_killed_again_and_again_loses_nothing_and_tells_of_every_change_once()
    {
        await using var undisturbed = new DemoRun(app);
        await using var killed = new DemoRun(app);
        undisturbed.Start();
        killed.Start();

        // While setting up, in the first wave, between waves; fewer than the five attempts that a message has.
        foreach (var seconds in (double[])[1.2, 4.3, 7.1, 11.9])
            await killed.KillAfterAsync(TimeSpan.FromSeconds(seconds));
        var expected = await undisturbed.FinishAsync();
        var actual = await killed.FinishAsync();

        // In which order feeds are read differs from run to run, and with it what is an incident's first report and what its update. So
        // what
        // two runs share is every entry, none left over and none given up; and each run tells of every change of its own, once.
        Assert.NotEmpty(expected.Entries);
        Assert.Equal(expected.Entries, actual.Entries);
        Check(expected);
        Check(actual);
    }

    [Fact]
    public async Task No_message_is_given_up_and_every_alert_arrives_when_the_process_is_killed_twenty_times()
    {
        var all = BreakingNews.Districts.Count;
        await using var killed = new LiveRun(app);
        await killed.StartAsync();

        // Each life ends as soon as it has delivered one or two, so what it had in hand besides is in hand at several deaths.
        for (var kill = 1; kill <= 20; kill++)
            await killed.KillAfterAsync(kill * 3 / 2);
        var calls = await killed.FinishAsync(all);

        Assert.Equal(0, await killed.GivenUpAsync());
        Assert.Equal(all, Ids(calls).Count());
        Assert.InRange(calls.Count - all, 0, 20 * 2);
    }

    private static IEnumerable<string> Told(IEnumerable<WebhookCall> calls) =>
        calls
            .DistinctBy(call => call.Headers["webhook-id"])
            .Select(call => $"{call.Type}: {call.Json["data"]!["incident"]!["headline"]}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Ids(IEnumerable<WebhookCall> calls) => calls.Select(call => call.Headers["webhook-id"]).Distinct();

    private static void Check(DemoResult result)
    {
        Assert.NotEmpty(result.Changes);
        Assert.Equal(result.Changes, result.Webhooks);
        Assert.Equal(result.Changes.Count, result.Newsroom);
        Assert.Equal(0, result.Dead);
    }
}
