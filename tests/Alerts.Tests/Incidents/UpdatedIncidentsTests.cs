using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

public sealed class UpdatedIncidentsTests : IAsyncLifetime, IDisposable
{
    private readonly TempStore _store = new();
    private readonly DocumentTable<IncidentSummary> _summaries;
    private readonly DocumentTable<TopicMonth> _months;
    private readonly UpdatedIncidents _updated;
    private int _made;

    public UpdatedIncidentsTests()
    {
        _summaries = new(_store.Tables, TableNames.IncidentIndex, IncidentsJson.Shared.IncidentSummary);
        _months = new(_store.Tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth);
        _updated = new(_store.Tables, IncidentPeriods.Everything(_store.Tables, TimeProvider.System), TimeProvider.System);
    }

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(200)]
    public async Task Pages_come_by_the_latest_change_over_months_without_gap_or_double(int limit)
    {
        await PutAsync("2024-09-10", "2024-11-09 12:00");
        await PutAsync("2024-09-11", "2024-09-11 12:00");
        await PutAsync("2024-10-31", "2024-11-08 12:00");
        await PutAsync("2024-10-30", "2024-10-30 12:00");
        await PutAsync("2024-11-07", "2024-11-07 12:00");
        await PutAsync("2024-11-05", "2024-11-09 18:00");
        await PutAsync("2024-11-06", "2024-11-09 12:00");

        var days = await DaysAsync(limit);

        Assert.Equal(["11-05", "09-10", "11-06", "10-31", "11-07", "10-30", "09-11"], days);
    }

    [Fact]
    public async Task Rows_of_earlier_versions_are_listed_by_their_latest_report()
    {
        await PutAsync("2024-10-20", null, reported: "2024-10-21 12:00", listed: false);
        await PutAsync("2024-10-22", null, reported: "2024-10-22 12:00", listed: false);
        await PutAsync("2024-06-02", null, reported: "2024-06-20 12:00", listed: false);
        await PutAsync("2024-10-05", "2024-11-01 12:00");

        var days = await DaysAsync(1);

        Assert.Equal(["10-05", "10-22", "10-20", "06-02"], days);
    }

    [Fact]
    public async Task Nothing_is_lost_when_more_old_months_were_edited_than_are_listed_as_such()
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            await PutAsync($"2023-{month:00}-10", $"2024-11-{month:00} 12:00");
            await PutAsync($"2023-{month:00}-11", $"2023-{month:00}-12 12:00");
        }

        var days = await DaysAsync(3);

        Assert.Equal(24, days.Count);
        Assert.Equal(24, days.Distinct().Count());
        Assert.Equal(["12-10", "11-10", "10-10", "09-10", "08-10", "07-10", "06-10", "05-10"], days.Take(8));
    }

    [Fact]
    public async Task Large_months_of_a_rare_kind_make_short_pages_that_end()
    {
        foreach (var month in Enumerable.Range(1, 3))
        foreach (var number in Enumerable.Range(0, 700))
            await PutAsync($"2024-{month:00}-{1 + (number % 28):00}", $"2024-{month:00}-28 12:{number % 60:00}");
        await PutAsync("2024-01-05", "2024-01-06 12:00", EventKind.Clash);

        var pages = new List<IncidentPage>();
        for (string? after = null; pages.Count == 0 || after is not null; after = pages[^1].Next)
            pages.Add(
                (
                    await _updated.LatestAsync(
                        new IncidentQuery
                        {
                            Kind = EventKind.Clash,
                            Limit = 10,
                            After = after,
                        },
                        ReadBudget.Unlimited(),
                        CancellationToken.None
                    )
                )!
            );

        Assert.InRange(pages.Count, 2, 4);
        Assert.Single(pages.SelectMany(page => page.Incidents));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20241109-7f3a9c2e")]
    [InlineData("7fffffffffffffff.20241109-7f3a9c2e")]
    [InlineData("08dd00a3c5d5c000.x")]
    [InlineData("08dd00a3c5d5c000")]
    public void Position_that_is_none_is_not_read(string text) => Assert.Null(UpdatePosition.Parse(text));

    private async Task<IReadOnlyList<string>> DaysAsync(int limit)
    {
        var days = new List<string>();
        string? after = null;
        do
        {
            var page = (
                await _updated.LatestAsync(
                    new IncidentQuery { Limit = limit, After = after },
                    ReadBudget.Unlimited(),
                    CancellationToken.None
                )
            )!;
            Assert.True(page.Incidents.Count <= limit);
            days.AddRange(page.Incidents.Select(incident => incident.Day.ToString("MM-dd", null)));
            after = page.Next;
        } while (after is not null);
        return days;
    }

    private async Task PutAsync(string day, string? updated, EventKind kind = EventKind.Attack, string? reported = null, bool listed = true)
    {
        var (date, at) = (DateOnly.Parse(day, null), A.Time(updated ?? reported!));
        var id = IncidentId.Assign($"r{_made++}", A.Time(day + " 06:00"), date, new HashSet<string>());
        var summary = new IncidentSummary
        {
            Id = id,
            Kind = kind,
            Headline = day,
            Day = date,
            Confidence = 0.9,
            ReportCount = 1,
            FirstReportedAt = A.Time(day + " 06:00"),
            LastReportedAt = updated is null ? at : A.Time(day + " 06:00"),
            UpdatedAt = updated is null ? default : at,
        };
        var (month, none) = (IncidentKeys.Month(id), CancellationToken.None);
        var known = await _months.GetAsync(IncidentKeys.MonthsOf + IncidentTopics.Everything, IncidentKeys.InvertedMonth(month), none);
        var latest = known?.Value.Updated > at ? known.Value.Updated : at;
        await _months.PutAsync(
            IncidentKeys.MonthsOf + IncidentTopics.Everything,
            IncidentKeys.InvertedMonth(month),
            new TopicMonth(month, listed ? latest : known?.Value.Updated),
            none
        );
        await _summaries.PutAsync(IncidentKeys.Index(IncidentTopics.Everything, month), IncidentKeys.Key(id), summary, none);
    }
}
