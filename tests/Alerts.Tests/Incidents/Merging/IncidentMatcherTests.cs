using Alerts.Classification.Findings;
using Alerts.Incidents.Claims;
using Alerts.Incidents.Matching;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents.Merging;

public sealed class IncidentMatcherTests
{
    private static readonly Report Station = A.Report(
        "Suicide bomber kills 26 at Quetta railway station",
        "2024-11-09 10:00",
        A.Attack("Quetta", 26, 62)
    );

    [Theory]
    [InlineData("Death toll in Quetta railway station bombing climbs to 30", "2024-11-10 18:00", 30)]
    [InlineData("At least 14 dead as blast rips through railway platform in Quetta", "2024-11-09 09:30", 14)]
    [InlineData("Quetta station bombing of Nov 9: victims buried in five towns", "2024-11-11 12:00", null)]
    public void Later_and_earlier_word_of_the_event_joins(string title, string time, int? killed)
    {
        Assert.IsType<Decision.Join>(Decide(A.Report(title, time, A.Attack("Quetta", killed), "Geo"), Station));
    }

    [Fact]
    public void Second_bomb_in_the_city_on_the_same_day_is_another_incident()
    {
        var market = A.Report(
            "Two policemen hurt as second blast hits vegetable market in Quetta",
            "2024-11-09 20:00",
            A.Attack("Quetta", 0, 2),
            "Geo"
        );

        Assert.IsType<Decision.Open>(Decide(market, Station));
    }

    [Fact]
    public void Few_wounded_and_nobody_dead_after_a_bomb_that_killed_many_are_another_incident()
    {
        var van = A.Report(
            "Roadside bomb on Saturday wounds two policemen in Quetta",
            "2024-11-09 21:00",
            A.Attack("Quetta", null, 2),
            "Geo"
        );

        Assert.IsType<Decision.Open>(Decide(van, Station));
    }

    [Fact]
    public void Report_that_fits_two_incidents_which_fit_one_another_shows_that_they_are_one()
    {
        var early = A.Report("Gunmen storm police headquarters in Bannu", "2024-11-09 10:00", A.Attack("Bannu"));
        var wire = A.Report(
            "Five dead in attack on security compound in northwest Pakistan",
            "2024-11-09 11:00",
            A.Attack(null, 5) with
            {
                Provinces = ["Khyber Pakhtunkhwa"],
            },
            "AP"
        );
        var link = A.Report(
            "Five dead as gunmen storm police headquarters compound in Bannu, northwest Pakistan",
            "2024-11-09 12:00",
            A.Attack("Bannu", 5),
            "Geo"
        );

        var join = Assert.IsType<Decision.Join>(Decide(link, early, wire));

        Assert.NotNull(join.Same);
        Assert.NotEqual(join.Incident.Id, join.Same.Id);
    }

    [Fact]
    public void Incident_that_says_it_is_another_one_is_not_shown_to_be_the_same()
    {
        var second = A.Report("Second blast kills 24 at station in Quetta", "2024-11-09 12:00", A.Attack("Quetta", 24), "AP");
        var link = A.Report("24 dead at Quetta railway station", "2024-11-09 12:00", A.Attack("Quetta", 24), "Geo");

        Assert.Null(Assert.IsType<Decision.Join>(Decide(link, Station, second)).Same);
    }

    [Fact]
    public void Report_that_fits_incidents_of_two_districts_makes_them_no_one_incident()
    {
        Finding In(params string[] districts) => A.Attack(districts[0], 12) with { Districts = districts };
        var khyber = A.Report("Bomb kills 12 at cattle market", "2024-11-09 10:00", In("Khyber", "Kurram"), "AP");
        var kurram = A.Report("Bomb kills 12 at cattle market", "2024-11-09 11:00", In("Kurram", "Khyber"), "Dawn");
        var both = A.Report("Bomb kills 12 at cattle market", "2024-11-09 12:00", In("Khyber", "Kurram"), "Geo");

        Assert.Null(Assert.IsType<Decision.Join>(Decide(both, khyber, kurram)).Same);
    }

