using Alerts.Classification.Findings;
using Alerts.Evaluation.Corpora;

namespace Alerts.Tests.Evaluation.Corpora;

public sealed class JsonLineTests
{
    [Fact]
    public void Line_is_read_with_its_label()
    {
        var entry = JsonLine.Parse(
            """
            {"id":"n1","title":"Nine killed in Quetta","text":"A bomb.","published":"2024-11-09","label":{"kind":"attack","province":"Balochistan",
             "district":"Quetta","group":"BLA","killed":9,"wounded":3,"in_text":{"district":true,"killed":true},"sides":{"civilians":8,"security":1}}}
            """
        );

        Assert.Equal(("n1", "Nine killed in Quetta", "A bomb."), (entry.Id, entry.Title, entry.Text));
        Assert.Equal(new DateTimeOffset(2024, 11, 9, 0, 0, 0, TimeSpan.Zero), entry.Published);
        Assert.Equal(
            new Label
            {
                Kind = EventKind.Attack,
                Province = "Balochistan",
                District = "Quetta",
                Group = "BLA",
                Killed = 9,
                Wounded = 3,
                InText = new InText { District = true, Killed = true },
                Sides = new Sides(8, 1),
            },
            entry.Label
        );
    }

    [Fact]
    public void Label_may_leave_everything_out()
    {
        var entry = JsonLine.Parse("""{"id":"n1","title":"Rain","label":{"kind":null}}""");

        Assert.Equal(new Label(), entry.Label);
    }

    [Theory]
    [InlineData("rain", "no labelled entry")]
    [InlineData("[]", "an object")]
    [InlineData("""{"id":"n1","title":"Rain"}""", "no label")]
    [InlineData("""{"id":"n1","label":{}}""", "neither title nor text")]
    [InlineData("""{"id":"n1","title":"Rain","label":{"kind":"weather"}}""", "$.kind")]
    [InlineData("""{"id":"n1","title":"Rain","label":{"killed":"two"}}""", "$.killed")]
    public void Line_that_is_no_labelled_entry_is_refused_with_the_reason(string line, string reason)
    {
        var mistake = Assert.Throws<FormatException>(() => JsonLine.Parse(line));

        Assert.Contains(reason, mistake.Message, StringComparison.Ordinal);
    }
}
