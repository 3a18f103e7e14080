using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage.Sqlite;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>Recorders of their own, as in two processes, on one file.</summary>
public sealed class ConcurrencyTests
{
    [Theory]
    [InlineData("2024-11-09 10:00", "2024-11-09 10:00")]
    [InlineData("2024-10-31 22:00", "2024-11-01 10:00")]
    [InlineData("2024-11-01 10:00", "2024-10-31 22:00")]
    public async Task Two_workers_at_the_same_moment_end_with_one_incident(string oneTime, string otherTime)
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        using var secondFile = SqliteDatabase.Open(store.Folder);
        using var one = new Desk(store.Tables);
        using var other = new Desk(new SqliteTableStore(secondFile));

        for (var round = 0; round < 40; round++)
        {
            // The same days for all rounds would make one incident of all: another place each round.
            var recorded = await Task.WhenAll(
                Task.Run(() => one.HandleAsync(Of(round, oneTime, "Dawn"))),
                Task.Run(() => other.HandleAsync(Of(round, otherTime, "Geo")))
            );

            var opened = Assert.Single(recorded.SelectMany(changes => changes), change => change.Kind == ChangeKind.Opened);
            var incident = await one.Store.FindAsync(opened.Incident.Id, CancellationToken.None);
            Assert.Equal(2, incident!.Now.ReportCount);
        }

        Assert.Equal(40, (await one.AllAsync()).Count);
        Assert.All(await one.AllAsync(), incident => Assert.Equal(2, incident.ReportCount));
    }

    [Fact]
    public async Task Same_message_at_two_workers_is_recorded_once()
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        using var one = new Desk(store.Tables);
        using var other = new Desk(store.Tables);
        var report = Of(1, "2024-11-09 10:00", "Dawn");

        var changes = await Task.WhenAll(Task.Run(() => one.HandleAsync(report)), Task.Run(() => other.HandleAsync(report)));

        Assert.Equal(changes[0][0].Incident.Id, changes[1][0].Incident.Id);
        Assert.Equal(1, Assert.Single(await one.AllAsync()).ReportCount);
    }

    private static Report Of(int round, string time, string outlet)
    {
        var says = A.Attack(null, 9) with { Provinces = ["Balochistan"], Districts = [$"District {round}"] };
        return A.Report($"Bomb kills nine at railway station of District {round}", time, says, outlet);
    }
}