    [Theory]
    [InlineData("More than 80 dead in Quetta violence since Thursday")]
    [InlineData("71 attacks in November leave 26 dead")]
    public void Sum_over_a_time_lends_its_figures_to_no_incident(string title) =>
        Assert.Equal(
            "sum over a time",
            Assert.IsType<Decision.Leave>(Decide(A.Report(title, "2024-11-09 21:00", A.Attack("Quetta", 26), "Geo"), Station)).Why
        );

    [Theory]
    [InlineData("Analysis: behind a year of rising violence in Pakistan")]
    [InlineData("Quetta railway station: years of violence in Balochistan")]
    public void Article_about_a_time_lends_its_figures_to_no_incident(string title) =>
        Assert.IsNotType<Decision.Join>(Decide(A.Report(title, "2024-11-09 21:00", A.Attack("Quetta", 26, 62), "Geo"), Station));

    [Fact]
    public void New_clashes_a_day_later_are_another_incident()
    {
        var clashes = A.Report(
            "32 dead in tribal clashes in Kurram",
            "2024-11-09 10:00",
            A.Event(EventKind.Clash, "Kurram", new Casualties(32), Casualties.Unknown, [])
        );
        var again = A.Report(
            "12 killed in new Kurram clashes",
            "2024-11-10 01:00",
            A.Event(EventKind.Clash, "Kurram", new Casualties(12), Casualties.Unknown, []),
            "Geo"
        );

        Assert.IsType<Decision.Open>(Decide(again, clashes));
    }

    [Fact]
    public void Small_attacks_in_one_district_on_one_day_with_other_tolls_and_targets_stay_two()
    {
        var polio = A.Report("Gunmen shoot dead polio worker in Bannu", "2024-11-09 10:00", A.Attack("Bannu", 1));
        var post = A.Report("Bomb at police post wounds five in Bannu", "2024-11-09 15:00", A.Attack("Bannu", 0, 5), "Geo");

        Assert.IsType<Decision.Open>(Decide(post, polio));
    }

    [Fact]
    public void Operation_in_answer_to_an_attack_is_linked_not_merged()
    {
        var ambush = A.Report(
            "Seven soldiers killed as militants ambush convoy in Bannu",
            "2024-11-09 10:00",
            A.Attack("Bannu") with
            {
                Killed = new Casualties(7, null, 7),
            }
        );
        var raid = A.Report(
            "Security forces kill eight militants in Bannu after ambush on convoy",
            "2024-11-10 18:00",
            A.Operation("Bannu", 8),
            "Geo"
        );

        var open = Assert.IsType<Decision.Open>(Decide(raid, ambush));

        var link = Assert.Single(open.Links);
        Assert.Equal("operation after an attack in the same district", link.Why);
    }

    [Fact]
    public void Same_words_in_another_district_are_another_incident()
    {
        var mastung = A.Report(
            "Suicide bomber kills 26 at Mastung railway station",
            "2024-11-09 10:00",
            A.Attack("Mastung", 26, 62),
            "Geo"
        );

        Assert.IsType<Decision.Open>(Decide(mastung, Station));
    }

    [Fact]
    public void Same_attack_a_week_later_is_another_incident()
    {
        var later = A.Report("Suicide bomber kills 26 at Quetta railway station", "2024-11-16 10:00", A.Attack("Quetta", 26, 62), "Geo");

        Assert.IsType<Decision.Open>(Decide(later, Station));
    }

    [Theory]
    [InlineData("Prime Minister condemns bombing in Lahore", "reaction to an event")]
    [InlineData("71 attacks in November: deadliest month of the year", "sum over a time")]
    [InlineData(
        "Two policemen killed in two separate attacks in Khyber Pakhtunkhwa and Balochistan",
        "round-up of events in several places"
    )]
    [InlineData("CTD arrests three militants", "arrest or find without a fight")]
    [InlineData("Why attacks on police are rising", "analysis")]
    public void News_of_no_event_of_its_own_opens_nothing(string title, string why)
    {
        var leave = Assert.IsType<Decision.Leave>(Decide(A.Report(title, "2024-11-30 10:00", A.Attack(), "Geo"), Station));

        Assert.Equal(why, leave.Why);
    }

