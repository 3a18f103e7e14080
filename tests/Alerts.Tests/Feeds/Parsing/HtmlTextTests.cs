using System.Diagnostics;
using Alerts.Feeds.Parsing;

namespace Alerts.Tests.Feeds.Parsing;

public class HtmlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  two \n\t words ", "two words")]
    [InlineData("<p>one</p><p>two</p>", "one two")]
    [InlineData("a<br>b<br/>c", "a b c")]
    [InlineData("re<b>port</b>ed", "reported")]
    [InlineData("x<script>alert('<p>')</script>y<style>p{}</style>z", "x y z")]
    [InlineData("a &lt; b &amp; c", "a < b & c")]
    [InlineData("5 < 6 and AT&T", "5 < 6 and AT&T")]
    [InlineData("&lt;p&gt;twice &amp;amp; escaped&lt;/p&gt;", "twice & escaped")]
    [InlineData("It&#146;s", "It’s")]
    [InlineData("It\u0092s", "It’s")]
    [InlineData("CafÃ©", "Café")]
    [InlineData("Café", "Café")]
    [InlineData("soft\u00ADhyphen\u200B", "softhyphen")]
    [InlineData("<img src=x onerror=alert(1)>caption", "caption")]
    [InlineData("<script>never closed", "")]
    [InlineData("<p unclosed", "")]
    public void Html_becomes_plain_text(string html, string expected) => Assert.Equal(expected, HtmlText.From(html));

    [Fact]
    public void Html_takes_linear_time_when_it_is_made_to_take_quadratic()
    {
        var html = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<b x={i}>")) + string.Concat(Enumerable.Repeat("<p>x", 10_000));
        var start = Stopwatch.GetTimestamp();

        var text = HtmlText.From(html);

        Assert.StartsWith("x x x", text, StringComparison.Ordinal);
        // No measure of speed: quadratic work would take minutes here.
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30));
    }
}
