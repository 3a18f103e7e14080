using Alerts.Hosting.Demo;

namespace Alerts.Tests.Hosting.Demo;

public class DemoTextTests
{
    // 2024-12-02 is a Monday; 23:30 UTC is already Tuesday in Pakistan.
    private static readonly DateTimeOffset Start = new(2024, 12, 2, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2d4h", 52 * 60)]
    [InlineData("6h55m", (6 * 60) + 55)]
    [InlineData("40m", 40)]
    [InlineData("17d", 17 * 24 * 60)]
    public void A_span_is_read_as_days_hours_and_minutes(string text, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), DemoText.Span(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("4h2d")]
    [InlineData("soon")]
    public void A_span_that_is_none_is_named(string text)
    {
        var mistake = Assert.Throws<FormatException>(() => DemoText.Span(text));

        Assert.Contains($"'{text}'", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0h", "on Tuesday")]
    [InlineData("5h", "on Monday")]
    [InlineData("6d", "on Wednesday")]
    public void A_weekday_is_the_one_in_Pakistan(string span, string expected)
    {
        Assert.Equal(expected, DemoText.Fill($"on {{weekday:{span}}}", Start));
    }
}
