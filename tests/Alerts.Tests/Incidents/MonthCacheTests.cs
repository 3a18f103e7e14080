using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Tests.Incidents.Counts;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Web;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Incidents;

public sealed class MonthCacheTests : IAsyncLifetime
{
    private const string Month = "everything|2024-11";
    private const int Large = (ReadBudget.OfRequest / ReadBudget.Parsed * 2) + 50;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly TempStore _store = new();
    private readonly FakeTimeProvider _time = new(A.Time("2024-11-09 12:00"));
    private readonly WatchedTables _tables;
    private readonly MonthCache<IncidentSummary> _months;

    public MonthCacheTests()
    {
        _tables = new WatchedTables(_store.Tables);
        _months = IncidentPeriods.Everything(_tables, _time);
    }

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_month_larger_than_a_request_may_read_is_read_by_several()
    {
        await FillAsync(Large);

        var first = await ReadAsync(Fresh);
        var second = await ReadAsync(Fresh);
        var third = await ReadAsync(Fresh);

        Assert.Null(first);
        Assert.Null(second);
        Assert.Equal(Large, third?.Count);
        Assert.Equal(Large, third!.DistinctBy(incident => incident.Id).Count());
        Assert.InRange(_tables.RowsRead, Large, Large + 5);
    }

    [Fact]
    public async Task A_month_is_read_again_when_it_is_no_longer_fresh_and_only_what_changed_is_parsed()
    {
        await FillAsync(600);
        await ReadAsync(Fresh);
        await FillAsync(1, killed: 77);

        _time.Advance(Fresh - TimeSpan.FromTicks(1));
        var kept = await ReadAsync(Fresh);
        _time.Advance(TimeSpan.FromTicks(1));
        var budget = ReadBudget.ForRequest();
        var again = await _months.ReadAsync(Month, null, null, Fresh, budget, CancellationToken.None);

        Assert.DoesNotContain(kept!, incident => incident.Killed.Best == 77);
        Assert.Single(again!, incident => incident.Killed.Best == 77);
        Assert.Equal(599, kept!.Intersect(again!, ReferenceEqualityComparer.Instance).Count());
        Assert.False(budget.IsSpent);
    }

    [Fact]
    public async Task A_read_that_was_begun_long_ago_begins_anew()
    {
        await FillAsync(Large);
        await ReadAsync(Fresh);

        _time.Advance(TimeSpan.FromMinutes(1));
        var second = await ReadAsync(Fresh);
        var third = await ReadAsync(Fresh);

        Assert.Null(second);
        Assert.Null(third);
    }

    [Fact]
    public async Task A_month_that_takes_several_requests_to_read_again_is_shown_as_it_was_a_minute_ago_at_most()
    {
        await FillAsync(ReadBudget.OfRequest / ReadBudget.Known + 100);
        while (await ReadAsync(Fresh) is null) { }

        _time.Advance(TimeSpan.FromSeconds(59));
        var lately = await ReadAsync(TimeSpan.Zero);
        _time.Advance(TimeSpan.FromMinutes(2));
        var later = await ReadAsync(TimeSpan.Zero);

        Assert.NotNull(lately);
        Assert.Null(later);
    }

    private Task<IReadOnlyList<IncidentSummary>?> ReadAsync(TimeSpan fresh) =>
        _months.ReadAsync(Month, null, null, fresh, ReadBudget.ForRequest(), CancellationToken.None);

    private async Task FillAsync(int incidents, int killed = 9)
    {
        var table = new DocumentTable<IncidentSummary>(_store.Tables, TableNames.IncidentIndex, IncidentsJson.Shared.IncidentSummary);
        var rows = Enumerable
            .Range(0, incidents)
            .Select(number => An.InQuetta("2024-11-09") with { Id = $"20241109-{number:x8}", Killed = new Figure(killed, killed, killed) });
        foreach (var some in rows.Chunk(100))
            await table.BatchAsync(
                Month,
                [.. some.Select(incident => table.Put(IncidentKeys.Key(incident.Id), incident))],
                CancellationToken.None
            );
    }
}
