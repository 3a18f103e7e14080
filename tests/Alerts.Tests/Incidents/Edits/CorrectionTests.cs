using System.Text.Json;
using Alerts.Classification.Findings;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Incidents.Edits;

public sealed class CorrectionTests : IAsyncLifetime
{
    private static readonly Correction Nothing = new(null, null, null, null, null);

    private readonly TempStore _store = new();
    private readonly Desk _desk;
    private readonly IncidentCorrection _correction;

    public CorrectionTests()
    {
        _desk = new Desk(_store.Tables);
        var (ledger, index) = (
            new IncidentRepository(_store.Tables),
            new IncidentIndex(_store.Tables, new IncidentRepository(_store.Tables))
        );
        _correction = new IncidentCorrection(ledger, new EditWriter(ledger, index), new FakeTimeProvider(A.Time("2024-11-09 18:00")));
    }

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync()
    {
        _desk.Dispose();
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_correction_holds_whatever_is_reported_later_and_is_told_once()
    {
        var id = await RecordAsync("Bomb kills nine in Quetta", 9, "dawn/1");

        var done = Assert.IsType<Edited.Done>(await CorrectAsync(id, Nothing with { Killed = 3, Kind = EventKind.Clash }));
        var again = Assert.IsType<Edited.Done>(await CorrectAsync(id, Nothing with { Killed = 3, Kind = EventKind.Clash }));
        await RecordAsync("Quetta bomb toll rises to 12", 12, "geo/1");

        Assert.Contains("Killed: 9 → 3", done.Change!.Details);
        Assert.Equal(done.Change.Number, again.Change!.Number);
        var now = (await _desk.Store.FindAsync(id, CancellationToken.None))!.Now;
        Assert.Equal((3, EventKind.Clash), (now.Killed.Best, now.Kind));
        Assert.Contains("3 killed", now.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_correction_leaves_the_first_where_it_says_nothing()
    {
        var id = await RecordAsync("Bomb kills nine in Quetta", 9, "dawn/1");

        await CorrectAsync(id, Nothing with { Killed = 3 });
        await CorrectAsync(id, Nothing with { Province = "Khyber Pakhtunkhwa", District = "Bannu" });

        var now = (await _desk.Store.FindAsync(id, CancellationToken.None))!.Now;
        Assert.Equal((3, "Khyber Pakhtunkhwa", "Bannu"), (now.Killed.Best, now.Province, now.District));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason()
    {
        var id = await RecordAsync("Bomb kills nine in Quetta", 9, "dawn/1");

        Assert.IsType<Edited.Refused>(await CorrectAsync(id, Nothing));
        Assert.IsType<Edited.Refused>(await CorrectAsync(id, Nothing with { Killed = -1 }));
        Assert.IsType<Edited.Refused>(await CorrectAsync(id, Nothing with { District = "Bannu" }));
        Assert.IsType<Edited.Refused>(await CorrectAsync("20241109-00000000", Nothing with { Killed = 1 }));
    }

    [Fact]
    public async Task Corrected_type_and_targets_hold_whatever_is_reported_later_and_are_told_once()
    {
        var id = await RecordAsync("Bomb kills nine in Quetta", 9, "dawn/1");
        var correction = Nothing with { Type = EventType.SuicideBombing, Targets = [EventTarget.Police, EventTarget.Railway] };

        var done = Assert.IsType<Edited.Done>(await CorrectAsync(id, correction));
        var again = Assert.IsType<Edited.Done>(await CorrectAsync(id, correction));
        await _desk.RecordAsync(Clash("Clash in Quetta kills nine", "geo/1"), Clash("Nine killed as tribes clash in Quetta", "samaa/1"));

        Assert.Equal(
            ["Corrected by an operator", "Type: unknown → suicide bombing", "Target: unknown → police, railway"],
            done.Change!.Details
        );
        Assert.Equal(done.Change.Number, again.Change!.Number);
        var now = (await _desk.Store.FindAsync(id, CancellationToken.None))!.Now;
        Assert.Equal((3, EventKind.Attack, EventType.SuicideBombing), (now.ReportCount, now.Kind, now.Type));
        Assert.Equal([EventTarget.Police, EventTarget.Railway], now.Targets);
        Assert.Equal("Suicide bombing in Quetta, Balochistan: 9 killed", now.Headline);
    }

    [Fact]
    public async Task Type_and_targets_are_put_right_again_and_another_kind_drops_them()
    {
        var id = await RecordAsync("Bomb kills nine in Quetta", 9, "dawn/1");
        await CorrectAsync(id, Nothing with { Type = EventType.SuicideBombing, Targets = [EventTarget.Police] });

        await CorrectAsync(id, Nothing with { Targets = [] });
        var without = (await _desk.Store.FindAsync(id, CancellationToken.None))!.Now;
        await CorrectAsync(id, Nothing with { Kind = EventKind.Clash });
        var clash = (await _desk.Store.FindAsync(id, CancellationToken.None))!.Now;

        Assert.Equal((EventType.SuicideBombing, 0), (without.Type, without.Targets.Count));
        Assert.Equal((EventKind.Clash, EventType.Unknown, 0), (clash.Kind, clash.Type, clash.Targets.Count));
    }

    [Fact]
    public async Task Type_of_another_kind_is_refused_with_the_types_of_this_one()
    {
        var id = await RecordAsync("Bomb kills nine in Quetta", 9, "dawn/1");

        var type = Assert.IsType<Edited.Refused>(await CorrectAsync(id, Nothing with { Type = EventType.Border }));
        var target = Assert.IsType<Edited.Refused>(
            await CorrectAsync(id, Nothing with { Kind = EventKind.Clash, Targets = [EventTarget.Police] })
        );

        Assert.Equal(
            "'border' is a type of clash, and the incident is of kind attack; correct the kind to clash too, or give one of: suicide "
                + "bombing, bombing, armed assault, targeted killing, abduction, sabotage and arson, rocket/mortar/drone strike, foiled "
                + "attack, unknown.",
            type.Why
        );
        Assert.Equal(
            "'police' is a target of attacks, and the incident is of kind clash; correct the kind to attack too, or leave the targets out.",
            target.Why
        );
    }

    [Fact]
    public void Correction_of_an_earlier_version_leaves_type_and_targets_to_the_reports()
    {
        const string Old = """{"kind":"clash","killed":3}""";

        var read = JsonSerializer.Deserialize<Correction>(Old, IncidentsJson.Shared.Options)!;
        var again = JsonSerializer.Deserialize<Correction>(
            JsonSerializer.Serialize(read with { Targets = [EventTarget.Army] }, IncidentsJson.Shared.Options),
            IncidentsJson.Shared.Options
        )!;

        Assert.Equal(new Correction(EventKind.Clash, null, null, 3, null), read);
        Assert.Equal(read with { Targets = [EventTarget.Army] }, again);
        Assert.NotEqual(read, again);
    }

    private static Report Clash(string title, string id) =>
        A.Report(
            title,
            "2024-11-09 10:30",
            A.Event(EventKind.Clash, "Quetta", new Casualties(9), Casualties.Unknown, []) with
            {
                Type = EventType.TribesOrSects,
            },
            id.Split('/')[0],
            id
        );

    private Task<Edited> CorrectAsync(string id, Correction correction) =>
        _correction.CorrectAsync(id, correction, null, CancellationToken.None);

    private async Task<string> RecordAsync(string title, int killed, string id) =>
        (await _desk.RecordAsync(A.Report(title, "2024-11-09 10:00", A.Attack("Quetta", killed), id: id)))[0]!;
}
