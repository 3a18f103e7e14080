using Alerts.Classification.Findings;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents.Edits;

public sealed class EditTests : IAsyncLifetime, IDisposable
{
    private static readonly Report Bomb = A.Report(
        "Bomb kills nine at Quetta railway station",
        "2024-11-09 10:00",
        A.Attack("Quetta", 9),
        id: "dawn/1"
    );

    private static readonly Report Toll = A.Report(
        "Toll of bomb at Quetta railway station is now 26",
        "2024-11-09 15:00",
        A.Attack("Quetta", 26),
        "Geo",
        "geo/1"
    );

    private static readonly Report Mastung = A.Report(
        "Gunmen kill three in Mastung",
        "2024-11-09 11:00",
        A.Attack("Mastung", 3, null, new GroupMention("bla", GroupRole.Claimed)),
        "ARY",
        "ary/1"
    );

    private readonly TempStore _store = new();
    private readonly Desk _desk;

    public EditTests() => _desk = new Desk(_store.Tables);

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Retraction_is_told_once_and_kept_with_its_reason_and_holds_against_later_reports()
    {
        var id = (await _desk.RecordAsync(Bomb))[0]!;

        var done = Done(await _desk.Retraction.RetractAsync(id, "It was a gas cylinder", CancellationToken.None));
        var again = Done(await _desk.Retraction.RetractAsync(id, "It was a gas cylinder", CancellationToken.None));
        var later = await _desk.HandleAsync(Toll);

        Assert.Equal((2, ChangeKind.Retracted), (done.Change!.Number, done.Change.Kind));
        Assert.Equal(["Reason: It was a gas cylinder", "Status: reported → retracted"], done.Change.Details);
        Assert.Equal(IncidentChange.Queue.Message(done.Change), IncidentChange.Queue.Message(again.Change!));
        Assert.Empty(later);
        var story = await _desk.Store.FindAsync(id, CancellationToken.None);
        Assert.True(story!.Now.Retracted);
        Assert.Equal(
            (OperatorEditKind.Retracted, "It was a gas cylinder", 2),
            (story.Rulings[0].Kind, story.Rulings[0].Reason, story.Rulings[0].Change)
        );
    }

    [Fact]
    public async Task Edit_of_an_incident_that_stays_retracted_is_told_as_a_retraction()
    {
        var ids = await _desk.RecordAsync(Bomb, Mastung);
        await _desk.Retraction.RetractAsync(ids[0]!, null, CancellationToken.None);

        var corrected = Done(
            await _desk.Correction.CorrectAsync(ids[0]!, new Correction(null, null, null, 3, null), null, CancellationToken.None)
        );
        var merged = Done(await _desk.Merge.MergeAsync(ids[1]!, ids[0]!, null, CancellationToken.None));

        Assert.Equal((3, ChangeKind.Retracted), (corrected.Change!.Number, corrected.Change.Kind));
        Assert.Equal((4, ChangeKind.Retracted), (merged.Change!.Number, merged.Change.Kind));
    }

    [Fact]
    public async Task Merged_incident_forwards_and_watchers_of_both_are_told_in_one_change()
    {
        var ids = await _desk.RecordAsync(Bomb, Mastung);

        var done = Done(await _desk.Merge.MergeAsync(ids[1]!, ids[0]!, null, CancellationToken.None));

        Assert.Equal(ids[0], done.Id);
        Assert.Contains($"Merged: {ids[1]} (Attack in Mastung, Balochistan: 3 killed) is the same event", done.Change!.Details);
        Assert.Equal(2, done.Change.Incident.ReportCount);
        Assert.Subset(
            IncidentTopics.Of(done.Change.Incident).Concat(done.Change.FormerTopics).ToHashSet(),
            new HashSet<string> { "district:Quetta", "district:Mastung", "group:bla" }
        );
        Assert.Null(await _desk.Store.FindAsync(ids[1]!, CancellationToken.None));
        Assert.Equal(ids[0], await _desk.Store.ForwardAsync(ids[1]!, CancellationToken.None));
        Assert.Equal(ids[0], Assert.Single(await _desk.AllAsync()).Id);
    }

    [Fact]
    public async Task Reports_of_a_merged_incident_go_on_in_the_other()
    {
        var ids = await _desk.RecordAsync(Bomb, Mastung);
        await _desk.Merge.MergeAsync(ids[1]!, ids[0]!, null, CancellationToken.None);

        var change = Assert.Single(
            await _desk.HandleAsync(
                Mastung with
                {
                    Revision = "r2",
                    FetchedAt = A.Time("2024-11-09 12:00"),
                    Says = A.Attack("Mastung", 30),
                }
            )
        );
        var again = Assert.Single(await _desk.HandleAsync(Mastung));

        Assert.Equal((ids[0], 30), (change.Incident.Id, change.Incident.Killed.Best));
        Assert.Equal((ids[1], 1, ChangeKind.Opened), (again.Incident.Id, again.Number, again.Kind));
    }

