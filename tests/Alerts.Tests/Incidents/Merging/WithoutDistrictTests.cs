using Alerts.Classification;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents.Merging;

/// <summary>Headlines that name no district: which event they are of, and that they bring no two events together.</summary>
public sealed class WithoutDistrictTests : IAsyncLifetime
{
    private static readonly Classifier Classifier = new();

    private readonly TempStore _store = new();

    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        await _store.Tables.CreateAsync(CancellationToken.None);
        _desk = new Desk(_store.Tables);
    }

    public Task DisposeAsync()
    {
        _desk.Dispose();
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Report_of_one_district_does_not_join_the_event_of_another_through_one_that_names_none()
    {
        var told = await RecordAsync(
            ("2023-03-06 11:20", "Nine policemen martyred in suicide attack in Bolan"),
            ("2023-03-06 13:30", "Suicide bomber on motorbike kills nine policemen in Pakistan's southwest"),
            ("2023-03-06 18:40", "Motorcycle bomb kills 9 police in southwest Pakistan; 13 hurt"),
            ("2023-03-07 11:00", "Nine coal miners killed in blast in Harnai"),
            ("2023-03-07 12:00", "Bomb hits pick-up carrying miners in Harnai's Shahrag, 10 dead")
        );

        Assert.Equal(told[0], told[1]);
        Assert.Equal(told[0], told[2]);
        Assert.Equal(told[3], told[4]);
        Assert.NotEqual(told[0], told[3]);
    }

    [Fact]
    public async Task Report_of_one_province_does_not_join_the_event_of_another_through_one_that_names_none()
    {
        var told = await RecordAsync(
            ("2013-09-22 12:30", "60 killed as suicide bombers hit church in Peshawar"),
            ("2013-09-22 12:40", "15 killed in Pakistan church attack, toll expected to rise"),
            ("2013-09-22 13:00", "Suicide bombers kill 61 at Peshawar church"),
            ("2013-09-22 20:00", "Attack on army vehicle kills 15 in southwest Pakistan")
        );

        Assert.NotEqual(told[0], told[3]);
    }

    [Fact]
    public async Task Report_that_fits_two_events_nearly_alike_joins_neither()
    {
        var told = await RecordAsync(
            ("2024-06-03 10:00", "Roadside bomb kills four policemen in Bannu"),
            ("2024-06-03 10:10", "Roadside bomb kills four policemen in Tank"),
            ("2024-06-03 12:00", "Roadside bomb kills four policemen in northwest Pakistan")
        );

        Assert.NotEqual(told[0], told[1]);
        Assert.Null(told[2]);
        Assert.All(await _desk.AllAsync(), incident => Assert.Equal(1, incident.ReportCount));
    }

    [Fact]
    public async Task Report_joins_the_only_event_of_the_day_that_has_its_toll()
    {
        var told = await RecordAsync(
            ("2025-07-10 17:00", "Maulana Khanzeb, police guard killed in firing on peace campaign in Bajaur"),
            ("2025-07-10 20:30", "Gunmen kill politician and another man in northwest Pakistan")
        );

        Assert.NotNull(told[0]);
        Assert.Equal(told[0], told[1]);
    }

    [Fact]
    public async Task District_that_one_report_of_many_names_by_mistake_keeps_no_report_out()
    {
        var told = await RecordAsync(
            ("2022-11-03 16:50", "Imran Khan shot in leg in assassination attempt"),
            ("2022-11-03 16:55", "Former prime minister Imran Khan shot and wounded at protest march"),
            ("2022-11-03 17:00", "Imran Khan shot in foot at rally in Pakistan"),
            ("2022-11-03 17:10", "Imran Khan, on his way to Islamabad, is shot at rally"),
            ("2022-11-03 17:20", "Gunman shoots Imran Khan in leg at protest march"),
            ("2022-11-03 17:40", "Imran Khan shot in leg at rally near Gujranwala in assassination attempt")
        );

        Assert.Single(told.Distinct());
    }

    [Fact]
    public async Task Later_report_that_names_both_brings_a_headline_without_a_district_and_its_event_together()
    {
        var told = await RecordAsync(
            ("2025-11-11 13:00", "Explosion outside judicial complex in Islamabad"),
            ("2025-11-11 15:00", "Suicide bomber kills 12 in Pakistan"),
            ("2025-11-11 16:00", "Suicide bomber kills 12 outside judicial complex in Islamabad")
        );

        Assert.Single(told.Distinct());
    }

    [Theory]
    [InlineData("Two soldiers killed as militants storm post in Pakistan", "Pakistan army says two of its soldiers shot dead")]
    [InlineData("Suicide bomber strikes outside bank in Pakistan", "Five killed by suicide bomber in Pakistan's northwest")]
    [InlineData("Shopkeeper and son kidnapped by armed men in Tank", "Gunmen abduct two men in northwest Pakistan")]
    [InlineData("Two soldiers embrace martyrdom in operation in Kurram", "Pakistan military says two soldiers killed in militant attack")]
    public async Task Deed_tells_which_event_it_was_where_one_names_no_district(string first, string second)
    {
        var told = await RecordAsync(("2024-06-03 10:00", first), ("2024-06-03 13:00", second));

        Assert.NotNull(told[0]);
        Assert.Equal(told[0], told[1]);
    }

    [Theory]
    [InlineData("Four shot dead by gunmen in northwest Pakistan", "Gunmen kill five excise officials in Khyber Pakhtunkhwa")]
    [InlineData("Policemen killed in attack in northwest Pakistan", "Blast targets policemen in Khyber Pakhtunkhwa")]
    public async Task Like_headlines_without_a_district_stay_apart(string first, string second)
    {
        var told = await RecordAsync(("2024-06-03 10:00", first), ("2024-06-03 13:00", second));

        Assert.DoesNotContain(null, told);
        Assert.NotEqual(told[0], told[1]);
    }

    [Fact]
    public async Task First_report_of_one_dead_is_of_the_event_whose_others_are_found_later()
    {
        var told = await RecordAsync(
            ("2024-06-03 10:00", "Tehsildar martyred in attack in Tank"),
            ("2024-06-03 11:00", "Government official among four martyred in Tank ambush")
        );

        Assert.NotNull(told[0]);
        Assert.Equal(told[0], told[1]);
    }

    /// <summary>The incident of each once all are recorded, after merges.</summary>
    private async Task<IReadOnlyList<string?>> RecordAsync(params (string At, string Title)[] reports)
    {
        var told = new List<string?>();
        foreach (var (index, (at, title)) in reports.Index())
            told.Add((await _desk.RecordAsync(A.Report(title, at, Classifier.Classify(title, "", A.Time(at)), $"Outlet {index}")))[0]);
        for (var i = 0; i < told.Count; i++)
            if (told[i] is { } id)
                told[i] = await _desk.Store.ForwardAsync(id, CancellationToken.None) ?? id;
        return told;
    }
}
