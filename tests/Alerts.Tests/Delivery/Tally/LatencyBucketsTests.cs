using Alerts.Delivery.Tally;

namespace Alerts.Tests.Delivery.Tally;

public sealed class LatencyBucketsTests
{
    [Theory]
    [InlineData(0.11)]
    [InlineData(1)]
    [InlineData(7.3)]
    [InlineData(45)]
    [InlineData(61)]
    [InlineData(3_599)]
    [InlineData(86_400)]
    [InlineData(172_000)]
    public void Percentile_is_within_4_5_percent_of_the_duration(double seconds)
    {
        var counts = new Dictionary<int, long> { [LatencyBuckets.Of(TimeSpan.FromSeconds(seconds))] = 3 };

        var told = LatencyBuckets.Percentile(counts, 0.5)!.Value.TotalSeconds;

        Assert.InRange(told / seconds, 0.955, 1.045);
    }

    [Theory]
    [InlineData(-5, 0.1)]
    [InlineData(0, 0.1)]
    [InlineData(0.1, 0.1)]
    public void Percentile_of_next_to_nothing_is_a_tenth_of_a_second(double seconds, double expected) =>
        Assert.Equal(expected, Told(TimeSpan.FromSeconds(seconds)), 3);

    [Fact]
    public void Durations_over_two_days_count_as_two_days() =>
        Assert.InRange(Told(TimeSpan.FromDays(40)), TimeSpan.FromDays(1.9).TotalSeconds, TimeSpan.FromDays(2.1).TotalSeconds);

    [Theory]
    [InlineData(0.5, 10)]
    [InlineData(0.94, 10)]
    [InlineData(0.95, 10)]
    [InlineData(0.951, 100)]
    [InlineData(1, 100)]
    public void Percentile_is_the_duration_that_the_share_stayed_under(double share, double expected)
    {
        var counts = new Dictionary<int, long> { [Bucket(100)] = 1, [Bucket(10)] = 19 };

        Assert.InRange(LatencyBuckets.Percentile(counts, share)!.Value.TotalSeconds / expected, 0.955, 1.045);
    }

    [Fact]
    public void Percentile_of_nothing_is_none() => Assert.Null(LatencyBuckets.Percentile(new Dictionary<int, long>(), 0.5));

    private static int Bucket(double seconds) => LatencyBuckets.Of(TimeSpan.FromSeconds(seconds));

    private static double Told(TimeSpan took) =>
        LatencyBuckets.Percentile(new Dictionary<int, long> { [LatencyBuckets.Of(took)] = 1 }, 0.5)!.Value.TotalSeconds;
}
