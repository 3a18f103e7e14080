using Alerts.Evaluation.Scoring;

namespace Alerts.Tests.Evaluation.Scoring;

public sealed class FigureScoreTests
{
    [Theory]
    [InlineData(9, 9, true)]
    [InlineData(9, 8, false)]
    [InlineData(9, null, false)]
    [InlineData(0, null, true)]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, false)]
    public void Figure_is_right_when_it_is_exact_or_unknown_of_none(int there, int? found, bool right)
    {
        var score = new FigureScore();

        Assert.Equal(right, score.Add(there, found));
        Assert.Equal(right ? 1 : 0, score.Exact.Right);
        Assert.Equal(1, score.Exact.All);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(2, "2-5")]
    [InlineData(5, "2-5")]
    [InlineData(6, "6-20")]
    [InlineData(20, "6-20")]
    [InlineData(21, "over 20")]
    public void Figure_counts_in_the_bin_of_the_true_number(int there, string size)
    {
        var score = new FigureScore();

        score.Add(there, 400);

        Assert.Equal(size, Assert.Single(score.BySize, bin => bin.Share.All == 1).Size);
    }

    [Fact]
    public void Error_is_the_mean_distance_with_unknown_as_nobody()
    {
        var score = new FigureScore();

        score.Add(10, 7);
        score.Add(5, null);
        score.Add(4, 8);
        score.Add(0, null);

        Assert.Equal(3, score.MeanAbsoluteError);
    }

    [Fact]
    public void Error_is_unknown_of_no_figures() => Assert.Null(new FigureScore().MeanAbsoluteError);
}
