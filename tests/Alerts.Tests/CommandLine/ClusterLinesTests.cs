using Alerts.Classification;
using Alerts.CommandLine.Reading;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.CommandLine;

public sealed class ClusterLinesTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Reports_of_one_event_get_one_incident_and_other_news_none()
    {
        Assert.True(
            await RunAsync(
                """{"id":"c","source":"Geo","title":"Death toll of church bombing rises to 26 in Quetta","published":"2024-11-09T11:00:00Z"}""",
                """{"id":"b","source":"Dawn","title":"Pakistan win first Test by nine wickets","published":"2024-11-09T08:00:00Z"}""",
                """{"id":"a","source":"Dawn","title":"Suicide bomber kills 21 in Quetta church","published":"2024-11-09T05:00:00Z"}"""
            )
        );

        var lines = _output.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToList();
        Assert.StartsWith("""{"id":"a","incident":"20241109-""", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(""","type":"suicide bombing","targets":["place of worship"]}""", lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"id":"b","incident":null}""", lines[1]);
        Assert.Equal(lines[0].Replace("\"a\"", "\"c\"", StringComparison.Ordinal), lines[2]);
    }

    [Theory]
    [InlineData("no", "line 1: not JSON")]
    [InlineData("[]", "line 1: a JSON array")]
    [InlineData("{}", "line 1: neither title nor text")]
    [InlineData("""{"title":"Blast in Quetta"}""", "line 1: no time in published")]
    public async Task Line_that_is_no_input_is_named_and_the_others_go_on(string line, string mistake)
    {
        Assert.False(await RunAsync(line, """{"id":7,"title":"Blast kills 3 in Quetta","published":"2024-11-09T05:00:00Z"}"""));

        Assert.StartsWith(mistake, _error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("""{"id":7,"incident":"2024""", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_compares_figures_with_the_last_reports()
    {
        await new ClusterLines(new Classifier(), NullLoggerFactory.Instance).RunAsync(
            new StringReader(
                """
                {"id":1,"title":"Blast kills nine at Quetta railway station","published":"2024-11-09T05:00:00Z","source":"a"}
                {"id":2,"title":"Suicide bomber kills 26 at Quetta railway station","published":"2024-11-09T09:00:00Z","source":"b"}
                {"id":3,"title":"Blast kills 21 at Quetta railway station","published":"2024-11-09T10:00:00Z","source":"c"}
                {"id":4,"title":"New stadium opens in Lahore","published":"2024-11-09T10:00:00Z","source":"c"}
                """
            ),
            true,
            _output,
            _error,
            _ => { },
            CancellationToken.None
        );

        Assert.Contains("4 texts, 1 incidents, 1 of them with several reports", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("killed: as the last report in 0 of 1, higher in 1, lower in 0", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("wounded: as the last report in 0 of 0", _error.ToString(), StringComparison.Ordinal);
    }

    private async Task<bool> RunAsync(params string[] lines) =>
        await new ClusterLines(new Classifier(), NullLoggerFactory.Instance).RunAsync(
            new StringReader(string.Join('\n', lines)),
            false,
            _output,
            _error,
            _ => { },
            CancellationToken.None
        );
}
