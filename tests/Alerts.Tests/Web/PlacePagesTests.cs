using System.Net;
using Alerts.Classification.Findings;
using Alerts.Tests.Incidents;

namespace Alerts.Tests.Web;

public sealed class PlacePagesTests : IAsyncLifetime
{
    private readonly SiteHost _site = new(fullCatalogue: true);

    public async Task InitializeAsync()
    {
        await _site.StartAsync();
        var claimed = new GroupMention("bla", GroupRole.Claimed);
        await _site.RecordAsync(
            A.Report("26 killed in Quetta blast", "2024-11-09 10:00", A.Attack("Quetta", 26, null, claimed)),
            A.Report("Five killed in Quetta attack", "2024-10-25 10:00", A.Attack("Quetta", 5)),
            A.Report("Six killed in Quetta attack", "2024-08-01 10:00", A.Attack("Quetta", 6)),
            A.Report("Nine killed in Bannu attack", "2024-11-02 10:00", A.Attack("Bannu", 9) with { Places = [] }),
            A.Report("Seven killed in Mastung attack", "2024-11-03 10:00", A.Attack("Mastung", 7, null, claimed))
        );
    }

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    [Theory]
    [InlineData("/districts/Quetta", "Quetta is a district of Balochistan, Pakistan.", 3)]
    [InlineData("/provinces/Khyber%20Pakhtunkhwa", "Khyber Pakhtunkhwa is one of the provinces and territories of Pakistan.", 1)]
    [InlineData("/groups/bla", "Balochistan Liberation Army: a Baloch separatist armed group, active since 2000.", 2)]
    [InlineData("/groups/ttp", "Official texts call it “Fitna al-Khawarij”.", 0)]
    public async Task Page_says_what_the_place_is_and_lists_its_incidents(string path, string about, int incidents)
    {
        var (page, _) = await _site.ReadyAsync(path);

        Assert.Contains(about, page, StringComparison.Ordinal);
        Assert.Equal(incidents, page.Split("<article class=\"incident").Length - 1);
        Assert.Contains($"by kind: {incidents} in all", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/districts/quetta", "/districts/Quetta")]
    [InlineData("/groups/BLA", "/groups/bla")]
    [InlineData("/provinces/KP", "/provinces/Khyber%20Pakhtunkhwa")]
    [InlineData("/ur/districts/quetta", "/ur/districts/Quetta")]
    public async Task Another_name_of_a_place_leads_to_its_page(string path, string expected)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal((HttpStatusCode.MovedPermanently, expected), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("/districts/Nowhere")]
    [InlineData("/groups/Quetta")]
    public async Task Unknown_place_is_not_found(string path)
    {
        using var answer = await _site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Incident_names_others_of_its_district_and_group_within_thirty_days_and_not_itself()
    {
        var page = await _site.TextAsync($"/incidents/{await FirstIdAsync("minKilled=26")}");

        var related = page[page.IndexOf("Related incidents", StringComparison.Ordinal)..page.IndexOf("<details", StringComparison.Ordinal)];
        Assert.Contains("5 killed", related, StringComparison.Ordinal);
        Assert.Contains("7 killed", related, StringComparison.Ordinal);
        Assert.DoesNotContain("26 killed", related, StringComparison.Ordinal);
        Assert.DoesNotContain("6 killed", related, StringComparison.Ordinal);
        Assert.DoesNotContain("9 killed", related, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minKilled=26", "a known place: Quetta")]
    [InlineData("district=Bannu", "somewhere in the district; the sign is at its seat")]
    public async Task Incident_tells_how_well_its_place_is_known(string query, string expected)
    {
        var page = await _site.TextAsync($"/incidents/{await FirstIdAsync(query)}");

        Assert.Contains($"<dt>Place on the map</dt><dd>{expected}</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incident_tells_how_its_headline_is_read()
    {
        var page = await _site.TextAsync($"/incidents/{await FirstIdAsync("minKilled=26")}");

        var decided = page[page.IndexOf("How the program decided", StringComparison.Ordinal)..];
        Assert.Contains("26 killed in Quetta blast", decided, StringComparison.Ordinal);
        Assert.Contains(
            "Attack: <bdi lang=\"en\">attack</bdi> (<bdi>“blast”</bdi>)",
            WebUtility.HtmlDecode(decided),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Picture_of_an_incident_has_its_figures()
    {
        var ids = (await _site.JsonAsync("/api/v1/incidents?district=Quetta"))
            .GetProperty("incidents")
            .EnumerateArray()
            .Select(incident => incident.GetProperty("id").GetString());

        var pictures = await Task.WhenAll(ids.Select(id => _site.Client.GetByteArrayAsync($"/incidents/{id}/picture.png")));

        Assert.All(pictures, picture => Assert.Equal([0x89, 0x50, 0x4E, 0x47], picture[..4]));
        Assert.Equal(3, pictures.Select(Convert.ToHexString).Distinct().Count());
    }

    private async Task<string> FirstIdAsync(string query) =>
        (await _site.JsonAsync($"/api/v1/incidents?{query}")).GetProperty("incidents")[0].GetProperty("id").GetString()!;
}
