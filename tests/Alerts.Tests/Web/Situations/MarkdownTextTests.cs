using Alerts.Web.Situations;

namespace Alerts.Tests.Web.Situations;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("Nine killed, 12 hurt: police (official)", "Nine killed, 12 hurt: police (official)")]
    [InlineData("a *b* _c_ `d` ~~e~~", @"a \*b\* \_c\_ \`d\` \~\~e\~\~")]
    [InlineData("[x](javascript:y)", @"\[x\](javascript:y)")]
    [InlineData("<img src=x>", @"\<img src=x\>")]
    [InlineData("a | b", @"a \| b")]
    [InlineData("&lt; @all #1 $x$", @"\&lt; \@all \#1 \$x\$")]
    [InlineData("see https://x.example and www.y.example", @"see https\://x.example and www\.y.example")]
    [InlineData("- one", @"\- one")]
    [InlineData("12. killed", @"12\. killed")]
    [InlineData("12.5 killed", @"12\.5 killed")]
    [InlineData("line\n# two", @"line \# two")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("کوئٹہ میں دھماکا", "کوئٹہ میں دھماکا")]
    public void Text_stays_text(string text, string expected)
    {
        Assert.Equal(expected, MarkdownText.Escape(text));
    }

    [Fact]
    public void A_link_ends_where_its_address_ends()
    {
        Assert.Equal(@"[a\]b](<https://x.example/%3E%5C(1)>)", MarkdownText.Link("a]b", @"https://x.example/>\(1)"));
    }
}
