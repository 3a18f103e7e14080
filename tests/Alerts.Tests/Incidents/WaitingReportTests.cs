using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Messaging;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>A report that names no district and fits two events alike waits until one stands out.</summary>
public sealed class WaitingReportTests : IAsyncLifetime, IDisposable
{
    private static readonly Classifier Classifier = new();

    private static readonly Report Bannu = Told("2024-06-03 10:00", "Roadside bomb kills four policemen in Bannu", "Dawn");

    private static readonly Report Tank = Told("2024-06-03 10:10", "Roadside bomb kills four policemen in Tank", "Dawn");

    private static readonly Report Unplaced = Told(
        "2024-06-03 12:00",
        "Roadside bomb kills four policemen, wounds seven in northwest Pakistan",
        "AFP"
    );

    private static readonly Report BannuInFull = Told(
        "2024-06-03 13:00",
        "Roadside bomb kills four policemen, wounds seven in Bannu",
        "The News"
    );

    private readonly TempStore _store = new();
    private readonly Desk _desk;

    public WaitingReportTests() => _desk = new Desk(_store.Tables);

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Report_waits_and_joins_the_event_that_stands_out()
    {
        await RecordTwoEventsAsync();

        var waiting = await QueuedAgainAsync(Unplaced);
        await _desk.HandleAsync(BannuInFull);
        var done = await HandleAsync(Read(Assert.Single(waiting)));

        Assert.True(waiting[0].Delay > TimeSpan.Zero);
        Assert.DoesNotContain(done.Next, message => message.Queue == Report.Queue.Name);
        Assert.Equal([("Bannu", 3), ("Tank", 1)], await ReportsByDistrictAsync());
    }

    [Fact]
    public async Task Repeated_message_queues_a_copy_and_both_copies_record_the_report_once()
    {
        await RecordTwoEventsAsync();
        Outgoing[] copies = [.. await QueuedAgainAsync(Unplaced), .. await QueuedAgainAsync(Unplaced)];
        await _desk.HandleAsync(BannuInFull);

        using var other = new Desk(_store.Tables);
        await Task.WhenAll(
            Task.Run(() => HandleAsync(Read(copies[0]))),
            Task.Run(() => other.Handler.HandleAsync(Read(copies[1]), CancellationToken.None))
        );

        Assert.Equal(copies[0].Body, copies[1].Body);
        Assert.Equal([("Bannu", 3), ("Tank", 1)], await ReportsByDistrictAsync());
    }

    [Fact]
    public async Task Report_is_left_out_after_a_day()
    {
        await RecordTwoEventsAsync();
        var (report, waited) = (Unplaced, TimeSpan.Zero);

        while (await QueuedAgainAsync(report) is [var message])
            (report, waited) = (Read(message), waited + message.Delay);

        Assert.Equal(TimeSpan.FromDays(1), waited);
        Assert.Equal([("Bannu", 1), ("Tank", 1)], await ReportsByDistrictAsync());
    }

    [Fact]
    public async Task Report_withdrawn_while_it_waits_joins_no_event()
    {
        await RecordTwoEventsAsync();
        var waiting = Read(Assert.Single(await QueuedAgainAsync(Unplaced)));
        var nothing = new Finding { Kind = EventKind.None, Confidence = 0.9 };

        await _desk.HandleAsync(
            Unplaced with
            {
                Revision = "r2",
                FetchedAt = Unplaced.FetchedAt.AddMinutes(5),
                Withdrawn = true,
                Says = nothing,
            }
        );
        await _desk.HandleAsync(BannuInFull);
        var done = await HandleAsync(waiting);

        Assert.Empty(done.Next);
        Assert.Equal([("Bannu", 2), ("Tank", 1)], await ReportsByDistrictAsync());
    }

    [Fact]
    public async Task Change_of_a_report_that_waited_is_no_measure_of_delay()
    {
        await RecordTwoEventsAsync();
        var claim = Told("2024-06-03 12:00", "TTP claims bomb that killed four policemen and wounded seven in northwest Pakistan", "AFP");
        var waiting = Read(Assert.Single(await QueuedAgainAsync(claim)));
        await _desk.HandleAsync(BannuInFull);

        var change = Assert.Single(await _desk.HandleAsync(waiting));

        Assert.Equal("Bannu", change.Incident.District);
        Assert.Null(change.Reported);
    }

    private async Task RecordTwoEventsAsync()
    {
        await _desk.HandleAsync(Bannu);
        await _desk.HandleAsync(Tank);
    }

    private Task<HandlerResult> HandleAsync(Report report) => _desk.Handler.HandleAsync(report, CancellationToken.None);

    /// <summary>What the report has put into its own queue.</summary>
    private async Task<IReadOnlyList<Outgoing>> QueuedAgainAsync(Report report) =>
        [.. (await HandleAsync(report)).Next.Where(message => message.Queue == Report.Queue.Name)];

    private static Report Read(Outgoing message) => Report.Queue.Read(message.Body);

    private async Task<IEnumerable<(string?, int)>> ReportsByDistrictAsync() =>
        (await _desk.AllAsync()).Select(incident => (incident.District, incident.ReportCount)).OrderBy(pair => pair.District);

    private static Report Told(string at, string title, string outlet) =>
        A.Report(title, at, Classifier.Classify(title, "", A.Time(at)), outlet);
}
