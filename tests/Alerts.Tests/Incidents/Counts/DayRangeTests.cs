using Alerts.Incidents.Statistics;

namespace Alerts.Tests.Incidents.Counts;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2024-11-09", "2024-11-09", "2024-11-08", "2024-11-08")]
    [InlineData("2024-11-01", "2024-11-07", "2024-10-25", "2024-10-31")]
    [InlineData("2024-03-01", "2024-03-31", "2024-01-30", "2024-02-29")]
    public void Before_are_as_many_days_just_before(string from, string to, string firstBefore, string lastBefore)
    {
        var days = new DayRange(An.Day(from), An.Day(to));

        Assert.Equal(new DayRange(An.Day(firstBefore), An.Day(lastBefore)), days.Before());
        Assert.Equal(days.Days, days.Before().Days);
    }

    [Theory]
    [InlineData("2024-11-09 00:00", true)]
    [InlineData("2024-11-09 23:59", true)]
    [InlineData("2024-11-08 23:59", false)]
    [InlineData("2024-11-10 00:00", false)]
    public void A_day_is_from_midnight_to_midnight_in_Pakistan(string time, bool within)
    {
        Assert.Equal(within, new DayRange(An.Day("2024-11-09"), An.Day("2024-11-09")).Contains(A.Time(time)));
    }
}
