using Alerts.Classification.Findings;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Statistics;
using Alerts.Tests.Incidents;
using Alerts.Tests.Platform.Storage;
using Alerts.Web.Api;
using Alerts.Web.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Web.Reading;

public sealed class ProvinceBoardTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(A.Time("2024-11-09 12:00"));
    private readonly TempStore _store = new();
    private readonly Desk _desk;
    private readonly ProvinceBoard _board;

    public ProvinceBoardTests()
    {
        _desk = new Desk(_store.Tables);
        var everything = IncidentPeriods.Everything(_store.Tables, _time);
        _board = new ProvinceBoard(new IncidentPeriods(_store.Tables, everything, _time), Subscriptions.Topics.Catalogue, _time);
    }

    public void Dispose()
    {
        _desk.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Count_is_kept_for_five_seconds_and_read_again_then()
    {
        var first = await _board.CountAsync(ReadBudget.ForRequest(), CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        var kept = await _board.CountAsync(ReadBudget.ForRequest(), CancellationToken.None);
        _time.Advance(TimeSpan.FromTicks(1));
        var read = await _board.CountAsync(ReadBudget.ForRequest(), CancellationToken.None);

        Assert.Same(first, kept);
        Assert.NotSame(first, read);
    }

    [Fact]
    public async Task Count_is_read_again_when_the_clock_was_set_back()
    {
        var first = await _board.CountAsync(ReadBudget.ForRequest(), CancellationToken.None);

        _time.AdjustTime(_time.GetUtcNow().AddHours(-1));

        Assert.NotSame(first, await _board.CountAsync(ReadBudget.ForRequest(), CancellationToken.None));
    }

    [Fact]
    public async Task Search_by_province_and_group_finds_an_incident_of_two_groups_under_each()
    {
        var attack = A.Attack("Quetta", 9, null, new GroupMention("bla", GroupRole.Claimed), new GroupMention("blf", GroupRole.Claimed));
        await _desk.HandleAsync(A.Report("BLA and BLF attack a convoy in Quetta", "2024-11-09 10:00", attack));
        using var catalogue = new IncidentCatalogue(_store.Tables, _time, CatalogueAge.Default);
        var search = new IncidentSearch(catalogue, new IncidentDocuments(_store.Tables), _time);

        foreach (var group in (string[])["bla", "blf"])
        {
            var found = await search.SearchAsync(
                new IncidentFilter(Province: "Balochistan", Group: group),
                ReadBudget.ForRequest(),
                CancellationToken.None
            );
            Assert.Single(found!.Incidents);
        }

        Assert.Empty(
            (
                await search.SearchAsync(
                    new IncidentFilter(Province: "Balochistan", Group: "ttp"),
                    ReadBudget.ForRequest(),
                    CancellationToken.None
                )
            )!.Incidents
        );
    }
}
