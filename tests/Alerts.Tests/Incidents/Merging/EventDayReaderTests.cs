using System.Globalization;
using Alerts.Incidents.Claims;

namespace Alerts.Tests.Incidents.Merging;

/// <summary>9 November 2024 was a Saturday.</summary>
public sealed class EventDayReaderTests
{
    [Theory]
    [InlineData("Blast kills 26 in Quetta on Saturday", "2024-11-09 12:00", "2024-11-09")]
    [InlineData("Blast killed 26 in Quetta on Saturday", "2024-11-11 12:00", "2024-11-09")]
    [InlineData("Saturday's blast in Quetta", "2024-11-15 12:00", "2024-11-09")]
    [InlineData("Blast in Quetta on Nov 9", "2024-11-12 12:00", "2024-11-09")]
    [InlineData("Blast in Quetta on November 9, 2024, killed 26", "2024-11-12 12:00", "2024-11-09")]
    [InlineData("Blast in Quetta on 9th of November", "2024-11-12 12:00", "2024-11-09")]
    [InlineData("Bomb of 31 December", "2025-01-02 12:00", "2024-12-31")]
    [InlineData("Blast yesterday in Quetta", "2024-11-10 12:00", "2024-11-09")]
    [InlineData("Blast in Quetta today", "2024-11-09 23:59", "2024-11-09")]
    public void Words_that_name_the_day_are_exact(string title, string published, string day)
    {
        var read = EventDayReader.Read(title, "", A.Time(published));

        Assert.Equal(EventDay.On(Day(day)), read);
    }

    [Theory]
    [InlineData("Blast kills nine in Quetta", "2024-11-09 05:00", "2024-11-09", "2024-11-08", "2024-11-09")]
    [InlineData("Blast kills nine in Quetta", "2024-11-09 04:59", "2024-11-08", "2024-11-08", "2024-11-09")]
    [InlineData("Four killed in overnight raid", "2024-11-09 12:00", "2024-11-09", "2024-11-08", "2024-11-09")]
    [InlineData("Raid on the night of 8/9 November", "2024-11-10 12:00", "2024-11-09", "2024-11-08", "2024-11-09")]
    [InlineData("Raid on the night of November 8-9", "2024-11-10 12:00", "2024-11-09", "2024-11-08", "2024-11-09")]
    [InlineData("Soldiers killed last week", "2024-11-09 12:00", "2024-11-03", "2024-10-28", "2024-11-07")]
    [InlineData("Attack that occurred last Saturday", "2024-11-09 12:00", "2024-11-09", "2024-11-02", "2024-11-09")]
    public void Vague_words_leave_a_span(string title, string published, string best, string earliest, string latest)
    {
        var read = EventDayReader.Read(title, "", A.Time(published));

        Assert.Equal(new EventDay(Day(best), Day(earliest), Day(latest)), read);
        Assert.False(read.Stated);
    }

    [Fact]
    public void Day_of_the_statement_is_not_the_day_of_the_event()
    {
        var read = EventDayReader.Read(
            "Eight militants killed in Bannu",
            "The military's media wing said on Sunday that the raid took place on Saturday.",
            A.Time("2024-11-10 20:00")
        );

        Assert.Equal(EventDay.On(new DateOnly(2024, 11, 9)), read);
    }

    [Fact]
    public void Anniversary_is_no_day_of_an_event()
    {
        var read = EventDayReader.Read("School attack of December 16, 2014", "", A.Time("2024-12-16 12:00"));

        Assert.False(read.Stated);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
