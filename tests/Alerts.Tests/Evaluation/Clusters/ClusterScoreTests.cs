using Alerts.Evaluation.Clusters;

namespace Alerts.Tests.Evaluation.Clusters;

public sealed class ClusterScoreTests
{
    [Fact]
    public void Score_is_full_when_every_event_is_one_incident()
    {
        var score = Score("a:quetta:1 b:quetta:1 c:bannu:2");

        Assert.Equal((1.0, 1.0, 1.0), (score.Precision, score.Recall, score.F1));
        Assert.Equal((0.0, 0.0, 0.0, 0), (score.WronglyMerged, score.WronglySplit, score.Missed, score.ForNothing));
        Assert.Equal((3, 2, 1, 2), (score.Items, score.Events, score.SeveralItems, score.Incidents));
    }

    [Fact]
    public void Two_events_in_one_incident_lower_precision()
    {
        var score = Score("a:quetta:1 b:quetta:1 c:bannu:1");

        Assert.Equal((2 * 2.0 / 3 + 1.0 / 3) / 3, score.Precision, 9);
        Assert.Equal(1, score.Recall);
        Assert.Equal(1, score.WronglyMerged);
    }

    [Fact]
    public void Event_in_two_incidents_lowers_recall()
    {
        var score = Score("a:quetta:1 b:quetta:2 c:bannu:3");

        Assert.Equal((0.5 + 0.5 + 1) / 3, score.Recall, 9);
        Assert.Equal((1, 1), (score.Precision, score.WronglySplit));
    }

    [Fact]
    public void Item_without_an_incident_stands_alone_and_is_missed_not_split()
    {
        var score = Score("a:quetta:1 b:quetta:-");

        Assert.Equal((0.5, 0.0, 0.5), (score.Recall, score.WronglySplit, score.Missed));
    }

    [Fact]
    public void Incident_of_no_event_is_opened_for_nothing_unless_its_items_are_not_scored()
    {
        var items = new ClusteredItem[]
        {
            new("a", "quetta", "report"),
            new("b", null, "aftermath"),
            new("c", null, "either"),
            new("d", "quetta", "aftermath"),
        };
        var said = new Dictionary<string, string?>
        {
            ["a"] = "1",
            ["b"] = "2",
            ["c"] = "3",
            ["d"] = "1",
        };

        var score = ClusterScore.Of(items, said);

        Assert.Equal((1, 2, 1), (score.ForNothing, score.Incidents, score.Items));
    }

    [Theory]
    [InlineData("[]", "no id")]
    [InlineData("""{"id":"1"}""", "no role")]
    [InlineData("rain", "no item")]
    public void Line_that_is_no_item_says_what_is_wrong(string line, string mistake) =>
        Assert.Contains(mistake, Assert.Throws<FormatException>(() => ClusteredItem.Parse(line)).Message, StringComparison.Ordinal);

    /// <param name="lines">Id, event and incident of each report; a dash for none.</param>
    private static ClusterScore Score(string lines)
    {
        var parts = lines.Split(' ').Select(line => line.Split(':')).ToList();
        return ClusterScore.Of(
            [.. parts.Select(part => new ClusteredItem(part[0], part[1], "report"))],
            parts.ToDictionary(part => part[0], part => part[2] == "-" ? null : part[2])
        );
    }
}
