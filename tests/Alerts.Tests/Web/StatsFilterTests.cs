using System.Net;
using System.Text.RegularExpressions;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Web;

/// <summary>The page of counts under the filters of the first page.</summary>
public sealed class StatsFilterTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        await _site.RecordAsync(
            A.Report("26 killed in Quetta blast", "2024-11-09 10:00", A.Attack("Quetta", 26)),
            A.Report("Four militants killed in Bannu raid", "2024-11-09 11:00", A.Operation("Bannu", 4))
        );
    }

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/stats?by=kind", 2, 30)]
    [InlineData("/stats?by=kind&kind=operation", 1, 4)]
    [InlineData("/stats?by=kind&district=Quetta", 1, 26)]
    [InlineData("/stats?by=kind&q=quetta&period=30d", 1, 26)]
    [InlineData("/stats?by=kind&minKilled=100", 0, 0)]
    public async Task Counts_and_charts_are_of_what_the_filter_leaves(string path, int incidents, int killed)
    {
        var (page, _) = await _site.ReadyAsync(path);

        Assert.Matches($@"Total</th><td>{incidents}</td><td>{killed}</td>", page);
        Assert.Contains($"by kind: {incidents} in all", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_of_the_incidents_is_not_compared_with_figures_that_count_all()
    {
        var (all, _) = await _site.ReadyAsync("/stats");
        var (some, _) = await _site.ReadyAsync("/stats?kind=operation");

        Assert.Contains("PICSS", all, StringComparison.Ordinal);
        Assert.DoesNotContain("PICSS", some, StringComparison.Ordinal);
        Assert.Contains("value=\"operation\" selected", some, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stats", true)]
    [InlineData("/stats?province=Balochistan", false)]
    [InlineData("/stats?district=Quetta", false)]
    public async Task Provinces_have_charts_unless_one_is_asked_for(string path, bool expected)
    {
        var (page, _) = await _site.ReadyAsync(path);

        Assert.Equal(expected, page.Contains(">Incidents by province<", StringComparison.Ordinal));
    }

    // A form that has both days filled in would win over the period that a reader picks next.
    [Theory]
    [InlineData("/stats", "", ">twelve months<")]
    [InlineData("/report", "", ">yesterday<")]
    [InlineData("/report?period=7d", "", "value=\"7d\" selected")]
    [InlineData("/report?from=2024-11-09", "2024-11-09", ">yesterday<")]
    public async Task Form_has_the_days_only_if_the_reader_wrote_one(string path, string day, string period)
    {
        var (page, _) = await _site.ReadyAsync(path);

        Assert.Equal(day, Value(page, "from"));
        Assert.Equal(day, Value(page, "to"));
        Assert.Contains(period, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_filter_is_refused_by_its_name()
    {
        using var answer = await _site.Client.GetAsync("/stats?kinds=attack");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string Value(string page, string name) => Regex.Match(page, $"name=\"{name}\"(?: value=\"([^\"]*)\")?").Groups[1].Value;
}
