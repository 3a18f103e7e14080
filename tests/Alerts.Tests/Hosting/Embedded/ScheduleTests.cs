using Alerts.Hosting.Embedded;
using Alerts.Hosting.Setup;

namespace Alerts.Tests.Hosting.Embedded;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Last = new(2024, 12, 2, 10, 15, 30, TimeSpan.Zero);

    [Theory]
    [InlineData("0 * * * * *", "2024-12-02T10:16:00Z")]
    [InlineData("*/10 * * * * *", "2024-12-02T10:15:40Z")]
    [InlineData("*/5 * * * *", "2024-12-02T10:20:00Z")]
    [InlineData("0 0 9 * * 1", "2024-12-09T09:00:00Z")]
    [InlineData("00:00:02", "2024-12-02T10:15:32Z")]
    [InlineData("1.00:00:00", "2024-12-03T10:15:30Z")]
    [InlineData("%Pace%", "2024-12-02T10:16:30Z")]
    public void Schedule_gives_the_first_time_after_the_last(string text, string next)
    {
        var schedule = Schedule.Parse(text, name => name == "Pace" ? "00:01:00" : null);

        Assert.Equal(DateTimeOffset.Parse(next, null), schedule.Next(Last));
    }

    [Theory]
    [InlineData("every minute", "'every minute' is not a schedule")]
    [InlineData("61 * * * *", "'61 * * * *' is not a schedule")]
    [InlineData("* * * * * * *", "not a schedule")]
    [InlineData("00:00:00", "'00:00:00' is not a schedule")]
    [InlineData("%Missing%", "the setting Missing")]
    public void Schedule_says_what_is_wrong(string text, string reason)
    {
        var wrong = Assert.Throws<FormatException>(() => Schedule.Parse(text, _ => null));

        Assert.Contains(reason, wrong.Message, StringComparison.Ordinal);
    }
}
