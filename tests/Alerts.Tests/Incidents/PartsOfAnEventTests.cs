using Alerts.Classification;
using Alerts.Classification.Findings;
using Alerts.Incidents.Summaries;
using Alerts.Tests.Platform.Storage;

namespace Alerts.Tests.Incidents;

/// <summary>
/// Reports as they are told, from words to the incident's figures: what is of one victim, or of a year, is no figure of the event.
/// </summary>
public sealed class PartsOfAnEventTests : IAsyncLifetime
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

    [Theory]
    [InlineData(
        27,
        "Wounded passenger dies; Quetta station toll now 27",
        "One more of those wounded in the suicide bombing at Quetta railway station has died in hospital."
    )]
    [InlineData(
        28,
        "Quetta station bombing: death toll rises to 28 after two more succumb to injuries",
        "Two more people succumbed to their injuries on Sunday."
    )]
    [InlineData(27, "Toll of Quetta station bombing rises to 27 as one of 62 wounded dies", "")]
    [InlineData(
        27,
        "One more victim of Quetta railway station bombing dies",
        "Another person injured in the bombing at Quetta railway station died in hospital, taking the toll to 27."
    )]
    [InlineData(
        26,
        "Soldier wounded in Quetta railway station bombing dies of wounds",
        "A soldier who was wounded in the suicide bombing at Quetta railway station on Saturday died of his wounds."
    )]
    [InlineData(
        26,
        "One more victim of Quetta railway station bombing dies",
        "Another person injured in the bombing at Quetta railway station on Saturday died in hospital."
    )]
    public async Task Later_death_changes_killed_by_its_toll_and_is_no_claim_of_the_wounded(int killed, string title, string text)
    {
        var station = Told(
            "Suicide bomber kills 26 at Quetta railway station",
            "2024-11-09 10:00",
            "Dawn",
            "A suicide bomber killed 26 people and injured 62 others at Quetta railway station on Saturday."
        );
        var later = Told(title, "2024-11-10 15:00", "Geo", text);

        var incidents = await _desk.RecordAsync(station, later);

        var told = Assert.Single(await _desk.AllAsync());
        Assert.Equal(incidents[0], incidents[1]);
        Assert.Equal((new Figure(killed, 26, killed), new Figure(62, 62, 62)), (told.Killed, told.Wounded));
    }

    [Fact]
    public async Task One_who_died_later_counts_while_no_report_tells_of_the_others()
    {
        await _desk.RecordAsync(
            Told(
                "Policeman wounded in Bannu attack, another constable dies",
                "2024-11-10 15:00",
                "Geo",
                "Militants killed one policeman in an attack in Bannu."
            )
        );

        Assert.Equal(1, Assert.Single(await _desk.AllAsync()).Killed.Best);
    }

    [Theory]
    [InlineData(
        "Analysis: behind a year of rising violence in Pakistan",
        "Security forces killed 10 militants in Bannu on Saturday, the military said."
    )]
    [InlineData(
        "Why Bannu is at the heart of Pakistan's war on the Taliban",
        "Violence has surged over the past two years. On Saturday security forces killed ten militants in Bannu."
    )]
    [InlineData(
        "Pakistan's long military operations in the northwest",
        "Violence has risen in Khyber Pakhtunkhwa over the past year. Security forces killed ten militants in an operation in Bannu."
    )]
    public async Task Article_about_a_time_lends_no_figure_whether_it_comes_first_or_last(string title, string text)
    {
        Report Article(string time) => Told(title, time, "Geo", text);
        Report Raid(string time) =>
            Told(
                "Eight terrorists killed in Bannu operation: ISPR",
                time,
                "Dawn",
                "Security forces killed eight terrorists in Bannu on Saturday."
            );

        var first = await _desk.RecordAsync(Article("2024-11-09 12:00"), Raid("2024-11-09 15:00"));
        var last = await _desk.RecordAsync(Article("2024-11-09 20:00") with { Id = "last" });

        Assert.Null(first[0]);
        Assert.Null(last[0]);
        Assert.Equal(new Figure(8, 8, 8), Assert.Single(await _desk.AllAsync()).Killed);
    }

    [Theory]
    [InlineData("Security forces kill six militants who stormed outpost in Tank", true)]
    [InlineData("Six militants killed in follow-up operation in Tank", false)]
    public async Task Attack_and_operation_with_the_same_dead_are_one_event_unless_one_answers_the_other(string title, bool one)
    {
        var attack = Told("Two soldiers martyred, six terrorists killed in attack on outpost in Tank", "2024-11-09 10:00", "Dawn", "");

        var first = await _desk.RecordAsync(attack, Told(title, "2024-11-09 13:00", "Geo", ""));

        Assert.DoesNotContain(null, first);
        Assert.Equal(one, first[0] == first[1]);
    }

    [Theory]
    [InlineData("Blast in Khyber Pakhtunkhwa kills policemen, no group claimed responsibility")]
    [InlineData("No group has claimed responsibility for Khyber Pakhtunkhwa blast that killed policemen")]
    [InlineData("Blast kills policemen in Khyber Pakhtunkhwa, responsibility not yet claimed")]
    [InlineData("Policemen killed in Khyber Pakhtunkhwa blast, no immediate claim of responsibility")]
    [InlineData("Blast kills policemen in Khyber Pakhtunkhwa, group yet to claim responsibility")]
    [InlineData("Blast kills policemen in Khyber Pakhtunkhwa, nobody claimed responsibility")]
    public async Task Attack_that_no_group_has_claimed_is_no_update_of_a_known_one(string title)
    {
        var bannu = Told("Militants kill two policemen in Bannu", "2024-11-09 10:00", "Dawn", "");
        var blast = Told(title, "2024-11-09 14:00", "Geo", "");

        var incidents = await _desk.RecordAsync(bannu, blast);

        Assert.DoesNotContain(null, incidents);
        Assert.NotEqual(incidents[0], incidents[1]);
    }

    [Theory]
    [InlineData("TTP claims responsibility for attack that killed two policemen in Khyber Pakhtunkhwa")]
    [InlineData("TTP takes responsibility for attack that killed two policemen in Khyber Pakhtunkhwa")]
    [InlineData("Responsibility for attack that killed two policemen in Khyber Pakhtunkhwa claimed by TTP")]
    public async Task Claim_by_a_group_is_an_update_of_a_known_attack(string title)
    {
        var bannu = Told("Militants kill two policemen in Bannu", "2024-11-09 10:00", "Dawn", "");
        var claim = Told(title, "2024-11-09 14:00", "Geo", "");

        var incidents = await _desk.RecordAsync(bannu, claim);

        Assert.NotNull(incidents[0]);
        Assert.Equal(incidents[0], incidents[1]);
    }

    private static Report Told(string title, string time, string outlet, string text) =>
        A.Report(title, time, Classifier.Classify(title, text, A.Time(time)), outlet, text: text);
}
