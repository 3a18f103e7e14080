using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

public sealed class ReportRecorderTests : IAsyncLifetime, IDisposable
{
    private readonly TempStore _store = new();
    private readonly Desk _desk;

    public ReportRecorderTests() => _desk = new Desk(_store.Tables);

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task First_report_opens_an_incident()
    {
        var changes = await _desk.HandleAsync(
            A.Report("Bomb kills nine at Quetta railway station", "2024-11-09 10:00", A.Attack("Quetta", 9, 30))
        );

        var change = Assert.Single(changes);
        Assert.Equal((1, ChangeKind.Opened, null), (change.Number, change.Kind, change.KilledBefore));
        Assert.Empty(change.Details);
        Assert.Equal("Bombing in Quetta, Balochistan: 9 killed, 30 wounded", change.Incident.Headline);
        Assert.Equal(new DateOnly(2024, 11, 9), change.Incident.Day);
        Assert.StartsWith("20241109-", change.Incident.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raids_told_together_are_one_incident_until_each_is_told_alone()
    {
        var together = A.Operation("Bannu", 8) with { Districts = ["Bannu", "Khyber"] };

        var recorded = await _desk.RecordAsync(
            A.Report("Eight militants killed in two operations in Bannu and Khyber", "2024-12-01 10:00", together),
            A.Report("Five militants killed in Bannu raid", "2024-12-01 12:00", A.Operation("Bannu", 5), "Geo"),
            A.Report("Three militants killed in Khyber raid", "2024-12-01 13:00", A.Operation("Khyber", 3), "Geo")
        );

        Assert.Equal(recorded[0], recorded[1]);
        Assert.NotEqual(recorded[0], recorded[2]);
    }

    [Fact]
    public async Task Toll_that_rises_stays_one_incident_with_an_update()
    {
        await _desk.RecordAsync(A.Report("Bomb kills nine at Quetta railway station", "2024-11-09 10:00", A.Attack("Quetta", 9, 30)));

        var changes = await _desk.HandleAsync(
            A.Report("Suicide bomber kills 26 at railway station in Quetta", "2024-11-09 16:30", A.Attack("Quetta", 26, 62), "Geo")
        );

        var change = Assert.Single(changes);
        Assert.Equal((2, ChangeKind.Updated, 9), (change.Number, change.Kind, change.KilledBefore));
        Assert.Equal(["Killed: 9 → 26", "Wounded: 30 → 62"], change.Details);
        Assert.Equal(new Figure(26, 9, 26), change.Incident.Killed);
        Assert.Single(await _desk.AllAsync());
    }

    [Fact]
    public async Task Report_without_anything_new_tells_nobody_but_is_counted()
    {
        await _desk.RecordAsync(A.Report("Bomb kills nine at Quetta railway station", "2024-11-09 10:00", A.Attack("Quetta", 9)));

        var changes = await _desk.HandleAsync(
            A.Report("Nine killed as bomb hits Quetta railway station", "2024-11-09 10:20", A.Attack("Quetta", 9), "Geo")
        );

        Assert.Empty(changes);
        var incident = Assert.Single(await _desk.AllAsync());
        Assert.Equal((2, 2), (incident.ReportCount, incident.Sources.Count));
    }

    [Fact]
    public async Task Same_message_twice_returns_the_same_change_and_counts_once()
    {
        var report = A.Report("Bomb kills nine at Quetta railway station", "2024-11-09 10:00", A.Attack("Quetta", 9));

        var first = await _desk.Handler.HandleAsync(report, CancellationToken.None);
        await _desk.RecordAsync(
            A.Report("Death toll of Quetta railway station bomb rises to 26", "2024-11-09 12:00", A.Attack("Quetta", 26), "Geo")
        );
        var again = await _desk.Handler.HandleAsync(report, CancellationToken.None);

        Assert.Equal(first.Next, again.Next);
        Assert.Equal(2, Assert.Single(await _desk.AllAsync()).ReportCount);
    }

    [Fact]
    public async Task Changes_are_counted_by_kind_and_incidents_when_they_open()
    {
        var opens = await HandleAsync(A.Report("Bomb kills nine at Quetta railway station", "2024-11-09 10:00", A.Attack("Quetta", 9)));
        var updates = await HandleAsync(
            A.Report("Death toll of Quetta railway station bomb rises to 26", "2024-11-09 12:00", A.Attack("Quetta", 26), "Geo")
        );
        var nothing = await HandleAsync(
            A.Report("26 killed as bomb hits Quetta railway station", "2024-11-09 12:20", A.Attack("Quetta", 26), "Dawn News")
        );
        var before = _desk.Metrics.Heard;

        foreach (var call in new[] { opens, updates, nothing })
            call.Count!();

        Assert.Empty(before);
        Assert.Equal([1], _desk.Metrics.Values("alerts.incidents change=opened"));
        Assert.Equal([1], _desk.Metrics.Values("alerts.incidents change=updated"));
        Assert.Equal(1, _desk.Metrics.Meter.IncidentsSinceStart);

        Task<HandlerResult> HandleAsync(Report report) => _desk.Handler.HandleAsync(report, CancellationToken.None);
    }

    [Fact]
    public async Task New_revision_replaces_what_the_report_said()
    {
        await _desk.RecordAsync(A.Report("Bomb kills 25 in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 25), id: "dawn:1"));

        var changes = await _desk.HandleAsync(
            A.Report("Bomb kills two in Quetta", "2024-11-09 10:05", A.Attack("Quetta", 2), id: "dawn:1", revision: "r2")
        );

        Assert.Equal(["Killed: 25 → 2"], Assert.Single(changes).Details);
        var incident = Assert.Single(await _desk.AllAsync());
        Assert.Equal((1, new Figure(2, 2, 2)), (incident.ReportCount, incident.Killed));
    }

    [Fact]
    public async Task Revision_that_names_the_district_of_a_known_event_makes_one_incident_of_both()
    {
        var first = A.Report("Bomb kills nine policemen at checkpost", "2024-11-09 10:00", A.Attack("Mastung", 9), id: "dawn:1");
        var told = await _desk.RecordAsync(
            first,
            A.Report("Nine policemen killed as bomb hits Quetta checkpost", "2024-11-09 10:20", A.Attack("Quetta", 9), "Geo")
        );
        var corrected = first with { Revision = "r2", FetchedAt = first.FetchedAt.AddHours(1), Says = A.Attack("Quetta", 9) };

        var changes = await _desk.HandleAsync(corrected);
        var again = await _desk.HandleAsync(corrected);

        Assert.NotEqual(told[0], told[1]);
        var incident = Assert.Single(await _desk.AllAsync());
        Assert.Equal(("Quetta", 2), (incident.District, incident.ReportCount));
        Assert.Equal(changes.Select(change => change.Number), again.Select(change => change.Number));
    }

    [Fact]
    public async Task Revision_that_names_another_district_leaves_other_events_there_alone()
    {
        var first = A.Report("Bomb kills nine policemen at checkpost", "2024-11-09 10:00", A.Attack("Mastung", 9), id: "dawn:1");
        await _desk.RecordAsync(first, A.Report("Gunmen kill two teachers in Quetta", "2024-11-09 12:00", A.Attack("Quetta", 2), "Geo"));

        await _desk.HandleAsync(first with { Revision = "r2", FetchedAt = first.FetchedAt.AddHours(1), Says = A.Attack("Quetta", 9) });

        Assert.Equal([1, 1], (await _desk.AllAsync()).Select(incident => incident.ReportCount));
    }

    [Fact]
    public async Task Older_revision_that_comes_late_changes_nothing()
    {
        var first = A.Report("Bomb kills 25 in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 25), id: "dawn:1");
        await _desk.RecordAsync(
            A.Report("Bomb kills two in Quetta", "2024-11-09 10:05", A.Attack("Quetta", 2), id: "dawn:1", revision: "r2")
        );

        var changes = await _desk.HandleAsync(first);

        Assert.Empty(changes);
        Assert.Equal(2, Assert.Single(await _desk.AllAsync()).Killed.Best);
    }

    [Fact]
    public async Task Revision_with_the_text_of_an_earlier_one_is_recorded_again()
    {
        var early = A.Report("Bomb kills 25 in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 25), id: "dawn:1");
        await _desk.RecordAsync(
            early,
            A.Report("Bomb kills two in Quetta", "2024-11-09 10:05", A.Attack("Quetta", 2), id: "dawn:1", revision: "r2")
        );

        var changes = await _desk.HandleAsync(early with { FetchedAt = early.FetchedAt.AddHours(1) });

        Assert.Equal(["Killed: 2 → 25"], Assert.Single(changes).Details);
    }

    [Fact]
    public async Task Claim_of_responsibility_is_a_change()
    {
        await _desk.RecordAsync(A.Report("Bomb kills nine at Quetta railway station", "2024-11-09 10:00", A.Attack("Quetta", 9)));

        var changes = await _desk.HandleAsync(
            A.Report(
                "BLA claims bomb at Quetta railway station that killed nine",
                "2024-11-09 13:00",
                A.Attack("Quetta", 9, null, new GroupMention("bla", GroupRole.Claimed)),
                "Geo"
            )
        );

        Assert.Equal(["Attribution: unknown → BLA (claimed)"], Assert.Single(changes).Details);
    }

    [Theory]
    [InlineData("2024-10-31 23:40", "2024-11-01 09:00", "Bomb kills nine at Quetta railway station on Thursday")]
    [InlineData("2024-11-01 09:00", "2024-10-31 23:40", "Bomb kills nine at Quetta railway station late on Thursday")]
    [InlineData("2024-11-01 02:00", "2024-11-01 20:00", "Nine dead in Quetta railway station bomb")]
    [InlineData("2024-12-31 22:00", "2025-01-01 01:00", "Nine dead in Quetta railway station bomb")]
    public async Task Reports_on_both_sides_of_a_month_border_meet(string first, string second, string title)
    {
        var incidents = await _desk.RecordAsync(
            A.Report("Bomb kills nine at railway station of Quetta", first, A.Attack("Quetta", 9)),
            A.Report(title, second, A.Attack("Quetta", 9), "Geo")
        );

        Assert.Equal(incidents[0], incidents[1]);
    }

    [Fact]
    public async Task Topic_that_an_incident_no_longer_has_leaves_the_index()
    {
        await _desk.RecordAsync(A.Report("Bomb kills nine near police van", "2024-11-09 10:00", A.Attack("Mastung", 9), id: "dawn:1"));

        await _desk.RecordAsync(
            A.Report("Bomb kills nine near police van", "2024-11-09 10:05", A.Attack("Quetta", 9), id: "dawn:1", revision: "r2")
        );

        Assert.Empty(await _desk.AllAsync(new IncidentQuery { Topic = IncidentTopics.District("Mastung") }));
        Assert.Single(await _desk.AllAsync(new IncidentQuery { Topic = IncidentTopics.District("Quetta") }));
    }

    [Fact]
    public async Task Recording_reads_the_days_around_the_event_and_nothing_else_however_much_is_stored()
    {
        var alone = new DyingTables(_store.Tables, int.MaxValue, false);
        using (var desk = new Desk(alone))
            await desk.RecordAsync(A.Report("Bomb kills nine in Quetta", "2024-11-15 10:00", A.Attack("Quetta", 9)));
        foreach (var day in new[] { "2024-10-15", "2024-11-01", "2024-11-05", "2024-11-25", "2024-12-15" })
        foreach (var district in new[] { "Quetta", "Bannu", "Lahore", "Kurram" })
            await _desk.RecordAsync(A.Report($"Gunmen kill three in {district}", $"{day} 10:00", A.Attack(district, 3)));

        var among = new DyingTables(_store.Tables, int.MaxValue, false);
        using (var desk = new Desk(among))
            await desk.RecordAsync(A.Report("Gunmen kill three in Mastung", "2024-11-21 10:00", A.Attack("Mastung", 3)));

        Assert.Equal(alone.RowsRead, among.RowsRead);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Report_that_shows_two_incidents_to_be_one_merges_them_and_tells_it_once_wherever_the_process_dies(bool afterTheWrite)
    {
        for (var (writes, died) = (0, true); died; writes++)
        {
            using var store = new TempStore();
            await store.Tables.CreateAsync(CancellationToken.None);
            using var desk = new Desk(store.Tables);
            var ids = await desk.RecordAsync(
                A.Report("Gunmen storm police headquarters in Bannu", "2024-11-09 10:00", A.Attack("Bannu")),
                A.Report(
                    "Five dead in attack on security compound in northwest Pakistan",
                    "2024-11-09 11:00",
                    A.Attack(null, 5) with
                    {
                        Provinces = ["Khyber Pakhtunkhwa"],
                    },
                    "AP"
                )
            );
            Assert.NotEqual(ids[0], ids[1]);
            var link = A.Report(
                "Five dead as gunmen storm police headquarters compound in Bannu, northwest Pakistan",
                "2024-11-09 12:00",
                A.Attack("Bannu", 5),
                "Geo"
            );
            var dying = new DyingTables(store.Tables, writes, afterTheWrite);
            using var first = new Desk(dying);

            died = await Record.ExceptionAsync(() => first.HandleAsync(link)) is not null;
            var changes = await desk.HandleAsync(link);

            var merge = Assert.Single(
                changes,
                change => change.Details.Any(detail => detail.StartsWith("Merged: ", StringComparison.Ordinal))
            );
            Assert.Equal(3, merge.Incident.ReportCount);
            Assert.Equal(changes.Count, changes.Select(change => change.Number).Distinct().Count());
            Assert.Equal(merge.Incident.Id, Assert.Single(await desk.AllAsync()).Id);
        }
    }

    [Fact]
    public async Task Report_of_no_event_writes_nothing()
    {
        var incidents = await _desk.RecordAsync(A.Report("President condemns Quetta bombing", "2024-11-09 18:00", A.Attack("Quetta")));

        Assert.Null(Assert.Single(incidents));
        Assert.Empty(await _desk.AllAsync());
    }
}
