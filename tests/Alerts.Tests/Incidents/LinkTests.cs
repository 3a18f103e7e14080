using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>
/// An operation in answer to an attack: both show the other, whichever is recorded first, over a border of months, after a merge and a
/// death.
/// </summary>
public sealed class LinkTests : IAsyncLifetime, IDisposable
{
    private static readonly Report Ambush = A.Report(
        "Seven soldiers killed as militants ambush convoy in Bannu",
        "2024-10-31 10:00",
        A.Attack("Bannu") with
        {
            Killed = new Casualties(7, null, 7),
        }
    );

    private static readonly Report Raid = A.Report(
        "Security forces kill eight militants in Bannu after ambush on convoy",
        "2024-11-01 18:00",
        A.Operation("Bannu", 8),
        "Geo"
    );

    private readonly TempStore _store = new();

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Operation_and_attack_show_each_other_whichever_is_recorded_first(bool operationFirst)
    {
        using var desk = new Desk(_store.Tables);
        var recorded = operationFirst ? (await desk.RecordAsync(Raid, Ambush)).Reverse().ToList() : await desk.RecordAsync(Ambush, Raid);

        Assert.Equal(
            new IncidentLink(recorded[1]!, "operation in the same district after this attack"),
            Assert.Single(await LinksAsync(recorded[0]))
        );
        Assert.Equal(
            new IncidentLink(recorded[0]!, "operation after an attack in the same district"),
            Assert.Single(await LinksAsync(recorded[1]))
        );
    }

    [Fact]
    public async Task Operation_before_the_attack_answers_nothing()
    {
        using var desk = new Desk(_store.Tables);
        var earlier = A.Report("Security forces kill eight militants in Bannu", "2024-10-30 18:00", A.Operation("Bannu", 8), "Geo");

        var recorded = await desk.RecordAsync(earlier, Ambush);

        foreach (var id in recorded)
            Assert.Empty(await LinksAsync(id));
    }

    [Fact]
    public async Task Incident_shows_the_links_of_what_was_merged_into_it_and_none_to_itself()
    {
        using var desk = new Desk(_store.Tables);
        var twin = A.Report("Gunmen kill four at market in Quetta", "2024-10-31 12:00", A.Attack("Quetta", 4), "AP");
        var recorded = await desk.RecordAsync(twin, Ambush, Raid);

        await desk.Merge.MergeAsync(recorded[1]!, recorded[0]!, null, CancellationToken.None);
        Assert.Equal(recorded[2], Assert.Single(await LinksAsync(recorded[0])).Id);
        await desk.Merge.MergeAsync(recorded[2]!, recorded[0]!, null, CancellationToken.None);

        Assert.Empty(await LinksAsync(recorded[0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Death_at_any_write_leaves_no_half_of_a_link(bool afterTheWrite)
    {
        for (var (writes, died) = (0, true); died; writes++)
        {
            using var store = new TempStore();
            await store.Tables.CreateAsync(CancellationToken.None);
            using var desk = new Desk(store.Tables);
            var attack = (await desk.RecordAsync(Ambush))[0]!;
            var dying = new DyingTables(store.Tables, writes, afterTheWrite);
            using (var doomed = new Desk(dying))
                died = await Record.ExceptionAsync(() => doomed.RecordAsync(Raid)) is IOException;

            var operation = (await desk.RecordAsync(Raid))[0]!;

            Assert.Equal(operation, Assert.Single((await desk.Store.FindAsync(attack, CancellationToken.None))!.Links).Id);
            Assert.Equal(attack, Assert.Single((await desk.Store.FindAsync(operation, CancellationToken.None))!.Links).Id);
        }
    }

    private async Task<IReadOnlyList<IncidentLink>> LinksAsync(string? id)
    {
        using var desk = new Desk(_store.Tables);
        return (await desk.Store.FindAsync(id!, CancellationToken.None))!.Links;
    }
}