    [Fact]
    public void Round_up_of_one_district_opens_unless_an_incident_there_is_known()
    {
        var twoRaids = A.Report(
            "Nine militants killed in two separate operations in Bannu",
            "2024-11-09 20:00",
            A.Operation("Bannu", 9),
            "Geo"
        );
        var ambush = A.Report(
            "Seven soldiers killed as militants ambush convoy in Bannu",
            "2024-11-09 10:00",
            A.Attack("Bannu") with
            {
                Killed = new Casualties(7, null, 7),
            }
        );

        Assert.IsType<Decision.Open>(Decide(twoRaids, Station));
        Assert.Equal("round-up of events of which one is known", Assert.IsType<Decision.Leave>(Decide(twoRaids, ambush)).Why);
    }

    [Fact]
    public void Bombs_in_two_districts_with_one_seat_stay_two()
    {
        var orakzai = A.Report("Roadside bomb kills three in Orakzai", "2024-11-09 10:00", A.Attack("Orakzai", 3));
        var hangu = A.Report("Roadside bomb kills three in Hangu", "2024-11-09 13:00", A.Attack("Hangu", 3), "Geo");

        Assert.IsType<Decision.Open>(Decide(hangu, orakzai));
    }

    [Fact]
    public void How_a_siege_ended_is_of_the_attack_that_began_it()
    {
        var storming = A.Report("Gunmen storm university in Pakistan's northwest", "2024-11-09 10:00", A.Attack());
        var end = A.Report(
            "Operation at university in northwest Pakistan over, four gunmen dead",
            "2024-11-09 16:00",
            A.Operation(null, 4),
            "Geo"
        );

        Assert.IsType<Decision.Join>(Decide(end, storming));
    }

    [Theory]
    [InlineData("Forces kill four militants involved in university attack")]
    [InlineData("Four militants behind attack on university killed in raid")]
    public void Raid_on_those_who_struck_is_not_how_their_attack_ended(string title)
    {
        var storming = A.Report(
            "Gunmen storm university in Pakistan's northwest, kill 21",
            "2024-11-09 10:00",
            A.Attack() with
            {
                Killed = new Casualties(21, 21),
            }
        );

        Assert.IsType<Decision.Open>(Decide(A.Report(title, "2024-11-09 18:00", A.Operation(null, 4), "Geo"), storming));
    }

    [Fact]
    public void Each_side_s_dead_of_one_firefight_are_one_incident()
    {
        var soldiers = A.Report(
            "Six soldiers killed in shootout with militants in Bannu",
            "2024-11-09 10:00",
            A.Event(EventKind.Clash, "Bannu", new Casualties(6, null, 6), Casualties.Unknown, [])
        );
        var militants = A.Report(
            "Three militants killed in gun battle with soldiers in Bannu",
            "2024-11-09 14:00",
            A.Operation("Bannu", 3),
            "Geo"
        );

        Assert.IsType<Decision.Join>(Decide(militants, soldiers));
    }

    [Theory]
    [InlineData("Islamic State claims responsibility for Pakistan bombing")]
    [InlineData("Death toll in Pakistan blast rises")]
    public void Report_that_only_adds_to_what_is_known_joins_what_is_alone_of_its_day(string title)
    {
        var blast = A.Report("Bomb kills 17 at market in Bannu", "2024-11-09 10:00", A.Attack("Bannu", 17));
        var another = A.Report("Bomb kills 12 at shrine in Quetta", "2024-11-09 11:00", A.Attack("Quetta", 12), "AP");

        Assert.IsType<Decision.Join>(Decide(A.Report(title, "2024-11-09 19:00", A.Attack(), "Geo"), blast));
        Assert.IsType<Decision.Open>(Decide(A.Report(title, "2024-11-09 19:00", A.Attack(), "Geo"), blast, another));
    }

