using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.Feeds.Registry;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Classification;

public sealed class EntryClassifierTests
{
    private static readonly DateTimeOffset At = new(2024, 12, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly EntryClassifier _handler = new(new Classifier(), NullLogger<EntryClassifier>.Instance);

    [Fact]
    public async Task News_of_an_operation_becomes_a_report()
    {
        var entry = Entry("Security forces kill eight militants in Bannu");

        var step = await _handler.HandleAsync(entry, CancellationToken.None);

        var message = Assert.Single(step.Next);
        var report = Report.Queue.Read(message.Body);
        Assert.Equal(Report.Queue.Name, message.Queue);
        Assert.Equal(("dawn/0123", "r1", "Dawn"), (report.Id, report.Revision, report.Outlet));
        Assert.Equal((EventKind.Operation, 8), (report.Says.Kind, report.Says.Killed.Militants));
        Assert.Equal(["Bannu"], report.Says.Districts);
        Assert.Equal(["killed"], report.Says.Evidence.Select(evidence => evidence.For));
        Assert.False(report.Withdrawn);
    }

    [Fact]
    public async Task Entry_without_a_time_counts_as_published_when_it_was_fetched()
    {
        var entry = Entry("Drone strike kills four in North Waziristan") with { Published = null, FetchedAt = At };

        var step = await _handler.HandleAsync(entry, CancellationToken.None);

        Assert.Equal(At, Report.Queue.Read(Assert.Single(step.Next).Body).Published);
    }

    [Fact]
    public async Task Other_news_ends_here()
    {
        var step = await _handler.HandleAsync(Entry("Quetta Gladiators beat Peshawar Zalmi"), CancellationToken.None);

        Assert.Empty(step.Next);
        Assert.Null(step.Remember);
    }

    [Fact]
    public async Task Entry_that_was_changed_into_other_news_is_a_withdrawal()
    {
        var step = await _handler.HandleAsync(
            Entry("Quetta Gladiators beat Peshawar Zalmi") with
            {
                Changed = true,
                Revision = "r2",
            },
            CancellationToken.None
        );

        var report = Report.Queue.Read(Assert.Single(step.Next).Body);
        Assert.Equal(("dawn/0123", "r2", true), (report.Id, report.Revision, report.Withdrawn));
    }

    [Fact]
    public async Task The_same_entry_gives_the_same_message()
    {
        var entry = Entry("Blast kills two soldiers in Bannu");

        var (first, second) = (
            await _handler.HandleAsync(entry, CancellationToken.None),
            await _handler.HandleAsync(entry, CancellationToken.None)
        );

        Assert.Equal(first.Next, second.Next);
    }

    [Fact]
    public async Task An_entry_without_a_time_counts_from_when_it_was_fetched()
    {
        var step = await _handler.HandleAsync(Entry("Blast kills two soldiers in Bannu") with { Published = null }, CancellationToken.None);

        Assert.Equal(At.AddMinutes(3), Report.Queue.Read(step.Next[0].Body).Published);
    }

    [Theory]
    [InlineData(999, 1000)]
    [InlineData(998, 1000)]
    public async Task Long_text_is_cut_between_characters(int letters, int most)
    {
        var text = new string('x', letters) + "😀 and more";

        var step = await _handler.HandleAsync(Entry("Blast kills two soldiers in Bannu") with { Text = text }, CancellationToken.None);

        var kept = Report.Queue.Read(step.Next[0].Body).Text;
        Assert.InRange(kept.Length, most - 1, most);
        Assert.False(char.IsHighSurrogate(kept[^1]));
    }

    private static Entry Entry(string title) =>
        new()
        {
            FeedId = "dawn",
            Outlet = "Dawn",
            Key = "0123",
            Revision = "r1",
            Title = title,
            Published = At,
            FetchedAt = At.AddMinutes(3),
        };
}
