using System.Text.Json;
using Alerts.CommandLine;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;

namespace Alerts.Tests.CommandLine;

public sealed class PeriodVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Stats_prints_a_table_with_the_published_figures()
    {
        Assert.Equal(0, await RunAsync("stats", "--from", "2024-11-01", "--to", "2024-11-30"));

        Assert.Contains("month  incidents  killed", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("PICSS   Nov 2024  attacks ", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("−100 %", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_gives_JSON_that_programs_read()
    {
        Assert.Equal(0, await RunAsync("stats", "--by", "kind", "--json", "--from", "2024-11-01", "--to", "2024-11-30"));

        var stats = JsonDocument.Parse(_output.ToString()).RootElement;
        Assert.Equal("kind", stats.GetProperty("by").GetString());
        Assert.Equal(0, stats.GetProperty("total").GetProperty("incidents").GetInt32());
    }

    [Fact]
    public async Task Report_is_Markdown_unless_it_is_to_be_HTML()
    {
        Assert.Equal(0, await RunAsync("report", "--from", "2024-11-09"));
        Assert.StartsWith("# Situation report: Pakistan, Saturday, 9 November 2024\n", _output.ToString(), StringComparison.Ordinal);
        _output.GetStringBuilder().Clear();

        Assert.Equal(0, await RunAsync("report", "--from", "2024-11-09", "--format", "html"));
        Assert.Contains("<!DOCTYPE html>", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_is_written_to_a_file_in_the_format_of_its_name()
    {
        var file = Path.Combine(_folder, "today.html");

        Assert.Equal(0, await RunAsync("report", "--province", "balochistan", "--output", file));

        Assert.Contains("<svg viewBox", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("--from", "stats", "--from", "2024-11-31")]
    [InlineData("month, province, district, group, kind, type, target", "stats", "--by", "week")]
    [InlineData("a year at a time", "stats", "--from", "2020-01-01", "--to", "2024-01-01")]
    [InlineData("Write one of: Balochistan", "report", "--province", "Atlantis")]
    [InlineData("earlier day first", "report", "--from", "2024-11-09", "--to", "2024-11-08")]
    [InlineData("'pdf'", "report", "--format", "pdf")]
    [InlineData("Name the file .md for Markdown, or .html", "report", "--output", "x.pdf")]
    [InlineData("Name the file .md for Markdown, or .html", "report", "--output", "x.docx", "--format", "md")]
    [InlineData("does not fit --format html", "report", "--output", "x.md", "--format", "html")]
    public async Task Wrong_use_is_told_with_what_would_be_right(string told, params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));

        Assert.Contains(told, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_folder, "missing", "today.md");

        Assert.Equal(1, await RunAsync("report", "--output", file));

        Assert.Contains(file, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_go_where_the_service_on_the_same_data_is_reached()
    {
        using (var folder = DataFolder.Claim(_folder))
            folder.Serve("http://localhost:8099");

        await using var beside = AlertsApp.Create(new RunOptions { DataFolder = _folder, Beside = true });
        await using var service = AlertsApp.Create(new RunOptions { DataFolder = _folder, Port = 8100 });

        Assert.Equal("http://localhost:8099/", beside.Configuration["Delivery:PublicUrl"]);
        Assert.Equal("http://localhost:8100", service.Configuration["Delivery:PublicUrl"]);
    }

    private Task<int> RunAsync(params string[] args) =>
        AlertsCommand.RunAsync(
            [.. args, "--data", _folder],
            new ServiceLauncher(AlertsApp.RunAsync, AlertsApp.Create, DataFolder.Claim),
            _output,
            _error
        );
}
