using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>The days around a report are read once, and again only where somebody else wrote.</summary>
public sealed class RecentIncidentsTests : IDisposable
{
    private readonly TempStore _store = new();

    [Fact]
    public async Task Report_costs_the_same_reads_among_few_and_among_many_incidents()
    {
        await FillAsync(60);
        var counted = new DyingTables(_store.Tables, int.MaxValue, afterTheWrite: false);
        using var desk = new Desk(counted);
        await desk.RecordAsync(Blast(100));
        var first = counted.RowsRead;

        await desk.RecordAsync(Blast(101));

        Assert.True(first > 60, $"{first} rows were read at first");
        Assert.InRange(counted.RowsRead - first, 1, 12);
    }

    [Fact]
    public async Task What_another_process_wrote_is_seen()
    {
        using var one = new Desk(_store.Tables);
        using var secondFile = SqliteDatabase.Open(_store.Folder);
        using var other = new Desk(new SqliteTableStore(secondFile));
        await one.RecordAsync(Blast(1));

        var theirs = await other.RecordAsync(Blast(2));
        var ours = await one.RecordAsync(Blast(2, outlet: "Geo"));

        Assert.Equal(theirs, ours);
        Assert.Equal(2, (await one.AllAsync()).Count);
    }

    [Fact]
    public async Task What_this_process_wrote_is_seen_as_it_is_stored()
    {
        using var desk = new Desk(_store.Tables);
        await desk.RecordAsync(Blast(1), Blast(2));

        var joined = await desk.RecordAsync(Blast(1, "Geo"), Blast(1, "ARY"), Blast(2, "Geo"));

        Assert.Equal(joined[0], joined[1]);
        Assert.Equal([3, 2], (await desk.AllAsync()).Select(incident => incident.ReportCount).OrderDescending());
    }

    [Fact]
    public async Task Incident_that_an_operator_merged_is_no_candidate_any_more()
    {
        using var desk = new Desk(_store.Tables);
        var ids = await desk.RecordAsync(Blast(1), Blast(2));
        await desk.Merge.MergeAsync(ids[0]!, ids[1]!, null, CancellationToken.None);

        var later = await desk.RecordAsync(Blast(1, "Geo"));

        Assert.Equal(ids[1], Assert.Single(later));
    }

    [Fact]
    public async Task Only_what_changed_is_parsed_again()
    {
        using var desk = new Desk(_store.Tables);
        await desk.RecordAsync(Blast(1), Blast(2));
        var recent = new RecentIncidents(_store.Tables);
        DateOnly[] days = [new(2024, 11, 9)];
        var before = await recent.ReadAsync("2024-11", 2, days, CancellationToken.None);
        await desk.RecordAsync(Blast(2, "Geo"));

        var after = await recent.ReadAsync("2024-11", 3, days, CancellationToken.None);

        Assert.Equal(2, after.Count);
        Assert.Single(after, stored => before.Any(old => ReferenceEquals(old, stored)));
    }

    [Fact]
    public async Task Day_that_was_not_asked_for_before_is_read()
    {
        using var desk = new Desk(_store.Tables);
        await desk.RecordAsync(Blast(1), Blast(2, day: 20));
        var recent = new RecentIncidents(_store.Tables);
        var one = await recent.ReadAsync("2024-11", 2, [new(2024, 11, 9)], CancellationToken.None);

        var both = await recent.ReadAsync("2024-11", 2, [new(2024, 11, 9), new(2024, 11, 20)], CancellationToken.None);

        Assert.Single(one);
        Assert.Equal([20, 9], both.Select(stored => stored.Value.Told.Day.Day));
    }

    public void Dispose() => _store.Dispose();

    private async Task FillAsync(int incidents)
    {
        using var desk = new Desk(_store.Tables);
        for (var i = 0; i < incidents; i++)
            await desk.RecordAsync(Blast(i));
    }

    /// <summary>Each number is an event of its own.</summary>
    private static Report Blast(int number, string outlet = "Dawn", int day = 9)
    {
        var says = A.Attack(null, 9) with { Provinces = ["Balochistan"], Districts = [$"District {number}"] };
        return A.Report(
            $"Bomb kills nine at railway station of District {number}",
            string.Create(CultureInfo.InvariantCulture, $"2024-11-{day:00} 10:00"),
            says,
            outlet
        );
    }
}
