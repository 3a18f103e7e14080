using System.Text.Json;
using Alerts.Incidents;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Incidents.Counts;

public sealed class IncidentPeriodsTests : IAsyncLifetime
{
    private readonly TempStore _store = new();
    private readonly FakeTimeProvider _time = new(A.Time("2024-11-01 12:00"));
    private readonly IncidentPeriods _periods;
    private readonly ReportRecorder _recorder;

    public IncidentPeriodsTests()
    {
        var ledger = new IncidentRepository(_store.Tables);
        _periods = Periods(_store.Tables);
        var index = new IncidentIndex(_store.Tables, ledger);
        _recorder = new ReportRecorder(
            ledger,
            index,
            new IncidentMerge(ledger, new EditWriter(ledger, index), _time),
            _time,
            NullLogger<ReportRecorder>.Instance
        );
    }

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync()
    {
        _recorder.Dispose();
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Incidents_of_the_days_are_read_over_a_border_of_months()
    {
        await RecordAsync("Blast in Quetta", "2024-10-30 10:00", "Quetta", 3);
        await RecordAsync("Blast in Bannu", "2024-10-31 23:30", "Bannu", 4);
        await RecordAsync("Blast in Lahore", "2024-11-01 00:30", "Lahore", 5);
        await RecordAsync("Blast in Mastung", "2024-11-02 10:00", "Mastung", 6);

        var read = await _periods.IncidentsAsync(null, Days("2024-10-31", "2024-11-01"), ReadBudget.Unlimited(), CancellationToken.None);

        Assert.Equal(["Lahore", "Bannu"], read!.Incidents.Select(incident => incident.District));
        Assert.True(read!.Complete);
    }

    [Fact]
    public async Task More_than_one_page_is_read()
    {
        for (var i = 0; i < 210; i++)
            await InsertAsync(i, "2024-11-09");

        var read = await _periods.IncidentsAsync(null, Days("2024-11-01", "2024-11-30"), ReadBudget.Unlimited(), CancellationToken.None);

        Assert.Equal(210, read!.Incidents.Count);
        Assert.Equal(210, read!.Incidents.DistinctBy(incident => incident.Id).Count());
    }

    [Fact]
    public async Task Only_rows_near_the_days_are_read_whatever_else_is_stored()
    {
        for (var i = 0; i < 300; i++)
            await InsertAsync(i, i % 2 == 0 ? "2024-09-15" : "2025-01-15");
        for (var i = 0; i < 5; i++)
            await InsertAsync(i, "2024-11-09");
        var counted = new DyingTables(_store.Tables, int.MaxValue, afterTheWrite: false);
        var periods = Periods(counted);

        var read = await periods.IncidentsAsync(null, Days("2024-11-01", "2024-11-30"), ReadBudget.Unlimited(), CancellationToken.None);
        await periods.ChangesAsync(Days("2024-11-01", "2024-11-30"), ReadBudget.Unlimited(), CancellationToken.None);

        Assert.Equal(5, read!.Incidents.Count);
        Assert.InRange(counted.RowsRead, 5, 10);
    }

    [Fact]
    public async Task A_province_is_read_alone()
    {
        await RecordAsync("Blast in Quetta", "2024-11-09 10:00", "Quetta", 3);
        await RecordAsync("Blast in Bannu", "2024-11-09 10:00", "Bannu", 4);

        var read = await _periods.IncidentsAsync(
            "Balochistan",
            Days("2024-11-09", "2024-11-09"),
            ReadBudget.Unlimited(),
            CancellationToken.None
        );

        Assert.Equal("Quetta", Assert.Single(read!.Incidents).District);
    }

    [Fact]
    public async Task Changes_to_incidents_of_the_days_come_in_the_order_they_were_made()
    {
        await RecordAsync("Blast in Quetta", "2024-10-31 10:00", "Quetta", 3);
        _time.Advance(TimeSpan.FromHours(1));
        await RecordAsync("Blast in Bannu", "2024-11-01 10:00", "Bannu", 4);
        _time.Advance(TimeSpan.FromHours(1));
        await RecordAsync("Toll of Quetta blast", "2024-10-31 18:00", "Quetta", 26, "Geo");
        _time.Advance(TimeSpan.FromHours(1));
        await RecordAsync("Toll of Quetta blast rises", "2024-10-31 19:00", "Quetta", 26, "Dawn");

        var all = await _periods.ChangesAsync(Days("2024-10-31", "2024-11-01"), ReadBudget.Unlimited(), CancellationToken.None);
        var second = await _periods.ChangesAsync(Days("2024-11-01", "2024-11-30"), ReadBudget.Unlimited(), CancellationToken.None);

        Assert.Equal(["Quetta", "Bannu", "Quetta"], all!.Select(change => change.Incident.District));
        Assert.Equal(ChangeKind.Updated, all![^1].Kind);
        Assert.Equal("Bannu", Assert.Single(second!).Incident.District);
    }

    private Task<Recorded> RecordAsync(string title, string time, string district, int killed, string outlet = "Dawn") =>
        _recorder.RecordAsync(A.Report(title, time, A.Attack(district, killed), outlet), CancellationToken.None);

    private async Task InsertAsync(int number, string day)
    {
        var summary = An.InQuetta(day) with { Id = $"{day.Replace("-", "", StringComparison.Ordinal)}-{number:x8}" };
        var month = IncidentKeys.Month(summary.Id);
        await PutAsync(
            IncidentKeys.MonthsOf + IncidentTopics.Everything,
            IncidentKeys.InvertedMonth(month),
            JsonSerializer.Serialize(new TopicMonth(month), IncidentsJson.Shared.TopicMonth)
        );
        await PutAsync(
            IncidentKeys.Index(IncidentTopics.Everything, month),
            IncidentKeys.Key(summary.Id),
            JsonSerializer.Serialize(summary, IncidentsJson.Shared.IncidentSummary)
        );
    }

    private Task<string> PutAsync(string partition, string key, string json) =>
        _store.Tables.PutAsync(TableNames.IncidentIndex, new Row(partition, key, json), CancellationToken.None);

    private IncidentPeriods Periods(ITableStore tables) => new(tables, IncidentPeriods.Everything(tables, _time), _time);

    private static DayRange Days(string from, string to) => new(An.Day(from), An.Day(to));
}
