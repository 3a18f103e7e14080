using Alerts.Evaluation.Scoring;

namespace Alerts.Tests.Evaluation.Scoring;

public sealed class DetectionTests
{
    [Fact]
    public void Precision_counts_what_was_found_and_recall_what_is_there()
    {
        var detection = Counting(hits: 6, falseAlarms: 2, missed: 4, neither: 100);

        Assert.Equal(0.75, detection.Precision);
        Assert.Equal(0.6, detection.Recall);
        Assert.Equal(12 / 18.0, detection.F1);
        Assert.Equal((10, 2), (detection.There, detection.FalseAlarms));
    }

    [Fact]
    public void F1_is_nought_when_nothing_was_found_of_what_is_there()
    {
        var detection = Counting(missed: 1);

        Assert.Equal((null, 0, 0), (detection.Precision, detection.Recall, detection.F1));
    }

    [Fact]
    public void Nothing_is_measured_where_nothing_is_there_nor_found()
    {
        var detection = Counting(neither: 5);

        Assert.Equal((null, null, null), (detection.Precision, detection.Recall, detection.F1));
    }

    private static Detection Counting(int hits = 0, int falseAlarms = 0, int missed = 0, int neither = 0)
    {
        var detection = new Detection();
        for (var i = 0; i < hits; i++)
            detection.Add(there: true, found: true);
        for (var i = 0; i < falseAlarms; i++)
            detection.Add(there: false, found: true);
        for (var i = 0; i < missed; i++)
            detection.Add(there: true, found: false);
        for (var i = 0; i < neither; i++)
            detection.Add(there: false, found: false);
        return detection;
    }
}
