using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

public sealed class IncidentStoreTests : IAsyncLifetime, IDisposable
{
    private readonly TempStore _store = new();
    private readonly Desk _desk;

    public IncidentStoreTests() => _desk = new Desk(_store.Tables);

    public async Task InitializeAsync()
    {
        await _store.Tables.CreateAsync(CancellationToken.None);
        await _desk.RecordAsync(
            A.Report("Bomb kills nine in Quetta", "2024-10-30 10:00", A.Attack("Quetta", 9)),
            A.Report("Eight militants killed in Bannu", "2024-11-02 10:00", A.Operation("Bannu", 8)),
            A.Report("Gunmen kill two in Lahore", "2024-11-02 12:00", A.Attack("Lahore", 2)),
            A.Report("Soldiers kill three militants in Khyber", "2024-12-01 10:00", A.Operation("Khyber", 3)),
            A.Report("Roadside bomb kills five in Mastung", "2024-12-24 10:00", A.Attack("Mastung", 5))
        );
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Latest_come_newest_first_over_months()
    {
        Assert.Equal(["Mastung", "Khyber", "Lahore", "Bannu", "Quetta"], await DistrictsAsync(new IncidentQuery()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Pages_follow_one_another_without_gap_or_double(int limit)
    {
        var found = new List<string?>();
        string? after = null;
        do
        {
            var page = await _desk.Store.LatestAsync(new IncidentQuery { Limit = limit, After = after }, CancellationToken.None);
            Assert.True(page.Incidents.Count <= limit);
            found.AddRange(page.Incidents.Select(incident => incident.District));
            after = page.Next;
        } while (after is not null);

        Assert.Equal(["Mastung", "Khyber", "Lahore", "Bannu", "Quetta"], found);
    }

    [Fact]
    public async Task Topic_kind_and_days_narrow()
    {
        Assert.Equal(["Mastung", "Quetta"], await DistrictsAsync(new IncidentQuery { Topic = IncidentTopics.Province("Balochistan") }));
        Assert.Equal(["Khyber", "Bannu"], await DistrictsAsync(new IncidentQuery { Kind = EventKind.Operation }));
        Assert.Equal(
            ["Khyber", "Lahore", "Bannu"],
            await DistrictsAsync(new IncidentQuery { From = new(2024, 11, 2), To = new(2024, 12, 1) })
        );
        Assert.Equal(["Khyber"], await DistrictsAsync(new IncidentQuery { From = new(2024, 11, 3), To = new(2024, 12, 23) }));
        Assert.Empty(await DistrictsAsync(new IncidentQuery { Topic = IncidentTopics.Group("ttp") }));
    }

    [Fact]
    public async Task Continuation_that_is_none_is_refused_with_the_remedy()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() =>
            _desk.Store.LatestAsync(new IncidentQuery { After = "x|y" }, CancellationToken.None)
        );

        Assert.Contains("'x|y' is not a place in this list; use the value of 'next'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_found_by_its_id_with_claims_and_changes()
    {
        await _desk.RecordAsync(A.Report("Bomb toll in Mastung rises to 12", "2024-12-24 14:00", A.Attack("Mastung", 12), "Geo"));
        var id = (await _desk.AllAsync())[0].Id;

        var story = await _desk.Store.FindAsync(id, CancellationToken.None);

        Assert.Equal(["Dawn", "Geo"], story!.Claims.Select(claim => claim.Outlet));
        Assert.Equal([ChangeKind.Opened, ChangeKind.Updated], story.Changes.Select(change => change.Kind));
        Assert.Equal(12, story.Now.Killed.Best);
    }

    [Theory]
    [InlineData("20241109-00000000")]
    [InlineData("20241399-00000000")]
    [InlineData("../../etc")]
    [InlineData("")]
    public async Task Unknown_id_is_nothing(string id) => Assert.Null(await _desk.Store.FindAsync(id, CancellationToken.None));

    private async Task<IEnumerable<string?>> DistrictsAsync(IncidentQuery query) =>
        (await _desk.AllAsync(query)).Select(incident => incident.District);
}
