using System.Text.Json;
using Alerts.CommandLine;
using Alerts.CommandLine.Launching;

namespace Alerts.Tests.CommandLine;

public sealed class ParseCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Parse_prints_an_entry_a_line_with_times_in_utc()
    {
        var file = Sample("rdf10.xml");

        Assert.Equal(0, await RunAsync(file));

        var expected = new Dictionary<string, string?>
        {
            ["file"] = file,
            ["id"] = "https://rdf.example/a",
            ["title"] = "Police repel attack on post in Lakki Marwat",
            ["link"] = "https://rdf.example/a",
            ["summary"] = "No loss of life was reported.",
            ["published"] = null,
            ["updated"] = "2024-11-30T16:15:00Z",
        };
        Assert.Equal(expected, Assert.Single(Lines()));
    }

    [Fact]
    public async Task Parse_goes_on_after_a_file_that_is_no_feed()
    {
        var page = Path.GetTempFileName();
        await File.WriteAllTextAsync(page, "<html><body>Sign in</body></html>");

        Assert.Equal(0, await RunAsync(page, Sample("rdf10.xml")));

        var lines = Lines();
        Assert.Equal((2, page), (lines.Count, lines[0]["file"]));
        Assert.StartsWith("a web page", lines[0]["error"], StringComparison.Ordinal);
        File.Delete(page);
    }

    [Theory]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><rss><item><title>Blast</title></item></rss>")]
    [InlineData("{\"items\":[{\"\\ud800\":1,\"title\":\"Blast\"}]}")]
    public async Task Parse_reads_what_once_broke_it_and_the_files_after_it(string feed)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, feed);

        Assert.Equal(0, await RunAsync(file, Sample("rdf10.xml")));

        Assert.Equal(["Blast", "Police repel attack on post in Lakki Marwat"], Lines().Select(line => line["title"]));
        File.Delete(file);
    }

    [Fact]
    public async Task Parse_ends_with_1_when_a_file_cannot_be_opened_and_still_goes_on()
    {
        Assert.Equal(1, await RunAsync("/no/such/file.xml", Sample("rdf10.xml")));

        Assert.StartsWith("cannot be opened", Lines()[0]["error"], StringComparison.Ordinal);
        Assert.Equal(2, Lines().Count);
    }

    [Fact]
    public async Task Parse_without_a_file_is_wrong_use()
    {
        Assert.Equal(2, await RunAsync());

        Assert.Contains("parse", _error.ToString(), StringComparison.Ordinal);
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Feeds", "Samples", name);

    private Task<int> RunAsync(params string[] files)
    {
        var launcher = new ServiceLauncher(
            (_, _) => throw new NotSupportedException(),
            _ => throw new NotSupportedException(),
            _ => throw new NotSupportedException()
        );
        return AlertsCommand.RunAsync(["parse", .. files], launcher, _output, _error);
    }

    private List<Dictionary<string, string?>> Lines() =>
        [
            .. _output
                .ToString()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<Dictionary<string, string?>>(line)!),
        ];
}
