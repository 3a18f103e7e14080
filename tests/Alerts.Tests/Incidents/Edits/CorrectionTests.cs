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

    private Task<Edited> CorrectAsync(string id, Correction correction) =>
        _correction.CorrectAsync(id, correction, null, CancellationToken.None);

    private async Task<string> RecordAsync(string title, int killed, string id) =>
        (await _desk.RecordAsync(A.Report(title, "2024-11-09 10:00", A.Attack("Quetta", killed), id: id)))[0]!;
}
