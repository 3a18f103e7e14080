using System.Globalization;
using Alerts.Incidents.Catalogue;
using Alerts.Incidents.Repository;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Storage;
using Alerts.Tests.Incidents;
using Alerts.Tests.Incidents.Counts;
using Alerts.Tests.Platform.Storage;
using Alerts.Web.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Web.Reading;

public sealed class IncidentSearchTests : IAsyncLifetime
{
    private const int Incidents = 60;

    private readonly FakeTimeProvider _time = new(A.Time("2024-11-10 12:00"));
    private readonly TempStore _store = new();
    private readonly IncidentCatalogue _catalogue;
    private readonly IncidentSearch _search;
    private readonly List<IncidentSummary> _all = [];

    public IncidentSearchTests()
    {
        _catalogue = new IncidentCatalogue(_store.Tables, _time, CatalogueAge.Default);
        _search = new IncidentSearch(_catalogue, new IncidentDocuments(_store.Tables), _time);
    }

    public async Task InitializeAsync()
    {
        await _store.Tables.CreateAsync(CancellationToken.None);
        for (var number = 0; number < Incidents; number++)
            await PutAsync(number);
    }

    public Task DisposeAsync()
    {
        _catalogue.Dispose();
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Day", null)]
    [InlineData("Updated", null)]
    [InlineData("Killed", null)]
    [InlineData("Updated", 3)]
    [InlineData("Killed", 3)]
    public async Task Pages_of_any_length_have_every_incident_of_many_months_once_and_in_order(string sort, int? minKilled)
    {
        var by = Enum.Parse<SearchSort>(sort);
        var fitting = _all.Where(incident => minKilled is null || incident.Killed.Best >= minKilled).ToList();
        // By the day in the id, which the shown one may differ from.
        var newest = fitting.OrderByDescending(incident => incident.Id, StringComparer.Ordinal);
        var expected = by switch
        {
            SearchSort.Updated => fitting
                .OrderByDescending(incident => incident.UpdatedAt)
                .ThenBy(incident => incident.Id, StringComparer.Ordinal),
            SearchSort.Killed => newest.OrderByDescending(incident => incident.Killed.Best ?? -1),
            _ => newest,
        };

        foreach (var limit in (int[])[1, 2, 7, 200])
        {
            var found = await PagesAsync(new IncidentFilter(Limit: limit) { Sort = by, MinKilled = minKilled }, fitting.Count);
            Assert.Equal(expected.Select(incident => incident.Id), found);
        }
    }

    [Theory]
    [InlineData("2024-06-20", "2024-07-10")]
    [InlineData("2024-06-20", null)]
    [InlineData(null, "2024-06-20")]
    public async Task Days_are_those_shown_though_an_incident_is_kept_under_the_month_of_its_id(string? from, string? to)
    {
        var filter = new IncidentFilter(From: Day(from), To: Day(to), Limit: 200);
        var expected = _all.Where(incident => !(incident.Day < filter.From) && !(incident.Day > filter.To)).ToList();

        var found = await _search.SearchAsync(filter, ReadBudget.ForRequest(), CancellationToken.None);
        var all = await _search.AllAsync(filter, ReadBudget.ForRequest(), CancellationToken.None);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(incident => incident.Id).Order(), found!.Incidents.Select(incident => incident.Id).Order());
        Assert.Equal(expected.Select(incident => incident.Id).Order(), all!.Select(entry => entry.Id).Order());
    }

    [Theory]
    [InlineData(30.2, 67, 150)]
    [InlineData(0, 179.5, 200)]
    [InlineData(89.5, 10, 300)]
    [InlineData(-60, -179.9, 2000)]
    public void Circle_has_what_is_near_wherever_it_lies(double lat, double lon, double kilometres)
    {
        var (centre, circle) = (new GeoPoint(lat, lon), new SearchCircle(new GeoPoint(lat, lon), kilometres));
        var points =
            from y in Enumerable.Range(-90, 181)
            from x in Enumerable.Range(-180, 361)
            select new GeoPoint(Math.Clamp(y + (lat % 1), -90, 90), Math.Clamp(x + (lon % 1), -180, 180));

        Assert.All(points, point => Assert.Equal(centre.KilometresTo(point) <= kilometres, circle.Contains(point)));
    }

    private async Task<IReadOnlyList<string>> PagesAsync(IncidentFilter filter, int total)
    {
        var found = new List<string>();
        for (string? next = null; found.Count == 0 || next is not null; )
        {
            var page = await _search.SearchAsync(filter with { Next = next }, ReadBudget.ForRequest(), CancellationToken.None);
            Assert.Equal(total, page!.Total);
            found.AddRange(page.Incidents.Select(incident => incident.Id));
            next = page.Next;
        }

        return found;
    }

    private static DateOnly? Day(string? day) => day is null ? null : An.Day(day);

    /// <summary>Over a year, updated and deadly in no order; some have a figure and a time like others, some moved by some days.</summary>
    private async Task PutAsync(int number)
    {
        var day = new DateOnly(2024, 1, 1).AddDays(number * 6);
        var shown = day.AddDays(number % 5 == 0 ? -4 : 0);
        var incident = An.InQuetta(
            shown.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            number % 7 == 0 ? null : number * 13 % 9
        ) with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{number:x8}"),
            UpdatedAt = A.Time("2024-12-31 12:00").AddHours(-(number * 37 % 29)),
        };
        _all.Add(incident);
        var (month, none) = (IncidentKeys.Month(incident.Id), CancellationToken.None);
        await new DocumentTable<IncidentSummary>(_store.Tables, TableNames.IncidentIndex, IncidentsJson.Shared.IncidentSummary).PutAsync(
            IncidentKeys.Index(IncidentTopics.Everything, month),
            IncidentKeys.Key(incident.Id),
            incident,
            none
        );
        await new DocumentTable<TopicMonth>(_store.Tables, TableNames.IncidentIndex, IncidentsJson.Shared.TopicMonth).PutAsync(
            IncidentKeys.MonthsOf + IncidentTopics.Everything,
            IncidentKeys.InvertedMonth(month),
            new TopicMonth(month),
            none
        );
    }
}
