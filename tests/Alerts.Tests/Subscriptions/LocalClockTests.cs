using System.Globalization;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Subscriptions;

public sealed class LocalClockTests
{
    [Theory]
    [InlineData("Asia/Karachi", "2024-11-09", "08:00", "2024-11-09T03:00Z")]
    [InlineData("Asia/Kathmandu", "2024-11-09", "08:00", "2024-11-09T02:15Z")]
    [InlineData("Pacific/Chatham", "2024-11-09", "08:00", "2024-11-08T18:15Z")]
    [InlineData("America/New_York", "2024-11-02", "08:00", "2024-11-02T12:00Z")]
    [InlineData("America/New_York", "2024-11-03", "08:00", "2024-11-03T13:00Z")]
    public void Clock_follows_its_zone(string zone, string day, string time, string utc) => Assert.Equal(Utc(utc), At(zone, day, time));

    [Theory]
    [InlineData("America/New_York", "2024-03-10", "02:30", "2024-03-10T07:00Z")]
    [InlineData("Europe/London", "2024-03-31", "01:00", "2024-03-31T01:00Z")]
    [InlineData("Australia/Lord_Howe", "2024-10-06", "02:15", "2024-10-05T15:30Z")]
    public void A_time_that_the_clock_skips_is_the_first_moment_after_it(string zone, string day, string time, string utc) =>
        Assert.Equal(Utc(utc), At(zone, day, time));

    [Theory]
    [InlineData(false, "2024-11-03T05:30Z")]
    [InlineData(true, "2024-11-03T06:30Z")]
    public void A_time_that_comes_twice_is_the_one_that_is_asked_for(bool last, string utc) =>
        Assert.Equal(Utc(utc), At("America/New_York", "2024-11-03", "01:30", last));

    [Theory]
    [InlineData("2024-11-09T02:59:59Z", "2024-11-09T03:00Z")]
    [InlineData("2024-11-09T03:00:00Z", "2024-11-10T03:00Z")]
    public void The_next_morning_is_later_than_now(string now, string next) =>
        Assert.Equal(Utc(next), LocalClock.Of("Asia/Karachi").Next(new TimeOnly(8, 0), null, Utc(now)));

    [Theory]
    [InlineData("2024-11-10T19:00:00Z", "2024-11-11T03:00Z")]
    [InlineData("2024-11-11T02:59:59Z", "2024-11-11T03:00Z")]
    [InlineData("2024-11-11T03:00:00Z", "2024-11-18T03:00Z")]
    public void The_next_Monday_is_by_the_clock_of_the_zone(string now, string next) =>
        Assert.Equal(Utc(next), LocalClock.Of("Asia/Karachi").Next(new TimeOnly(8, 0), DayOfWeek.Monday, Utc(now)));

    [Fact]
    public void An_unknown_zone_is_Pakistans()
    {
        var morning = LocalClock.Of("Mars/Olympus").At(new DateOnly(2024, 11, 9), new TimeOnly(8, 0));

        Assert.Equal(Utc("2024-11-09T03:00Z"), morning);
    }

    [Theory]
    [InlineData("Asia/Karachi", true)]
    [InlineData("Asia/Calcutta", true)]
    [InlineData("UTC", true)]
    [InlineData("UTC+05", false)]
    [InlineData("Mars/Olympus", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("", false)]
    public void Names_are_those_of_the_tz_database(string zone, bool known) => Assert.Equal(known, LocalClock.Knows(zone));

    private static DateTimeOffset At(string zone, string day, string time, bool last = false) =>
        LocalClock.Of(zone).At(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture), last);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
