using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>The process dies at each write in turn, before it and after it; then the message comes again.</summary>
public sealed class CrashTests
{
    private static readonly Report First = A.Report("Bomb kills nine at Quetta railway station", "2024-11-01 00:30", A.Attack("Quetta", 9));

    private static readonly Report Second = A.Report(
        "Suicide bomber kills 26 at railway station in Quetta",
        "2024-11-01 04:00",
        A.Attack("Quetta", 26, 62, new GroupMention("bla", GroupRole.Claimed)),
        "Geo"
    );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Death_at_any_write_loses_no_change_and_doubles_none(bool afterTheWrite)
    {
        var undisturbed = await RunAsync(int.MaxValue, int.MaxValue, afterTheWrite);

        var deaths = 0;
        for (var writes = 0; ; writes++)
        {
            var run = await RunAsync(writes, writes, afterTheWrite);
            Assert.Equal(undisturbed.Changes, run.Changes);
            Assert.Equal(undisturbed.Pages, run.Pages);
            if (!run.Died)
                break;
            deaths++;
        }

        Assert.InRange(deaths, 8, 40);
    }

    private static async Task<(string Changes, string Pages, bool Died)> RunAsync(int writesOfFirst, int writesOfSecond, bool afterTheWrite)
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        var changes = new List<IncidentChange>();
        var died = false;
        foreach (var (report, writes) in new[] { (First, writesOfFirst), (Second, writesOfSecond) })
        {
            var dying = new DyingTables(store.Tables, writes, afterTheWrite);
            try
            {
                using var desk = new Desk(dying);
                changes.AddRange(await desk.HandleAsync(report));
            }
            catch (IOException) when (dying.Died)
            {
                died = true;
                using var desk = new Desk(store.Tables);
                changes.AddRange(await desk.HandleAsync(report));
            }
        }

        using var reader = new Desk(store.Tables);
        return (string.Join('\n', changes.Select(Told)), await PagesAsync(reader), died);
    }

    private static string Told(IncidentChange change) =>
        $"{change.Incident.Id} {change.Number} {change.Kind} {string.Join(';', change.Details)} {change.Incident.Headline}";

    private static async Task<string> PagesAsync(Desk desk)
    {
        var lines = new List<string>();
        foreach (
            var topic in new[]
            {
                IncidentTopics.Everything,
                IncidentTopics.Province("Balochistan"),
                IncidentTopics.District("Quetta"),
                IncidentTopics.Group("bla"),
            }
        )
            lines.AddRange(
                (await desk.AllAsync(new IncidentQuery { Topic = topic })).Select(incident =>
                    $"{topic} {incident.Id} {incident.Headline} {incident.ReportCount}"
                )
            );
        return string.Join('\n', lines);
    }
}
