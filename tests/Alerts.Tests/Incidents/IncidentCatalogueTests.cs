using System.Globalization;
using Alerts.Classification.Findings;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Tests.Incidents.Counts;
using Alerts.Tests.Platform.Storage;
using Alerts.Tests.Web;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Incidents;

/// <summary>Whatever is written, a catalogue that was read before says the same as one that is read now.</summary>
public sealed class IncidentCatalogueTests : IAsyncLifetime
{
    private static readonly Report Quetta = A.Report("Bomb kills nine in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9));

    private readonly FakeTimeProvider _time = new(A.Time("2024-11-10 12:00"));
    private readonly TempStore _store = new();
    private readonly WatchedTables _tables;
    private readonly Desk _desk;
    private readonly IncidentCatalogue _catalogue;

    public IncidentCatalogueTests()
    {
        _tables = new WatchedTables(_store.Tables);
        _desk = new Desk(_store.Tables);
        _catalogue = new IncidentCatalogue(_tables, _time, CatalogueAge.Default);
    }

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync()
    {
        _catalogue.Dispose();
        _desk.Dispose();
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("a new incident", "Bannu,Quetta")]
    [InlineData("another outlet that says the same", "Quetta")]
    [InlineData("a higher toll", "Quetta")]
    [InlineData("a report that is withdrawn", "Quetta")]
    [InlineData("a retraction", "Quetta")]
    [InlineData("a correction", "Mastung")]
    [InlineData("a merge", "Lahore")]
    public async Task Every_write_reaches_a_catalogue_that_was_read_before(string write, string expected)
    {
        var id = (await _desk.RecordAsync(Quetta))[0]!;
        var other = write == "a merge" ? (await _desk.RecordAsync(A.Report("Lahore", "2024-11-08 10:00", A.Attack("Lahore", 1))))[0] : null;
        await ReadAsync();

        await (
            write switch
            {
                "a new incident" => _desk.RecordAsync(A.Report("Four killed in Bannu", "2024-10-30 10:00", A.Attack("Bannu", 4))),
                "another outlet that says the same" => _desk.RecordAsync(
                    A.Report("Nine die in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9), "Geo")
                ),
                "a higher toll" => _desk.RecordAsync(A.Report("26 die in Quetta", "2024-11-09 11:00", A.Attack("Quetta", 26), "Geo")),
                "a report that is withdrawn" => _desk.RecordAsync(
                    Quetta with
                    {
                        Withdrawn = true,
                        Revision = "r2",
                        FetchedAt = Quetta.FetchedAt.AddHours(1),
                    }
                ),
                "a retraction" => (Task)_desk.Retraction.RetractAsync(id, "It was a drill.", CancellationToken.None),
                "a correction" => _desk.Correction.CorrectAsync(id, InMastung, null, CancellationToken.None),
                _ => _desk.Merge.MergeAsync(other!, id, null, CancellationToken.None),
            }
        );

        var (now, fresh) = (await ReadAsync(), await FreshAsync());
        Assert.Equal(fresh, now);
        Assert.Equal(expected, string.Join(',', now.Select(entry => entry.Split(' ')[1]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_process_that_dies_while_it_writes_leaves_no_catalogue_behind()
    {
        var toll = A.Report("26 die in Quetta, claimed by the BLA", "2024-11-09 11:00", A.Attack("Quetta", 26), "Geo");
        for (var writes = 0; ; writes++)
        {
            using var store = new TempStore();
            await store.Tables.CreateAsync(CancellationToken.None);
            using var catalogue = new IncidentCatalogue(store.Tables, _time, new CatalogueAge(TimeSpan.Zero));
            using var desk = new Desk(store.Tables);
            await desk.RecordAsync(Quetta);
            await ReadAsync(catalogue);
            var dying = new DyingTables(store.Tables, writes, afterTheWrite: true);
            using (var other = new Desk(dying))
                await Record.ExceptionAsync(() => other.RecordAsync(toll));
            await ReadAsync(catalogue);

            await desk.RecordAsync(toll);

            using var fresh = new IncidentCatalogue(store.Tables, _time, CatalogueAge.Default);
            Assert.Equal(await ReadAsync(fresh), await ReadAsync(catalogue));
            if (!dying.Died)
                break;
        }
    }

    [Fact]
    public async Task Months_that_did_not_change_are_not_read_again()
    {
        for (var day = 1; day <= 20; day++)
            await PutAsync($"2024-09-{day:00}");
        await PutAsync("2024-11-08");
        await ReadAsync();
        var before = _tables.RowsRead;

        await PutAsync("2024-11-09");
        await ReadAsync();
        var once = _tables.RowsRead;
        await ReadAsync();

        // Two months, and of one of them two incidents.
        Assert.Equal((4, 2), (once - before, _tables.RowsRead - once));
    }

    [Fact]
    public async Task Storage_is_asked_after_five_seconds_and_not_before()
    {
        await PutAsync("2024-11-08");
        var first = await _catalogue.ReadAsync(ReadBudget.ForRequest(), CancellationToken.None);
        await PutAsync("2024-11-09");

        _time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        var kept = await _catalogue.ReadAsync(ReadBudget.ForRequest(), CancellationToken.None);
        _time.Advance(TimeSpan.FromTicks(1));
        var read = await _catalogue.ReadAsync(ReadBudget.ForRequest(), CancellationToken.None);

        Assert.Same(first, kept);
        Assert.Equal(2, read!.Entries.Count());
    }

    [Fact]
    public async Task Requests_at_one_time_read_storage_once()
    {
        for (var day = 1; day <= 20; day++)
            await PutAsync($"2024-09-{day:00}");

        var read = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => _catalogue.ReadAsync(ReadBudget.ForRequest(), CancellationToken.None).AsTask())
        );

        Assert.All(read, snapshot => Assert.Equal(20, snapshot!.Entries.Count()));
        Assert.Equal(21, _tables.RowsRead);
    }

    [Fact]
    public async Task A_failure_of_storage_is_told_and_the_next_request_tries_again()
    {
        await PutAsync("2024-09-01");
        _tables.Failure = new TimeoutException("Storage does not answer.");

        await Assert.ThrowsAsync<TimeoutException>(ReadAsync);
        _tables.Failure = null;

        Assert.Single(await ReadAsync());
    }

    private static Correction InMastung { get; } = new(null, "Balochistan", "Mastung", null, null);

    /// <summary>Writes what the index writes of an incident, in its order.</summary>
    private async Task PutAsync(string day)
    {
        var incident = An.InQuetta(day) with { Id = day.Replace("-", "", StringComparison.Ordinal) + "-00000000" };
        var (month, none) = (IncidentKeys.Month(incident.Id), CancellationToken.None);
        await new DocumentTable<IncidentSummary>(_store.Tables, TableNames.IncidentIndex, IncidentsJson.Shared.IncidentSummary).PutAsync(
            IncidentKeys.Index(IncidentTopics.Everything, month),
            IncidentKeys.Key(incident.Id),
            incident,
            none
        );
        await new DocumentTable<TopicMonth>(_store.Tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth).PutAsync(
            IncidentKeys.MonthsOf + IncidentTopics.Everything,
            IncidentKeys.InvertedMonth(month),
            new TopicMonth(month),
            none
        );
    }

    private Task<IReadOnlyList<string>> ReadAsync()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        return ReadAsync(_catalogue);
    }

    private async Task<IReadOnlyList<string>> FreshAsync()
    {
        using var fresh = new IncidentCatalogue(_store.Tables, _time, CatalogueAge.Default);
        return await ReadAsync(fresh);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(IncidentCatalogue catalogue) =>
        [
            .. (await catalogue.ReadAsync(ReadBudget.ForRequest(), CancellationToken.None))!.Entries.Select(entry =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{entry.Id} {entry.Districts[0]} {entry.Killed} {entry.Retracted} {entry.UpdatedAt:O} {entry.ETag}"
                )
            ),
        ];
}
