using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;

namespace Alerts.Tests.Subscriptions;

public class WatchMatcherTests
{
    private static readonly Watch Everything = new() { Topic = "everything" };

    [Theory]
    [InlineData("everything", true)]
    [InlineData("province:Balochistan", true)]
    [InlineData("district:Quetta", true)]
    [InlineData("group:bla", true)]
    [InlineData("province:Sindh", false)]
    [InlineData("district:Bannu", false)]
    [InlineData("group:blf", false)]
    public void Match_wants_an_opening_when_the_topic_is_the_incidents(string topic, bool wanted)
    {
        var result = WatchMatcher.Match(new Watch { Topic = topic }, Changes.Opened());

        Assert.Equal(wanted ? new MatchResult.Wanted(MatchReason.FirstReport) : new MatchResult.NotWanted(MatchReason.OtherTopic), result);
    }

    [Fact]
    public void Match_wants_an_update_under_a_topic_that_the_incident_had_when_it_was_told_before()
    {
        var change = Changes.Opened() with { Number = 2, Kind = ChangeKind.Updated, FormerTopics = ["district:Mastung"] };

        Assert.Equal(MatchReason.Update, WatchMatcher.Match(new Watch { Topic = "district:Mastung" }, change).Reason);
        Assert.Equal(MatchReason.OtherTopic, WatchMatcher.Match(new Watch { Topic = "district:Bannu" }, change).Reason);
    }

    [Theory]
    [InlineData(GroupRole.Perpetrator, true)]
    [InlineData(GroupRole.Suspected, true)]
    [InlineData(GroupRole.Target, true)]
    [InlineData(GroupRole.Mentioned, false)]
    [InlineData(GroupRole.Denied, false)]
    public void Match_takes_a_group_only_when_it_took_part(object role, bool wanted)
    {
        var change = Changes.Opened() with { Incident = Changes.Quetta with { Groups = [new("ttp", (GroupRole)role)] } };

        var result = WatchMatcher.Match(new Watch { Topic = "group:ttp" }, change);

        Assert.Equal(wanted, result is MatchResult.Wanted);
    }

    [Theory]
    [InlineData(EventKind.Attack, true)]
    [InlineData(EventKind.Operation, false)]
    public void Match_leaves_out_other_kinds(object kind, bool wanted)
    {
        var result = WatchMatcher.Match(Everything with { Kinds = [(EventKind)kind] }, Changes.Opened());

        Assert.Equal(wanted ? MatchReason.FirstReport : MatchReason.OtherKind, result.Reason);
    }

    [Theory]
    [InlineData(10, 9, false)]
    [InlineData(10, 10, true)]
    [InlineData(10, null, false)]
    [InlineData(0, null, true)]
    [InlineData(null, null, true)]
    public void Match_holds_the_least_killed_against_an_opening(int? least, int? killed, bool wanted)
    {
        var result = WatchMatcher.Match(Everything with { MinKilled = least }, Changes.Opened(killed));

        Assert.Equal(wanted ? MatchReason.FirstReport : MatchReason.TooFewKilled, result.Reason);
    }

    [Theory]
    [InlineData(9, 10, MatchReason.ThresholdCrossed)]
    [InlineData(null, 10, MatchReason.ThresholdCrossed)]
    [InlineData(8, 9, MatchReason.TooFewKilled)]
    [InlineData(10, 12, MatchReason.FirstReportsOnly)]
    [InlineData(10, 9, MatchReason.FirstReportsOnly)]
    public void Match_takes_the_first_crossing_as_first_report_when_only_those_are_wanted(int? before, int? killed, object reason)
    {
        var result = WatchMatcher.Match(Everything with { MinKilled = 10, Updates = false }, Changes.Updated(before, killed));

        Assert.Equal(reason, result.Reason);
        Assert.Equal(reason is MatchReason.ThresholdCrossed, result is MatchResult.Wanted);
    }

    [Theory]
    [InlineData(12, 26)]
    [InlineData(12, 8)]
    public void Match_wants_an_update_up_or_down_when_it_was_reached_before(int before, int killed)
    {
        var result = WatchMatcher.Match(Everything with { MinKilled = 10 }, Changes.Updated(before, killed));

        Assert.Equal(new MatchResult.Wanted(MatchReason.Update), result);
    }

    [Fact]
    public void Match_gives_a_retraction_to_who_wants_updates_or_was_told()
    {
        var updates = WatchMatcher.Match(Everything, Changes.Retracted());
        var firstOnly = WatchMatcher.Match(Everything with { Updates = false }, Changes.Retracted());
        var neverReached = WatchMatcher.Match(Everything with { MinKilled = 100 }, Changes.Retracted());

        Assert.Equal(new MatchResult.Wanted(MatchReason.Retraction), updates);
        Assert.Equal(new MatchResult.WantedIfTold(MatchReason.Retraction), firstOnly);
        Assert.Equal(new MatchResult.NotWanted(MatchReason.TooFewKilled), neverReached);
    }

    [Theory]
    [InlineData("district:Quetta", 5, MatchReason.NewTopic)]
    [InlineData("district:Quetta", 30, MatchReason.TooFewKilled)]
    [InlineData("province:Balochistan", 5, MatchReason.FirstReportsOnly)]
    public void Match_takes_an_update_as_first_report_under_a_topic_that_it_brings(string topic, int least, object reason)
    {
        var change = Changes.Updated(26, 27) with { NewTopics = ["district:Quetta"] };

        var result = WatchMatcher.Match(
            new Watch
            {
                Topic = topic,
                MinKilled = least,
                Updates = false,
            },
            change
        );

        Assert.Equal(reason, result.Reason);
        Assert.Equal(reason is MatchReason.NewTopic, result is MatchResult.Wanted);
    }
}
