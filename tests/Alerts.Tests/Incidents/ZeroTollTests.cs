using System.Text.Json;
using Alerts.Classification;
using Alerts.Delivery.Wording;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Matching;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>"No casualties" is a claim of zero: unlike an unknown toll it is shown, and like any first toll it may rise.</summary>
public sealed class ZeroTollTests : IAsyncLifetime, IDisposable
{
    private const string None = "A bomb went off near a bridge in Quetta on Saturday morning. No casualties were reported, police said.";
    private const string Five =
        "A bomb went off near a bridge in Quetta on Saturday morning, killing five people and wounding twenty, police said.";
    private const string Open = "A bomb went off near a bridge in Quetta on Saturday morning, police said.";
    private const string Many = "A bomb went off near a bridge in Quetta on Saturday morning, killing 26 people, police said.";

    private static readonly Classifier Classifier = new();

    private readonly TempStore _store = new();
    private readonly Desk _desk;

    public ZeroTollTests() => _desk = new Desk(_store.Tables);

    public Task InitializeAsync() => _store.Tables.CreateAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Theory]
    [InlineData(None, Five, 5, 0, 5)]
    [InlineData(None, Many, 26, 0, 26)]
    [InlineData(None, Open, 0, 0, 0)]
    [InlineData(Open, None, 0, 0, 0)]
    [InlineData(Five, None, 5, 0, 5)]
    [InlineData(Open, Open, null, null, null)]
    public async Task Zero_is_the_figure_until_an_outlet_counts_more(string first, string second, int? best, int? low, int? high)
    {
        await ReportAsync(first, "10:00", "Dawn");
        await ReportAsync(second, "10:40", "Geo");

        var incident = Assert.Single(await _desk.AllAsync());
        Assert.Equal(new Figure(best, low, high), incident.Killed);
        Assert.Equal(2, incident.ReportCount);
    }

    [Fact]
    public async Task Two_late_words_of_no_casualties_lower_no_toll()
    {
        await ReportAsync(Five, "10:00", "Dawn");
        await ReportAsync(None, "10:40", "Geo");
        await ReportAsync(None, "10:50", "Samaa");

        var incident = Assert.Single(await _desk.AllAsync());
        Assert.Equal((3, 5), (incident.ReportCount, incident.Killed.Best));
    }

    [Fact]
    public async Task Zero_is_shown_and_kept_with_its_source_and_reaches_no_bound()
    {
        var change = Assert.Single(await ReportAsync(None, "10:00", "Dawn"));
        await ReportAsync(Open, "10:40", "Geo");

        var story = await _desk.Store.FindAsync(change.Incident.Id, CancellationToken.None);
        var json = JsonSerializer.Serialize(story!.Now, IncidentsJson.Shared.IncidentSummary);
        Assert.Contains("\"killed\":{\"best\":0,\"low\":0,\"high\":0}", json, StringComparison.Ordinal);
        Assert.Equal("0", IncidentWords.Count(story.Now.Killed, story.Now.KilledBySide, Language.English));
        Assert.Equal("Bombing in Quetta, Balochistan", story.Now.Headline);
        Assert.Contains(story.Claims, claim => claim.Outlet == "Dawn" && claim.Figures.Any(figure => figure is { High: 0 }));
        Assert.DoesNotContain(story.Claims, claim => claim.Outlet == "Geo" && claim.Figures.Count > 0);
        Assert.Equal(MatchReason.TooFewKilled, WatchMatcher.Match(new Watch { Topic = "everything", MinKilled = 1 }, change).Reason);
        Assert.IsType<MatchResult.Wanted>(WatchMatcher.Match(new Watch { Topic = "everything", MinKilled = 0 }, change));
    }

    [Fact]
    public void Zero_is_no_reason_for_or_against_another_toll()
    {
        Claim Of(string text) =>
            Claim.Of(
                A.Report(
                    "Bomb explodes near bridge in Quetta",
                    "2024-11-09 10:00",
                    Classifier.Classify("Bomb explodes near bridge in Quetta", text, null),
                    text: text
                )
            );

        Assert.Empty(FigureReasons.Compare(Of(None), Of(Five)));
        Assert.Empty(FigureReasons.Compare(Of(None), Of(None)));
        Assert.NotEmpty(FigureReasons.Compare(Of(Many), Of(Five)));
    }

    private Task<IReadOnlyList<IncidentChange>> ReportAsync(string text, string clock, string outlet)
    {
        const string Title = "Bomb explodes near bridge in Quetta";
        var says = Classifier.Classify(Title, text, A.Time($"2024-11-09 {clock}"));
        return _desk.HandleAsync(A.Report(Title, $"2024-11-09 {clock}", says, outlet, text: text));
    }
}
