using System.CommandLine;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Summaries;
using Alerts.Operations.Administration;
using Alerts.Platform.Storage;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Operations.Commands;

public sealed class IncidentVerbsTests : IAsyncLifetime, IDisposable
{
    private readonly TempStore _store = new();
    private readonly StringWriter _output = new();
    private readonly Incidents.Desk _desk;
    private readonly IncidentVerbs _verbs;

    public IncidentVerbsTests()
    {
        _desk = new Incidents.Desk(_store.Tables);
        _verbs = new IncidentVerbs(_desk.Store, _store.Queues, new InvocationConfiguration { Output = _output });
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
        _output.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Edit_queues_its_one_message_and_says_what_was_told()
    {
        var id = await RecordAsync();

        await _verbs.EditAsync(await _desk.Retraction.RetractAsync(id, null, CancellationToken.None), CancellationToken.None);

        var message = Assert.Single(await _store.Queues.PeekAsync(QueueNames.Changes, 32, CancellationToken.None));
        Assert.Equal(ChangeKind.Retracted, IncidentChange.Queue.Read(message.Body).Kind);
        Assert.Equal($"{id}: Status: reported → retracted{Environment.NewLine}", _output.ToString());
    }

    [Fact]
    public async Task Refused_edit_queues_nothing_and_fails_with_the_reason()
    {
        var failed = await Assert.ThrowsAsync<CommandFailedException>(() =>
            _verbs.EditAsync(new Edited.Refused("There is no incident x."), CancellationToken.None)
        );

        Assert.Equal("There is no incident x.", failed.Message);
        Assert.Equal(0, await _store.Queues.CountAsync(QueueNames.Changes, CancellationToken.None));
    }

    [Fact]
    public async Task Show_lists_reports_changes_and_rulings()
    {
        var id = await RecordAsync();
        await _desk.Retraction.RetractAsync(id, "A gas cylinder", CancellationToken.None);

        await _verbs.ShowAsync(id, CancellationToken.None);

        var lines = _output.ToString().Split(Environment.NewLine);
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

        var failed = await Assert.ThrowsAsync<CommandFailedException>(() => _verbs.ShowAsync(from, CancellationToken.None));

        Assert.Equal($"{from} was merged into {into}; show that one.", failed.Message);
    }

    private async Task<string> RecordAsync() =>
        (await _desk.RecordAsync(A.Report("Bomb kills nine in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9), id: "dawn/1")))[0]!;
}
