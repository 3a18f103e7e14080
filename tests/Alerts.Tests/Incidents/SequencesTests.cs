using Alerts.Classification.Findings;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;
using Xunit.Abstractions;

namespace Alerts.Tests.Incidents;

/// <summary>
/// Events as several outlets told them, with the traps among them: two bombs in one town on one day, a toll that goes from 9 to 26,
/// operations in answer, monthly sums, anniversaries, late copies, days told by their weekday, reports that an outlet takes back or gives
/// another district, districts that only later reports name. In order and out of it, all of it twice.
/// </summary>
public sealed class SequencesTests(ITestOutputHelper output)
{
    private const int Orders = 24;

    /// <summary>Of all: where what links two early reports was recorded long before either.</summary>
    private const int MostSplitOutOfOrder = 2;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    public static TheoryData<int> FewSeeds => [0, 1, 2];

    [Fact]
    public void There_are_forty_events_of_three_to_twelve_reports_and_nearly_all_are_recognised()
    {
        var events = Sequence.All.Where(sequence => sequence.Event is not null).ToList();
        var reports = events.SelectMany(sequence => sequence.Reports).ToList();

        Assert.InRange(events.Count, 40, 100);
        Assert.All(events, sequence => Assert.InRange(sequence.Reports.Count, 3, 12));
        Assert.InRange(reports.Count(line => line.Report.Says.Kind == EventKind.None), 0, reports.Count / 25);
    }

    /// <param name="seed">Of the shuffle; 0 for the order of publication.</param>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_event_ends_as_one_incident_of_its_own(int seed)
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        using var desk = new Desk(store.Tables);

        var first = await RecordAsync(desk, seed);
        var once = await desk.AllAsync(new IncidentQuery { Limit = 200 });
        var second = await RecordAsync(desk, seed);
        var twice = await desk.AllAsync(new IncidentQuery { Limit = 200 });

