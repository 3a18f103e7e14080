using Alerts.Classification.Findings;
using Alerts.Incidents.Edits;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents.Edits;

/// <summary>
/// The process dies at each write of an edit in turn, before it and after it; then the operator gives the same command again.
/// </summary>
public sealed class EditCrashTests
{
    private static readonly Report[] Known =
    [
        A.Report("Bomb kills nine at Quetta railway station", "2024-11-09 10:00", A.Attack("Quetta", 9), id: "dawn/1"),
        A.Report("Toll of bomb at Quetta railway station is now 26", "2024-11-09 15:00", A.Attack("Quetta", 26), "Geo", "geo/1"),
        A.Report("Gunmen kill three in Mastung", "2024-10-31 11:00", A.Attack("Mastung", 3), "ARY", "ary/1"),
    ];

    [Theory]
    [InlineData("retract", false)]
    [InlineData("retract", true)]
    [InlineData("merge", false)]
    [InlineData("merge", true)]
    [InlineData("split", false)]
    [InlineData("split", true)]
    public async Task Same_command_again_ends_as_if_nobody_had_died(string edit, bool afterTheWrite)
    {
        var undisturbed = await RunAsync(edit, int.MaxValue, afterTheWrite);

        var deaths = 0;
        for (var writes = 0; ; writes++)
        {
            var run = await RunAsync(edit, writes, afterTheWrite);
            Assert.Equal(undisturbed.End, run.End);
            if (!run.Died)
                break;
            deaths++;
        }

        Assert.InRange(deaths, 4, 40);
    }

    private static async Task<(string End, bool Died)> RunAsync(string edit, int writes, bool afterTheWrite)
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        using var desk = new Desk(store.Tables);
        var ids = await desk.RecordAsync(Known);
        var dying = new DyingTables(store.Tables, writes, afterTheWrite);
        Edited edited;
        try
        {
            using var first = new Desk(dying);
            edited = await EditAsync(first, edit, ids);
        }
        catch (IOException) when (dying.Died)
        {
            edited = await EditAsync(desk, edit, ids);
        }

        var told = Assert.IsType<Edited.Done>(edited).Change!;
        var pages = (await desk.AllAsync()).Select(incident =>
            $"{incident.Id} {incident.Headline} {incident.ReportCount} {incident.Retracted}"
        );
        return ($"{told.Incident.Id} {told.Number} {told.Kind} {string.Join(';', told.Details)}\n{string.Join('\n', pages)}", dying.Died);
    }

    private static Task<Edited> EditAsync(Desk desk, string edit, IReadOnlyList<string?> ids) =>
        edit switch
        {
            "retract" => desk.Retraction.RetractAsync(ids[0]!, null, CancellationToken.None),
            "merge" => desk.Merge.MergeAsync(ids[2]!, ids[0]!, null, CancellationToken.None),
            _ => desk.Split.SplitAsync(ids[0]!, new HashSet<string> { "geo/1" }, null, CancellationToken.None),
        };
}
