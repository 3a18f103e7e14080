using System.Text.Json;
using System.Text.Json.Nodes;
using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>A toll that rises in steps: each is in the log with its source, and readers are told when the steps add up.</summary>
public sealed class FigureLogTests : IAsyncLifetime, IDisposable
{
    private readonly TempStore _store = new();
    private readonly Desk _desk;

    public FigureLogTests() => _desk = new Desk(_store.Tables);

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Each_change_of_a_figure_is_in_the_log_and_small_steps_add_up_until_they_are_told()
    {
        var changes = new List<IncidentChange>();
        foreach (
            var report in new[] { Toll("Dawn", 10, 21, 53), Toll("Geo", 11, 22, 55), Toll("ARY", 12, 24, 62), Toll("Samaa", 13, 27, 62) }
        )
            changes.AddRange(await _desk.HandleAsync(report));

        Assert.Equal([ChangeKind.Opened, ChangeKind.Updated], changes.Select(change => change.Kind));
        Assert.Equal(["Killed: 21 → 27", "Wounded: 53 → 62"], changes[1].Details);
        var story = await _desk.Store.FindAsync(changes[0].Incident.Id, CancellationToken.None);
        Assert.Equal(
            [
                "Dawn 1: Killed: unknown → 21; Wounded: unknown → 53",
                "Geo -: Killed: 21 → 22; Wounded: 53 → 55",
                "ARY -: Killed: 22 → 24; Wounded: 55 → 62",
                "Samaa 2: Killed: 24 → 27",
            ],
            story!.Log.Select(entry => $"{entry.By.Report?.Outlet} {entry.Change?.ToString() ?? "-"}: {string.Join("; ", entry.Figures)}")
        );
        Assert.Equal(2, story.Changes.Count);
    }

    [Fact]
    public async Task Message_that_comes_again_adds_no_line()
    {
        var opened = Assert.Single(await _desk.HandleAsync(Toll("Dawn", 10, 21, 53)));
        await _desk.HandleAsync(Toll("Geo", 11, 22, 55));

        await _desk.HandleAsync(Toll("Geo", 11, 22, 55));

        Assert.Equal(2, (await _desk.Store.FindAsync(opened.Incident.Id, CancellationToken.None))!.Log.Count);
    }

    [Fact]
    public async Task Withdrawn_report_names_its_outlet_in_the_log()
    {
        var opened = Assert.Single(await _desk.HandleAsync(Toll("Dawn", 10, 21, 53)));
        await _desk.HandleAsync(Toll("Geo", 11, 22, 55));

        await _desk.HandleAsync(
            Toll("Geo", 11, 22, 55) with
            {
                Revision = "r2",
                Withdrawn = true,
                FetchedAt = A.Time("2024-11-09 18:00"),
                Says = new() { Kind = EventKind.None, Confidence = 0.9 },
            }
        );

        var last = (await _desk.Store.FindAsync(opened.Incident.Id, CancellationToken.None))!.Log[^1];
        Assert.Equal((FigureCause.Withdrawal, "Geo", null), (last.By.Cause, last.By.Report!.Outlet, last.Change));
        Assert.Equal([new FigureChange(Harm.Killed, Side.All, 22, 21), new FigureChange(Harm.Wounded, Side.All, 55, 53)], last.Figures);
    }

    [Fact]
    public async Task Incident_that_an_earlier_version_told_goes_on_from_what_it_was_told()
    {
        var opened = Assert.Single(await _desk.HandleAsync(Toll("Dawn", 10, 21, 53)));
        await ForgetAsync(opened.Incident.Id, "logged", "logEntries", "older");
        using var later = new Desk(_store.Tables);

        Assert.Empty(await later.HandleAsync(Toll("Geo", 11, 23, 53)));
        var told = Assert.Single(await later.HandleAsync(Toll("ARY", 12, 27, 53)));

        Assert.Equal(["Killed: 21 → 27"], told.Details);
        Assert.Equal(
            ["Killed: 21 → 23", "Killed: 23 → 27"],
            (await later.Store.FindAsync(opened.Incident.Id, CancellationToken.None))!
                .Log.Where(entry => entry.By.Report!.Outlet != "Dawn")
                .Select(entry => string.Join("; ", entry.Figures))
        );
    }

    /// <summary>The row as a version wrote it that did not know these members, nor rows of the log.</summary>
    private async Task ForgetAsync(string id, params string[] members)
    {
        var (month, key) = (IncidentKeys.Month(id), IncidentKeys.Key(id));
        var row = (await _store.Tables.GetAsync(TableNames.Incidents, month, key, CancellationToken.None))!;
        var json = JsonNode.Parse(row.Json)!.AsObject();
        foreach (var member in members)
            json.Remove(member);
        await _store.Tables.PutAsync(TableNames.Incidents, new Row(month, key, json.ToJsonString()), CancellationToken.None);
        await _store.Tables.DeleteAsync(TableNames.Incidents, month, IncidentKeys.Log(id, 1), null, CancellationToken.None);
    }

    private static Report Toll(string outlet, int hour, int killed, int wounded) =>
        A.Report(
            $"Toll of bomb at Quetta railway station rises to {killed}",
            $"2024-11-09 {hour}:00",
            A.Attack("Quetta", killed, wounded),
            outlet,
            $"{outlet}/1"
        );
}
