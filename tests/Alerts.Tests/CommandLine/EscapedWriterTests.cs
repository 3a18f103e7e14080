using System.Text.Json;
using Alerts.CommandLine.Launching;

namespace Alerts.Tests.CommandLine;

public sealed class EscapedWriterTests
{
    [Theory]
    [InlineData("\u001b]0;owned\u0007", @"\u001b]0;owned\u0007")]
    [InlineData("\u009b31m\u007f\0\b", @"\u009b31m\u007f\u0000\u0008")]
    [InlineData("\u202Eabc\u202C\u2066d\u2069", @"\u202eabc\u202c\u2066d\u2069")]
    [InlineData("a\u2028b\u2029", @"a\u2028b\u2029")]
    [InlineData("over\rwritten", @"over\u000dwritten")]
    [InlineData("line\r\nline\n\ttab", "line\r\nline\n\ttab")]
    [InlineData("کوئٹہ\u200f میں دھماکہ، 3 ہلاک 🚂", "کوئٹہ\u200f میں دھماکہ، 3 ہلاک 🚂")]
    public void Writer_escapes_what_acts_on_a_terminal_and_nothing_else(string text, string expected)
    {
        using var console = new StringWriter();
        using var writer = new EscapedWriter(console);

        writer.Write(text);

        Assert.Equal(expected, console.ToString());
    }

    [Fact]
    public async Task Every_way_to_write_escapes()
    {
        using var console = new StringWriter { NewLine = "\n" };
        await using var writer = new EscapedWriter(console);

        writer.Write('\u001b');
        writer.Write("a\u001bb".ToCharArray());
        writer.WriteLine("{0}\u001b", "c");
        await writer.WriteAsync("\u001b");
        await writer.WriteLineAsync("\u001b".AsMemory());
        await writer.WriteLineAsync("\u001b");

        Assert.Equal("EaEbcE\nEE\nE\n".Replace("E", @"\u001b", StringComparison.Ordinal), console.ToString());
    }

    [Fact]
    public void Escaped_json_reads_as_the_same_text()
    {
        var title = "a\u202Eb\u0085";

        var json = EscapedWriter.Escape($"{{\"title\":\"{title}\"}}");

        Assert.Equal(title, JsonDocument.Parse(json).RootElement.GetProperty("title").GetString());
        Assert.DoesNotContain('\u202E', json);
    }
}