    [Fact]
    public void Words_about_an_event_hours_before_do_not_lead_to_it()
    {
        var van = A.Report(
            "Police van hit by roadside bomb in Quetta, two constables hurt",
            "2024-11-09 21:00",
            A.Attack("Quetta", null, 2),
            "Geo",
            text: "Hours after the suicide bombing at the railway station a roadside bomb hit a police van, leaving two constables "
                + "injured."
        );

        Assert.IsType<Decision.Open>(Decide(van, Station));
    }

    [Fact]
    public void Other_target_in_another_quarter_of_the_town_is_another_incident()
    {
        var blast = A.Report("Explosion at Quetta railway station", "2024-11-09 09:00", In("Quetta", "Railway Station"));
        var van = A.Report("Bomb hits police van in Quetta", "2024-11-09 20:00", In("Quetta", "Sariab"), "Geo");

        Assert.IsType<Decision.Open>(Decide(van, blast));
    }

    [Fact]
    public void Bomb_at_a_funeral_opens_and_a_funeral_does_not()
    {
        Assert.IsType<Decision.Open>(
            Decide(A.Report("Suicide bomber kills 30 at funeral in Pakistan", "2024-11-09 10:00", A.Attack(null, 30)))
        );
        Assert.IsType<Decision.Leave>(
            Decide(A.Report("Hundreds attend funerals of seven killed in Pakistan attack", "2024-11-09 10:00", A.Attack(null, 7)))
        );
    }

    [Theory]
    [InlineData("Killing of cleric raises fears of new sectarian war")]
    [InlineData("Attack on convoy in Bannu draws condemnation")]
    public void What_a_known_event_stirs_up_opens_nothing(string title) =>
        Assert.Equal(
            "reaction to an event",
            Assert.IsType<Decision.Leave>(Decide(A.Report(title, "2024-11-09 10:00", A.Attack("Bannu", 2)))).Why
        );

    [Fact]
    public void Police_who_kill_and_recover_a_hostage_open_an_incident() =>
        Assert.IsType<Decision.Open>(
            Decide(A.Report("Police kill militants, recover kidnapped trader in Bannu", "2024-11-09 10:00", A.Operation("Bannu")))
        );

    [Fact]
    public void Copied_headline_joins_two_days_later()
    {
        var agency = A.Report("Pakistan: Military kills eight militants near Afghanistan border", "2024-11-09 10:00", A.Operation(null, 8));
        var copy = A.Report(
            "Pakistan: Military Kills Eight Militants Near Afghanistan Border",
            "2024-11-11 19:00",
            A.Operation("Bannu", 8),
            "Geo"
        );

        Assert.IsType<Decision.Join>(Decide(copy, agency));
    }

    [Fact]
    public void Best_of_several_candidates_is_joined_whatever_their_order()
    {
        var market = A.Report("Blast kills 12 at cattle market in Quetta", "2024-11-09 15:00", A.Attack("Quetta", 12));
        var report = A.Report("Toll of bomb at Quetta railway station now 30", "2024-11-09 20:00", A.Attack("Quetta", 30), "Geo");

        var one = Assert.IsType<Decision.Join>(Decide(report, Station, market));
        var other = Assert.IsType<Decision.Join>(Decide(report, market, Station));

        Assert.Equal(one.Incident.Id, other.Incident.Id);
        Assert.Contains("railway", one.Incident.Told.Sources[0].Title, StringComparison.Ordinal);
        Assert.Contains(one.Reasons, reason => reason.Name == "same district");
    }

    private static Finding In(string district, string place)
    {
        var says = A.Attack(district);
        return says with { Places = [says.Places[0] with { Name = place }] };
    }

    private static Decision Decide(Report report, params Report[] known) =>
        IncidentMatcher.Decide(Claim.Of(report), report.Title, [.. known.Select(Incident)]);

    private static Incident Incident(Report report)
    {
        var claim = Claim.Of(report);
        return IncidentUpdater
            .Open(IncidentId.Assign(report, claim.Clues.Day.Best, new HashSet<string>()), claim, [], report.Published)
            .Incident;
    }
}
