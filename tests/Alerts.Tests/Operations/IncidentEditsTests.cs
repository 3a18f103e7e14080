using Alerts.CommandLine.Administration;
using Alerts.CommandLine.Launching;
using Alerts.Incidents.Summaries;
using Alerts.Operations.Administration;
using Alerts.Platform.Storage;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Operations;

public sealed class IncidentEditsTests : IAsyncLifetime, IDisposable
{
    private readonly TempStore _store = new();
    private readonly Incidents.Desk _desk;
    private readonly AuditLog _audit;
    private readonly IncidentEdits _edits;

    public IncidentEditsTests()
    {
        _desk = new Incidents.Desk(_store.Tables);
        _audit = new AuditLog(_store.Tables, TimeProvider.System);
        _edits = new IncidentEdits(_desk.Retraction, _desk.Merge, _desk.Split, _desk.Correction, _store.Queues, _audit);
    }

    public async Task InitializeAsync()
    {
        await _store.Tables.CreateAsync(CancellationToken.None);
        await _store.Queues.CreateAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Edit_queues_its_one_message_and_says_what_was_told_and_is_kept_in_the_audit_log()
    {
        var id = await RecordAsync();

        var result = await _edits.RetractAsync("asma@desk", id, "A gas cylinder", CancellationToken.None);

        var message = Assert.Single(await _store.Queues.PeekAsync(QueueNames.Changes, 32, CancellationToken.None));
        Assert.Equal(ChangeKind.Retracted, IncidentChange.Queue.Read(message.Body).Kind);
        Assert.Equal(new AdminResultText($"{id}: Reason: A gas cylinder; Status: reported → retracted"), AdminResultText.Of(result));
        var entry = Assert.Single(await _audit.ListAsync(10, CancellationToken.None));
        Assert.Equal(
            ("asma@desk", $"incidents retract {id} --reason A gas cylinder", $"{id}: Reason: A gas cylinder; Status: reported → retracted"),
            (entry.Who, entry.What, entry.Result)
        );
    }

    [Fact]
    public async Task Refused_edit_queues_nothing_and_keeps_nothing_and_gives_the_reason()
    {
        var result = await _edits.RetractAsync("asma@desk", "20241109-00000000", null, CancellationToken.None);

        Assert.Equal(
            new AdminResultText("", "There is no incident 20241109-00000000; 'incidents list' shows the ids."),
            AdminResultText.Of(result)
        );
        Assert.False(result.Succeeded);
        Assert.Equal(0, await _store.Queues.CountAsync(QueueNames.Changes, CancellationToken.None));
        Assert.Empty(await _audit.ListAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task Show_lists_reports_changes_and_rulings()
    {
        var id = await RecordAsync();
        await _desk.Retraction.RetractAsync(id, "A gas cylinder", CancellationToken.None);

        using var output = new StringWriter();
        await IncidentShowCommand.ShowAsync(_desk.Store, id, output, CancellationToken.None);

        var lines = output.ToString().Split(Environment.NewLine);
        Assert.Equal($"{id}  retracted: Bombing in Quetta, Balochistan: 9 killed", lines[0]);
        Assert.Equal("  report dawn/1  2024-11-09 05:00Z  Dawn: Bomb kills nine in Quetta", lines[1]);
        Assert.Contains("change 2", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("retracted  A gas cylinder", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_names_the_incident_that_another_was_merged_into()
    {
        var into = await RecordAsync();
        var from = (await _desk.RecordAsync(A.Report("Gunmen kill three in Mastung", "2024-11-09 11:00", A.Attack("Mastung", 3))))[0]!;
        await _desk.Merge.MergeAsync(from, into, null, CancellationToken.None);

        var failed = await Assert.ThrowsAsync<CommandFailedException>(() =>
            IncidentShowCommand.ShowAsync(_desk.Store, from, TextWriter.Null, CancellationToken.None)
        );

        Assert.Equal($"{from} was merged into {into}; show that one.", failed.Message);
    }

    private async Task<string> RecordAsync() =>
        (await _desk.RecordAsync(A.Report("Bomb kills nine in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9), id: "dawn/1")))[0]!;
}
