using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>An outlet changes its report into something that is no news of an event.</summary>
public sealed class WithdrawalTests : IAsyncLifetime, IDisposable
{
    private static readonly Finding Nothing = new() { Kind = EventKind.None, Confidence = 0.9 };

    private static readonly Report First = A.Report(
        "Bomb kills nine at Quetta railway station",
        "2024-11-09 10:00",
        A.Attack("Quetta", 9),
        id: "dawn/1"
    );

    private static readonly Report Withdrawn = A.Report(
        "Gas cylinder explodes in Quetta",
        "2024-11-09 12:00",
        Nothing,
        id: "dawn/1",
        revision: "r2"
    ) with
    {
        Withdrawn = true,
    };

    private static readonly Report Other = A.Report(
        "Nine killed as bomb hits Quetta railway station",
        "2024-11-09 10:30",
        A.Attack("Quetta", 9, 30),
        "Geo",
        "geo/1"
    );

    private readonly TempStore _store = new();
    private readonly Desk _desk;

    public WithdrawalTests() => _desk = new Desk(_store.Tables);

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Only_report_withdrawn_retracts_the_incident_once()
    {
        await _desk.HandleAsync(First);

        var change = Assert.Single(await _desk.HandleAsync(Withdrawn));
        var again = Assert.Single(await _desk.HandleAsync(Withdrawn));

        Assert.Equal((2, ChangeKind.Retracted), (change.Number, change.Kind));
        Assert.Equal(["Status: reported → retracted"], change.Details);
        Assert.Equal(IncidentChange.Queue.Message(change), IncidentChange.Queue.Message(again));
        Assert.True(Assert.Single(await _desk.AllAsync()).Retracted);
    }

    [Fact]
    public async Task Incident_stands_while_another_outlet_reports_it_without_the_figures_withdrawn()
    {
        await _desk.RecordAsync(First with { Says = A.Attack("Quetta", 12) }, Other);

        var change = Assert.Single(await _desk.HandleAsync(Withdrawn));

        Assert.Equal(ChangeKind.Updated, change.Kind);
        Assert.Equal(["Killed: 12 → 9"], change.Details);
        Assert.Equal(new Figure(9, 9, 9), change.Incident.Killed);
        Assert.False(change.Incident.Retracted);
    }

    [Fact]
    public async Task Retracted_incident_stands_again_when_another_outlet_reports_it()
    {
        await _desk.RecordAsync(First, Withdrawn);

        var change = Assert.Single(await _desk.HandleAsync(Other));

        Assert.Contains("Status: retracted → reported", change.Details);
        Assert.False(change.Incident.Retracted);
    }

    [Fact]
    public async Task Withdrawal_that_overtakes_the_report_leaves_nothing_of_it()
    {
        Assert.Empty(await _desk.HandleAsync(Withdrawn));

        Assert.Empty(await _desk.HandleAsync(First));

        Assert.Empty(await _desk.AllAsync());
    }

    [Fact]
    public async Task Report_that_comes_back_after_its_withdrawal_counts()
    {
        await _desk.RecordAsync(Withdrawn);

        var change = Assert.Single(await _desk.HandleAsync(First with { Revision = "r3", FetchedAt = A.Time("2024-11-09 14:00") }));

        Assert.Equal(ChangeKind.Opened, change.Kind);
    }

    [Fact]
    public async Task Withdrawal_finds_a_report_whose_event_was_in_the_month_before()
    {
        await _desk.HandleAsync(
            First with
            {
                Title = "Bomb on Oct 28 killed nine at Quetta railway station",
                Published = A.Time("2024-11-09 10:00"),
            }
        );

        Assert.Equal(ChangeKind.Retracted, Assert.Single(await _desk.HandleAsync(Withdrawn)).Kind);
    }
}
