using Alerts.Delivery.Pipeline;

namespace Alerts.Tests.Delivery;

public class RetryScheduleTests
{
    [Theory]
    [InlineData(1, "00:00:05")]
    [InlineData(2, "00:05:00")]
    [InlineData(3, "00:30:00")]
    [InlineData(4, "02:00:00")]
    [InlineData(5, "05:00:00")]
    [InlineData(6, "10:00:00")]
    [InlineData(7, "14:00:00")]
    [InlineData(8, "20:00:00")]
    [InlineData(9, "1.00:00:00")]
    public void Wait_is_that_of_standard_webhooks(int failed, string wait) =>
        Assert.Equal(TimeSpan.Parse(wait, null), RetrySchedule.Wait(failed, retryAfter: null, jitter: 0));

    [Fact]
    public void Wait_ends_after_ten_attempts()
    {
        Assert.Null(RetrySchedule.Wait(10, TimeSpan.FromSeconds(1), jitter: 0));
        Assert.Equal(10, RetrySchedule.Attempts);
    }

    [Theory]
    [InlineData("00:00:04", "00:00:05")]
    [InlineData("00:02:00", "00:02:00")]
    [InlineData("9.00:00:00", "1.00:00:00")]
    public void Wait_is_what_the_receiver_asks_when_that_is_longer_and_at_most_a_day(string asked, string wait) =>
        Assert.Equal(TimeSpan.Parse(wait, null), RetrySchedule.Wait(1, TimeSpan.Parse(asked, null), jitter: 0));

    [Fact]
    public void Wait_is_spread_over_a_tenth() =>
        Assert.Equal(TimeSpan.FromMinutes(5.5), RetrySchedule.Wait(2, retryAfter: null, jitter: 1));
}
