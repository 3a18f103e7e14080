using Alerts.Classification.Findings;
using Alerts.Evaluation.Corpora;

namespace Alerts.Tests.Evaluation.Corpora;

public sealed class SampleLineTests
{
    [Fact]
    public void Line_is_read_with_all_its_columns()
    {
        var entry = SampleLine.Parse(
            "operation\t10\t0/2/8\t3\tKhyber Pakhtunkhwa\tBannu\tlej:mentioned ttp:target\tEight militants die\tTwo soldiers, too."
        );

        Assert.Equal(("Eight militants die", "Two soldiers, too."), (entry.Title, entry.Text));
        Assert.Equal((EventKind.Operation, 10, 3), (entry.Label.Kind, entry.Label.Killed, entry.Label.Wounded));
        Assert.Equal(("Khyber Pakhtunkhwa", "Bannu", "ttp"), (entry.Label.Province, entry.Label.District, entry.Label.Group));
        Assert.Equal(new Sides(0, 2, 8), entry.Label.Sides);
        Assert.Equal(
            new InText
            {
                Province = true,
                District = true,
                Group = true,
                Killed = true,
                Wounded = true,
            },
            entry.Label.InText
        );
    }

    [Fact]
    public void Dash_says_that_there_are_no_figures_and_tells_nothing_of_the_rest()
    {
        var label = SampleLine.Parse("attack\t-\t-\t-\t-\t-\t-\tA blast\t").Label;

        Assert.Equal(
            new Label
            {
                Kind = EventKind.Attack,
                Killed = 0,
                Wounded = 0,
                InText = new InText { Killed = true, Wounded = true },
            },
            label
        );
    }

    [Theory]
    [InlineData("attack\t1", "2 cells")]
    [InlineData("riot\t-\t-\t-\t-\t-\t-\tA riot\t", "'riot'")]
    [InlineData("attack\ttwo\t-\t-\t-\t-\t-\tA blast\t", "'two'")]
    [InlineData("attack\t2\t1/1\t-\t-\t-\t-\tA blast\t", "'1/1'")]
    public void Line_that_is_no_sample_is_refused_with_the_reason(string line, string reason)
    {
        var mistake = Assert.Throws<FormatException>(() => SampleLine.Parse(line));

        Assert.Contains(reason, mistake.Message, StringComparison.Ordinal);
    }
}
