using System.Text.Json;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.CommandLine;

public sealed class IncidentListCommandTests : IAsyncLifetime, IDisposable
{
    private readonly CommandRun _run = new();

    public async Task InitializeAsync()
    {
        using var database = SqliteDatabase.Open(_run.Folder);
        var tables = new SqliteTableStore(database);
        await tables.CreateAsync(CancellationToken.None);
        using var desk = new Incidents.Desk(tables);
        await desk.RecordAsync(
            A.Report("Bomb kills nine in Quetta", "2024-10-30 10:00", A.Attack("Quetta", 9, 20)),
            A.Report("Eight militants killed in Bannu", "2024-11-02 10:00", A.Operation("Bannu", 8)),
            A.Report("Gunmen wound two in Lahore", "2024-11-03 12:00", A.Attack("Lahore", null, 2))
        );
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _run.Dispose();
    }

    [Fact]
    public async Task List_prints_a_line_an_incident_and_where_it_goes_on()
    {
        Assert.Equal(0, await _run.RunAsync("incidents", "list", "--limit", "2"));
        var lines = _run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, await _run.RunAsync("incidents", "list", "--next", lines[2].Split(' ')[^1]));

        Assert.Contains("2024-11-03  attack        - killed     2 wounded  ", lines[0], StringComparison.Ordinal);
        Assert.Contains("2024-11-02  operation     8 killed     - wounded  ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("more: --next ", lines[2], StringComparison.Ordinal);
        Assert.Contains("2024-10-30  attack        9 killed    20 wounded  ", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_takes_the_filters_of_the_API_and_gives_its_JSON()
    {
        Assert.Equal(
            0,
            await _run.RunAsync("incidents", "list", "--kind", "attack", "--province", "balochistan", "--from", "2024-10-01", "--json")
        );

        var incident = Assert.Single(JsonDocument.Parse(_run.Output).RootElement.GetProperty("incidents").EnumerateArray());
        Assert.Equal("Quetta", incident.GetProperty("districts")[0].GetString());
    }

    [Fact]
    public async Task A_filter_that_cannot_be_read_is_wrong_use_with_the_remedy()
    {
        Assert.Equal(2, await _run.RunAsync("incidents", "list", "--province", "Atlantis"));

        Assert.StartsWith("--province", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--province", "Punjab", "--district", "Quetta", "Quetta is a district of Balochistan, not of Punjab")]
    [InlineData("--killed", "-5", "--wounded", "1", "killed is '-5'; give a whole number from 0 to 10000.")]
    [InlineData("--killed", "1", "--wounded", "10001", "wounded is '10001'; give a whole number from 0 to 10000.")]
    public async Task Correct_refuses_what_cannot_be_with_the_reason(string one, string first, string other, string second, string why)
    {
        await _run.RunAsync("incidents", "list", "--district", "Quetta", "--json");
        var id = JsonDocument.Parse(_run.Output).RootElement.GetProperty("incidents")[0].GetProperty("id").GetString()!;

        var code = await _run.RunAsync("incidents", "correct", id, one, first, other, second);

        Assert.Equal(1, code);
        Assert.Contains(why, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_takes_type_and_targets_and_refuses_a_wrong_one_with_the_remedy()
    {
        await _run.RunAsync("incidents", "list", "--district", "Quetta", "--json");
        var id = JsonDocument.Parse(_run.Output).RootElement.GetProperty("incidents")[0].GetProperty("id").GetString()!;

        Assert.Equal(0, await _run.RunAsync("incidents", "correct", id, "--type", "Suicide-Bombing", "--target", "police, Railway"));
        var told = _run.Output;
        Assert.NotEqual(0, await _run.RunAsync("incidents", "correct", id, "--kind", "operation", "--type", "raids"));
        var type = _run.Error;
        Assert.NotEqual(0, await _run.RunAsync("incidents", "correct", id, "--target", "police,bank"));

        Assert.Contains("Type: unknown → suicide bombing; Target: unknown → police, railway", told, StringComparison.Ordinal);
        Assert.Contains(
            "'raids' is not a type of operation; give one of: intelligence-based operation, raid and arrests, air or drone strike, "
                + "unknown.",
            type,
            StringComparison.Ordinal
        );
        Assert.Contains("'bank' is not a target; give some of: police, army,", _run.Error, StringComparison.Ordinal);
    }
}
