using Alerts.EndToEnd.Parts;

namespace Alerts.EndToEnd;

/// <summary>The executable dies at any moment, and nothing is lost and nothing comes twice.</summary>
[Collection(EndToEndTests.Name)]
public sealed class KillTests(PublishedApp app)
{
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

        // In which order feeds are read differs from run to run, and with it what is an incident's first report and what its update. So what
        // two runs share is every entry, none left over and none given up; and each run tells of every change of its own, once.
        Assert.NotEmpty(expected.Entries);
        Assert.Equal(expected.Entries, actual.Entries);
        Check(expected);
        Check(actual);
    }

    private static void Check(DemoResult result)
    {
        Assert.NotEmpty(result.Changes);
        Assert.Equal(result.Changes, result.Webhooks);
        Assert.Equal(result.Changes.Count, result.Newsroom);
        Assert.Equal(0, result.Dead);
    }
}
