using Alerts.Classification;
using Alerts.Operations.Commands;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Operations;

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
        Assert.True(await RunAsync(
            """{"id":"c","source":"Geo","title":"Death toll of church bombing rises to 26 in Quetta","published":"2024-11-09T11:00:00Z"}""",
            """{"id":"b","source":"Dawn","title":"Pakistan win first Test by nine wickets","published":"2024-11-09T08:00:00Z"}""",
            """{"id":"a","source":"Dawn","title":"Suicide bomber kills 21 in Quetta church","published":"2024-11-09T05:00:00Z"}"""));

        var lines = _output.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToList();
        Assert.StartsWith("""{"id":"a","incident":"20241109-""", lines[0], StringComparison.Ordinal);
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

    private async Task<bool> RunAsync(params string[] lines) =>
        await new ClusterLines(new Classifier(), NullLoggerFactory.Instance)
            .RunAsync(new StringReader(string.Join('\n', lines)), _output, _error, CancellationToken.None);
}
