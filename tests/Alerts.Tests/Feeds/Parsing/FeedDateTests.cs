using System.Globalization;
using Alerts.Feeds.Parsing;

namespace Alerts.Tests.Feeds.Parsing;

public class FeedDateTests
{
    [Theory]
    [InlineData("Sat, 9 Nov 2024 08:25:00 GMT", "2024-11-09T08:25:00Z")]
    [InlineData("Sat, 09 Nov 2024 13:25:00 +0500", "2024-11-09T08:25:00Z")]
    [InlineData("Sat, 09 Nov 2024 13:25:00 PKT", "2024-11-09T08:25:00Z")]
    [InlineData("Sat, 09 Nov 2024 00:25:00 PST", "2024-11-09T08:25:00Z")]
    [InlineData("Sat, 09 Nov 2024 13:25:00 GMT+5", "2024-11-09T08:25:00Z")]
    [InlineData("9 Nov 24 8:25 UT", "2024-11-09T08:25:00Z")]
    [InlineData("Sat,09 Nov 2024 08:25:60 Z", "2024-11-09T08:25:59Z")]
    [InlineData("Saturday, November 9, 2024 1:25 pm PKT", "2024-11-09T08:25:00Z")]
    [InlineData("November 9, 2024, 12:05 am", "2024-11-09T00:05:00Z")]
    [InlineData("Sat Nov  9 08:25:00 2024", "2024-11-09T08:25:00Z")]
    [InlineData("Sat Nov  9 08:25:00 +0000 2024", "2024-11-09T08:25:00Z")]
    [InlineData("9-Nov-2024 08:25", "2024-11-09T08:25:00Z")]
    [InlineData("Sat, 2024/11/09 03:25:00 EST", "2024-11-09T08:25:00Z")]
    [InlineData("9th November 2024", "2024-11-09T00:00:00Z")]
    [InlineData("25/12/2024 10:00", "2024-12-25T10:00:00Z")]
    [InlineData("12/25/2024 10:00", "2024-12-25T10:00:00Z")]
    [InlineData("Nov 9", null)]
    [InlineData("03/04/2024", null)]
    [InlineData("2024", "2024-01-01T00:00:00Z")]
    [InlineData("2024-11", "2024-11-01T00:00:00Z")]
    [InlineData("2024-11-09", "2024-11-09T00:00:00Z")]
    [InlineData("20241109", "2024-11-09T00:00:00Z")]
    [InlineData("2024-11-09T08:25Z", "2024-11-09T08:25:00Z")]
    [InlineData("2024-11-09T13:25:00.123+05:00", "2024-11-09T08:25:00Z")]
    [InlineData("2024-11-09 13:25:00 +0500", "2024-11-09T08:25:00Z")]
    [InlineData("2024-11-09 13:25:00 PKT", "2024-11-09T08:25:00Z")]
    [InlineData("2024-11-09T24:00:00Z", "2024-11-10T00:00:00Z")]
    [InlineData("2024-11-09T24:01:00Z", null)]
    [InlineData("2024-02-30", null)]
    [InlineData("2024-13-01", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("Σαβ, 09 Νοε 2024 08:25:00 GMT", "2024-11-09T08:25:00Z")]
    [InlineData("2024-november-9T9:25+01:00", "2024-11-09T08:25:00Z")]
    [InlineData("2024년 11월 09일  17:25:00", "2024-11-09T08:25:00Z")]
    [InlineData("2024-11-09 오후 5:25:00", "2024-11-09T08:25:00Z")]
    [InlineData("Sam, 09 févr. 2024 08:25:00 GMT", "2024-02-09T08:25:00Z")]
    [InlineData("Martes, 12 marzo 2024 08:25:00 GMT", "2024-03-12T08:25:00Z")]
    [InlineData("9 نومبر 2024", "2024-11-09T00:00:00Z")]
    [InlineData("2024-TLE-10T10:00:00Z", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Date_is_read_in_utc(string? text, string? expected)
    {
        var date = FeedDate.Parse(text);

        Assert.Equal(expected, date?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, date?.Offset ?? TimeSpan.Zero);
    }
}