    [Fact]
    public async Task Incidents_of_two_months_are_merged_and_their_reports_are_still_found()
    {
        var old = A.Report("Gunmen kill three in Mastung", "2024-10-31 11:00", A.Attack("Mastung", 3), "ARY", "ary/2");
        var ids = await _desk.RecordAsync(Bomb, old);

        Done(await _desk.Merge.MergeAsync(ids[1]!, ids[0]!, null, CancellationToken.None));
        var revised = await _desk.RecordAsync(old with { Revision = "r2", FetchedAt = A.Time("2024-11-01 12:00") });

        Assert.Equal(ids[0], revised[0]);
        Assert.Equal(2, Assert.Single(await _desk.AllAsync()).ReportCount);
    }

    [Fact]
    public async Task Split_makes_an_incident_of_the_named_reports_and_tells_it_in_one_change()
    {
        var id = (await _desk.RecordAsync(Bomb, Toll))[0]!;

        var done = Done(await _desk.Split.SplitAsync(id, new HashSet<string> { "geo/1" }, "Two bombs", CancellationToken.None));
        var again = Done(await _desk.Split.SplitAsync(id, new HashSet<string> { "geo/1" }, "Two bombs", CancellationToken.None));

        Assert.Equal(id, done.Change!.Incident.Id);
        Assert.Equal(
            [
                $"Split: 1 report is of another event, {done.Id} (Bombing in Quetta, Balochistan: 26 killed)",
                "Reason: Two bombs",
                "Killed: 26 → 9",
            ],
            done.Change.Details
        );
        Assert.Equal((done.Id, IncidentChange.Queue.Message(done.Change)), (again.Id, IncidentChange.Queue.Message(again.Change!)));
        Assert.Equal([1, 1], (await _desk.AllAsync()).Select(incident => incident.ReportCount));
        Assert.Equal(done.Id, (await _desk.RecordAsync(Toll with { Revision = "r2", FetchedAt = A.Time("2024-11-09 16:00") }))[0]);
    }

    [Fact]
    public async Task Split_off_first_report_leaves_the_id_with_the_others()
    {
        var id = (await _desk.RecordAsync(Bomb, Toll))[0]!;

        var done = Done(await _desk.Split.SplitAsync(id, new HashSet<string> { "dawn/1" }, null, CancellationToken.None));

        Assert.NotEqual(id, done.Id);
        Assert.Equal(26, (await _desk.Store.FindAsync(id, CancellationToken.None))!.Now.Killed.Best);
        Assert.Equal(9, (await _desk.Store.FindAsync(done.Id, CancellationToken.None))!.Now.Killed.Best);
    }

    [Fact]
    public async Task Wrong_ids_are_refused_with_the_remedy()
    {
        var ids = await _desk.RecordAsync(Bomb, Mastung);
        var none = new HashSet<string> { "geo/9" };

        Assert.Equal(
            "There is no incident 20241109-00000000; 'incidents list' shows the ids.",
            Refused(await _desk.Retraction.RetractAsync("20241109-00000000", null, CancellationToken.None))
        );
        Assert.Equal(
            "There is no incident x; 'incidents list' shows the ids.",
            Refused(await _desk.Merge.MergeAsync("x", ids[0]!, null, CancellationToken.None))
        );
        Assert.Equal(
            $"{ids[0]} is given twice; name two incidents.",
            Refused(await _desk.Merge.MergeAsync(ids[0]!, ids[0]!, null, CancellationToken.None))
        );
        Assert.Equal(
            $"{ids[0]} has no report geo/9; 'incidents show {ids[0]}' lists its reports.",
            Refused(await _desk.Split.SplitAsync(ids[0]!, none, null, CancellationToken.None))
        );
        Assert.Equal(
            $"These are all reports of {ids[0]}; name those of the other event only.",
            Refused(await _desk.Split.SplitAsync(ids[0]!, new HashSet<string> { "dawn/1" }, null, CancellationToken.None))
        );
        await _desk.Merge.MergeAsync(ids[1]!, ids[0]!, null, CancellationToken.None);
        Assert.Equal(
            $"{ids[1]} was merged into {ids[0]} before; use that id.",
            Refused(await _desk.Retraction.RetractAsync(ids[1]!, null, CancellationToken.None))
        );
    }

    private static Edited.Done Done(Edited edited) => Assert.IsType<Edited.Done>(edited);

    private static string Refused(Edited edited) => Assert.IsType<Edited.Refused>(edited).Why;
}