        Assert.Equal(Shown(once), Shown(twice));
        Assert.Equal(first.Select(pair => pair.Incident), second.Select(pair => pair.Incident));
        None("merged", Merged(first));
        var split = Split(first).ToList();
        Assert.True(split.Count <= (seed == 0 ? 0 : MostSplitOutOfOrder), $"split: {string.Join(", ", split)}");
        None("opened for nothing", OpenedForNothing(first));
        None("wrong figures", await WrongFiguresAsync(desk, first, split));
    }

    [Fact]
    public async Task At_most_one_event_in_fifty_depends_on_the_order_of_reports()
    {
        var usual = Grouped(await DecidedAsync(0));
        var differing = new List<string>();

        for (var seed = 1; seed <= Orders; seed++)
        {
            var decided = await DecidedAsync(seed);
            var now = Grouped(decided);
            foreach (var name in usual.Keys.Where(name => usual[name] != now[name]))
                differing.Add(
                    $"order {seed}, {name}:\n  "
                        + string.Join("\n  ", decided.Where(line => line.Event == name).Select(line => $"{line.Title}: {line.Why}"))
                );
        }

        output.WriteLine($"{differing.Count} of {Orders * usual.Count} differ\n{string.Join('\n', differing)}");
        Assert.True(differing.Count * 50 <= Orders * usual.Count, $"{differing.Count} differ:\n{string.Join('\n', differing)}");
    }

    [Theory]
    [MemberData(nameof(FewSeeds))]
    public async Task Operation_in_answer_and_the_attack_are_linked_to_each_other(int seed)
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        using var desk = new Desk(store.Tables);
        var recorded = await RecordAsync(desk, seed);

        foreach (var pair in Sequence.All.Where(sequence => sequence.Answers is not null))
        {
            var (answer, attack) = (
                recorded.First(line => line.Event == pair.Event).Incident!,
                recorded.First(line => line.Event == pair.Answers).Incident!
            );
            Assert.Contains(attack, (await desk.Store.FindAsync(answer, CancellationToken.None))!.Links.Select(link => link.Id));
            Assert.Contains(answer, (await desk.Store.FindAsync(attack, CancellationToken.None))!.Links.Select(link => link.Id));
        }
    }

    /// <summary>Every report with its incident and the reasons for it.</summary>
    private static async Task<List<Told>> DecidedAsync(int seed)
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        var log = new DecisionLog();
        using var desk = new Desk(store.Tables, log);
        var recorded = await RecordAsync(desk, seed);
        return recorded.ConvertAll(line => line with { Why = log.Decisions.GetValueOrDefault(line.Report.Id, "revises") });
    }

    /// <summary>For each event, which reports are in which of its incidents, and which reports of others are with them.</summary>
    private static Dictionary<string, string> Grouped(List<Told> decided)
    {
        var together = decided.Where(line => line.Incident is not null).ToLookup(line => line.Incident, line => line.Title);
        return decided
            .Where(line => line.Event is not null)
            .GroupBy(line => line.Event!)
            .ToDictionary(
                own => own.Key,
                own =>
                    string.Join(
                        '\n',
                        own.Select(line =>
                                line.Incident is null
                                    ? $"{line.Title} alone"
                                    : string.Join(" | ", together[line.Incident].Order(StringComparer.Ordinal))
                            )
                            .Distinct()
                            .Order(StringComparer.Ordinal)
                    )
            );
    }

    private static void None(string what, IEnumerable<string> found) => Assert.True(!found.Any(), $"{what}:\n{string.Join('\n', found)}");

    private static async Task<List<Told>> RecordAsync(Desk desk, int seed)
    {
        var lines = Sequence
            .All.SelectMany(sequence => sequence.Reports.Select(line => (sequence.Event, line.Report)))
            .Where(pair => pair.Report.Says.Kind != EventKind.None || pair.Report.Withdrawn)
            .OrderBy(pair => pair.Report.Published)
            .ToArray();
        if (seed > 0)
            new Random(seed).Shuffle(lines);
        var incidents = new Dictionary<string, string?>();
        var waiting = new List<Report>();
        foreach (var report in lines.Select(line => line.Report))
            if (await desk.Recorder.RecordAsync(report, CancellationToken.None) is { Waits: false } recorded)
                incidents[report.Id] = recorded.IncidentId;
            else
                waiting.Add(report);
        foreach (var report in waiting)
            incidents[report.Id] = (await desk.Recorder.RecordAsync(report, CancellationToken.None)).IncidentId;

        // Of an entry that changed the last revision counts; it is in the incident that took the last of them to come.
        var told = new List<Told>();
        foreach (var (name, report) in lines.GroupBy(line => line.Report.Id).Select(own => own.MaxBy(line => line.Report.FetchedAt)))
        {
            var first = incidents[report.Id];
            var incident = first is null ? null : await desk.Store.ForwardAsync(first, CancellationToken.None) ?? first;
            if (!report.Withdrawn || !await IsTakenBackAsync(desk, incident, report.Id))
                told.Add(new Told(name, report, incident));
        }

        return told;
    }

    /// <summary>An incident of nothing else is retracted; in one that others report too, the report no longer counts.</summary>
    private static async Task<bool> IsTakenBackAsync(Desk desk, string? incident, string report)
    {
        if (incident is null)
            return true;
        var story = (await desk.Store.FindAsync(incident, CancellationToken.None))!;
        return story.Claims.All(claim => claim.Withdrawn)
            ? story.Now.Retracted
            : story.Claims.Single(claim => claim.ReportId == report).Withdrawn;
    }

    private static IEnumerable<string> Shown(IEnumerable<IncidentSummary> incidents) =>
        incidents.Select(incident => $"{incident.Id} {incident.Headline} {incident.ReportCount}");

    private static IEnumerable<string> Merged(List<Told> recorded) =>
        recorded
            .Where(pair => pair is { Event: not null, Incident: not null })
            .GroupBy(pair => pair.Incident)
            .Where(incident => incident.DistinctBy(pair => pair.Event).Skip(1).Any())
            .Select(incident => string.Join(" | ", incident.Select(pair => $"{pair.Event}: {pair.Title}")));

    private static IEnumerable<string> Split(List<Told> recorded) =>
        recorded
            .Where(pair => pair.Event is not null)
            .GroupBy(pair => pair.Event!)
            .Where(own => own.DistinctBy(pair => pair.Incident).Skip(1).Any())
            .Select(own => own.Key);

    private static IEnumerable<string> OpenedForNothing(List<Told> recorded)
    {
        var real = recorded.Where(pair => pair.Event is not null).Select(pair => pair.Incident).ToHashSet();
        return recorded.Where(pair => pair.Incident is not null && !real.Contains(pair.Incident)).Select(pair => pair.Title);
    }

    private static async Task<List<string>> WrongFiguresAsync(Desk desk, List<Told> recorded, List<string> split)
    {
        var wrong = new List<string>();
        foreach (var sequence in Sequence.All.Where(sequence => sequence.Killed is not null && !split.Contains(sequence.Event!)))
        {
            var story = await desk.Store.FindAsync(recorded.First(pair => pair.Event == sequence.Event).Incident!, CancellationToken.None);
            if (story!.Now.Killed.Best != sequence.Killed)
                wrong.Add($"{sequence.Event}: {story.Now.Killed.Best} instead of {sequence.Killed}");
        }

        return wrong;
    }

    /// <summary>Where a report ended.</summary>
    /// <param name="Why">Of its last decision, for reading.</param>
    private sealed record Told(string? Event, Report Report, string? Incident, string Why = "")
    {
        public string Title => Report.Title;
    }
}
