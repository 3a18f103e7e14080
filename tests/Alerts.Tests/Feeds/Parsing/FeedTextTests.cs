using System.Text;
using Alerts.Feeds.Parsing;

namespace Alerts.Tests.Feeds.Parsing;

public class FeedTextTests
{
    private const string Urdu = "<title>کوئٹہ میں دھماکا</title>";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", false)]
    [InlineData("utf-8", false)]
    public void Text_is_decoded_by_mark_or_by_its_first_bytes(string encoding, bool marked)
    {
        var codec = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. marked ? codec.GetPreamble() : [], .. codec.GetBytes(Urdu)];

        Assert.Equal(Urdu, FeedText.Decode(bytes, null));
    }

    [Theory]
    [InlineData("windows-1256", null, "windows-1256")]
    [InlineData("windows-1256", "utf-8", "windows-1256")]
    [InlineData("utf-8", "windows-1256", "utf-8")]
    [InlineData("\"utf-8\"", null, "utf-8")]
    [InlineData("no-such-encoding", "utf-8", "utf-8")]
    public void Text_is_decoded_by_header_before_declaration(string header, string? declared, string actual)
    {
        var text =
            (declared is null ? "" : $"<?xml version='1.0' encoding='{declared}'?>")
            + "<title>دھماکا</title>".Replace("ھ", "ه", StringComparison.Ordinal);
        var codec = CodePagesEncodingProvider.Instance.GetEncoding(actual) ?? Encoding.GetEncoding(actual);

        Assert.Equal(text, FeedText.Decode(codec.GetBytes(text), header));
    }

    [Fact]
    public void Text_is_decoded_by_declaration_when_the_header_is_silent()
    {
        var text = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><title>Взрыв</title>";

        Assert.Equal(text, FeedText.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text), null));
    }

    [Fact]
    public void Text_is_windows_1252_when_it_is_declared_utf8_and_is_not()
    {
        byte[] bytes = [.. "<?xml version='1.0' encoding='utf-8'?><t>caf"u8, 0xE9, 0x93, .. "</t>"u8];

        Assert.EndsWith("café“</t>", FeedText.Decode(bytes, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_stays_utf8_when_one_character_of_many_is_broken()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Urdu), 0xD8, .. "</channel>"u8];

        Assert.Equal($"{Urdu}\uFFFD</channel>", FeedText.Decode(bytes, "utf-8"));
    }
}
