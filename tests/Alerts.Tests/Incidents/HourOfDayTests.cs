using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.Hosting.Demo;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>Which reports are of one event does not depend on the hour of the day at which they happen to be published.</summary>
public sealed class HourOfDayTests
{
    private static readonly Classifier Classifier = new();

    private static readonly DemoNews News = new();

    private static readonly DateTimeOffset Noon = A.Time("2026-03-04 12:03");

    private static readonly Lazy<Task<IReadOnlyList<string>>> DemoAtNoon = new(() => GroupAsync(Demo(Noon)));

    private static readonly IReadOnlyList<Report> Told =
    [
        .. Sequence.All.SelectMany(sequence => sequence.Reports).OrderBy(line => line.Report.Published).Select(line => line.Report),
    ];

    private static readonly Lazy<Task<IReadOnlyList<string>>> AsTold = new(() => GroupAsync(Told));

    public static TheoryData<int> Hours => [.. Enumerable.Range(0, 24)];

    /// <param name="hour">At which the demo starts, three minutes past it.</param>
    [Theory]
    [MemberData(nameof(Hours))]
    public async Task Demo_is_grouped_alike_at_whatever_hour_it_starts(int hour)
    {
        var reports = Demo(Noon.AddHours(hour)).ToList();

        var grouped = await GroupAsync(reports);
        var byTime = await GroupAsync(reports.OrderBy(report => report.Published));

        Assert.Equal(await DemoAtNoon.Value, grouped);
        Assert.Equal(3, Kurram(grouped));
        Assert.Equal(3, Kurram(byTime));
        Assert.Equal(Pairs(grouped).Count(), Pairs(byTime).Count());
    }

    /// <summary>A sentence that says "on Saturday" still means that day; so a report may come a day after it.</summary>
    [Theory]
    [MemberData(nameof(Hours))]
    public async Task Told_sequences_are_grouped_alike_at_whatever_hour_they_are_published(int hours)
    {
        var moved = await GroupAsync(Told.Select(report => Move(report, hours)));

        Assert.Equal(await AsTold.Value, moved);
    }

    private static Report Move(Report report, int hours) =>
        report with
        {
            Published = report.Published.AddHours(hours),
            FetchedAt = report.FetchedAt.AddHours(hours),
        };

    /// <summary>As the service fetches them: a later version of an entry revises the earlier one.</summary>
    private static IEnumerable<Report> Demo(DateTimeOffset start) =>
        News.Entries.Select(entry =>
        {
            var (title, text) = (DemoText.Fill(entry.Title, start), DemoText.Fill(entry.Summary, start));
            var published = start.AddSeconds(entry.After) - DemoText.Span(entry.Ago);
            var report = A.Report(
                title,
                "2026-03-04 12:00",
                Classifier.Classify(title, text, published),
                entry.Outlet,
                $"{entry.Outlet}/{entry.Path}",
                title,
                text
            );
            return report with { Published = published, FetchedAt = start.AddSeconds(entry.After) };
        });

    /// <summary>Reports of one incident in a line, in the order of their ids.</summary>
    private static async Task<IReadOnlyList<string>> GroupAsync(IEnumerable<Report> reports)
    {
        using var store = new TempStore();
        await store.Tables.CreateAsync(CancellationToken.None);
        using var desk = new Desk(store.Tables);
        var recorded = new Dictionary<string, string>();
        foreach (var report in reports.Where(report => report.Says.Kind != EventKind.None))
            if ((await desk.RecordAsync(report))[0] is { } incident)
                recorded[report.Id] = incident;
        foreach (var (report, incident) in recorded.ToList())
            recorded[report] = await desk.Store.ForwardAsync(incident, CancellationToken.None) ?? incident;
        return
        [
            .. recorded
                .GroupBy(pair => pair.Value, pair => pair.Key)
                .Select(own => string.Join(" + ", own.Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static int Kurram(IReadOnlyList<string> grouped) =>
        grouped.Count(incident => incident.Contains("kurram", StringComparison.Ordinal));

    private static IEnumerable<string> Pairs(IReadOnlyList<string> grouped) =>
        grouped.SelectMany(incident => incident.Split(" + ").Skip(1));
}
