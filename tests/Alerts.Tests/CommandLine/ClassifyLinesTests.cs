using System.Text;
using System.Text.Json;
using Alerts.Classification;
using Alerts.CommandLine.Reading;

namespace Alerts.Tests.CommandLine;

public sealed class ClassifyLinesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ClassifyLines _run = new(new Classifier(), Now, explain: false);
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Lines_come_out_in_order_with_all_members()
    {
        var (good, lines) = await Run("""{"id":"a","title":"Gunmen kill two policemen in Bannu"}""", """{"id":7,"text":"Shares rise"}""");

        Assert.True(good);
        Assert.Equal(["a", "7"], lines.Select(line => line.GetProperty("id").ToString()));
        Assert.Equal(
            ["id", "kind", "type", "targets", "confidence", "provinces", "districts", "places", "groups", "killed", "wounded", "evidence"],
            lines[0].EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal("attack", lines[0].GetProperty("kind").GetString());
        Assert.Equal("armed assault", lines[0].GetProperty("type").GetString());
        Assert.Equal("police", lines[0].GetProperty("targets")[0].GetString());
        Assert.Equal(2, lines[0].GetProperty("killed").GetProperty("security").GetInt32());
        Assert.Equal("Bannu", lines[0].GetProperty("districts")[0].GetString());
        Assert.Equal(JsonValueKind.Null, lines[1].GetProperty("killed").GetProperty("total").ValueKind);
    }

    [Theory]
    [InlineData("""{"title":"Drone strike kills four in North Waziristan"}""", "attack")]
    [InlineData("""{"title":"Drone strike kills four in North Waziristan","published":"2014-11-09"}""", "none")]
    public async Task A_line_without_a_time_counts_as_published_now(string line, string kind)
    {
        var (_, lines) = await Run(line);

        Assert.Equal(kind, lines[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("2014-11-09", "\"kind\":\"none\"")]
    [InlineData("2024-11-09T05:00:00Z", "\"kind\":\"attack\"")]
    [InlineData(null, "\"kind\":\"attack\"")]
    public async Task One_text_counts_as_published_when_the_option_says_or_else_now(string? published, string kind)
    {
        using var run = new CommandRun();
        string[] option = published is null ? [] : ["--published", published];

        var code = await run.RunAsync(["classify", "--title", "Drone strike kills four in North Waziristan", .. option]);

        Assert.Equal(0, code);
        Assert.Contains(kind, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_that_is_no_time_is_named_with_what_to_give()
    {
        using var run = new CommandRun();

        var code = await run.RunAsync("classify", "--title", "x", "--published", "soon");

        Assert.Equal(2, code);
        Assert.Contains("--published is 'soon', which is not an ISO 8601 time, such as 2024-11-09", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "line 2: not JSON")]
    [InlineData("[1]", "line 2: a JSON array, where an object")]
    [InlineData("{}", "line 2: neither title nor text")]
    [InlineData("""{"title":null}""", "line 2: neither title nor text")]
    [InlineData("""{"title":5}""", "line 2: title is a JSON number, where a string is needed")]
    [InlineData("""{"title":"x","published":"soon"}""", "line 2: published is 'soon', which is not an ISO 8601 time")]
    public async Task A_bad_line_is_named_and_the_next_goes_on(string bad, string message)
    {
        var (good, lines) = await Run("""{"id":"a","title":"x"}""", bad, """{"id":"c","title":"x"}""");

        Assert.False(good);
        Assert.Equal(["a", "c"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.StartsWith(message, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_lines_count_but_do_nothing()
    {
        var (good, lines) = await Run("", """{"title":"x"}""", "{}");

        Assert.False(good);
        Assert.Single(lines);
        Assert.StartsWith("line 3:", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_names_rules_and_words()
    {
        using var output = new MemoryStream();
        using var input = new StringReader("""{"title":"Gunmen kill two policemen in Bannu"}""");

        await new ClassifyLines(new Classifier(), Now, explain: true).RunAsync(input, output, _error, _ => { }, CancellationToken.None);

        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("attack, confidence", text, StringComparison.Ordinal);
        Assert.Contains("killed 2 (2 security forces)", text, StringComparison.Ordinal);
        Assert.Contains("militants strike", text, StringComparison.Ordinal);
        Assert.Contains("\"two policemen\"", text, StringComparison.Ordinal);
    }

    private async Task<(bool Good, List<JsonElement> Lines)> Run(params string[] lines)
    {
        using var output = new MemoryStream();
        using var input = new StringReader(string.Join('\n', lines));
        var good = await _run.RunAsync(input, output, _error, _ => { }, CancellationToken.None);
        var written = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (good, [.. written.Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
