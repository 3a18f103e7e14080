using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Subscriptions.Topics;
using Alerts.Tests.Incidents;
using Alerts.Tests.Incidents.Counts;
using Alerts.Web.Reading;
using Alerts.Web.Situations;
using Alerts.Web.Views;

namespace Alerts.Tests.Web.Situations;

public sealed class SituationReportBuilderTests
{
    private static readonly DayRange Day = new(An.Day("2024-11-09"), An.Day("2024-11-09"));

    [Fact]
    public void Numbers_stand_beside_those_of_the_period_before()
    {
        var view = View(
            [An.InQuetta("2024-11-09", 26), An.InBannu("2024-11-09", 4)],
            [An.InBannu("2024-11-08", 9), An.InBannu("2024-11-08")]
        );

        Assert.Equal("Friday, 8 November 2024", view.Before);
        Assert.Equal(
            ["Incidents 2 2 0", "Attacks 2 2 0", "Operations 0 0 0", "Clashes 0 0 0", "Killed 30 9 +21", "Wounded – – –"],
            view.Numbers.Select(Words)
        );
        Assert.Equal(
            ["Balochistan 1 0 26", "Khyber Pakhtunkhwa 1 2 4"],
            view.Places.Select(place => $"{place.Name} {place.Incidents} {place.Before} {place.Killed}")
        );
    }

    [Fact]
    public void Types_that_occurred_stand_below_their_kind()
    {
        var view = View(
            [An.InQuetta("2024-11-09", 26) with { Type = EventType.SuicideBombing }],
            [An.InBannu("2024-11-08", 9) with { Type = EventType.ArmedAssault }]
        );

        Assert.Equal(
            ["Incidents 1 1 0", "Attacks 1 1 0", "Of type suicide bombing 1 0 +1", "Of type armed assault 0 1 −1", "Operations 0 0 0"],
            view.Numbers.Select(Words).Take(5)
        );
    }

    [Fact]
    public void Less_than_before_has_a_minus_and_places_that_are_quiet_now_are_told()
    {
        var view = View([], [An.InQuetta("2024-11-08", 9)]);

        Assert.Contains("Incidents 0 1 −1", view.Numbers.Select(Words));
        Assert.Contains("Killed 0 9 −9", view.Numbers.Select(Words));
        Assert.Equal(("Balochistan", 0, 1), view.Places.Select(place => (place.Name, place.Incidents, place.Before)).Single());
    }

    [Fact]
    public void Sides_have_their_range_where_sources_differ()
    {
        var view = View(
            [An.InQuetta("2024-11-09", 26) with { KilledRanges = new SideRanges(new(12, 10, 14), Figure.Unknown, Figure.Unknown) }],
            []
        );

        var civilians = view.Numbers.Single(line => line.Name == "Civilians, of those with known side");
        Assert.Equal(("12", "10 to 14", true), (civilians.Now, civilians.Range, civilians.Part));
        Assert.Contains("Militants, of those with known side – 0 –", view.Numbers.Select(Words));
    }

    [Fact]
    public void Incidents_are_numbered_with_the_gravest_first()
    {
        var view = View([An.InBannu("2024-11-09", 4), An.InQuetta("2024-11-09", 26), An.InBannu("2024-11-09")], []);

        Assert.Equal([(1, "26"), (2, "4"), (3, "–")], view.Incidents.Select(item => (item.Number, item.Incident.Killed.Text)));
        Assert.Equal(
            "3 incidents: 3 attacks. 30 killed, an unknown number wounded; 1 incident with no figure for the dead. The deadliest: "
                + "Attack in Quetta.",
            view.Summary
        );
    }

    [Fact]
    public void A_report_on_a_province_is_of_incidents_in_it_first_of_all()
    {
        var border = An.InQuetta("2024-11-09", 3) with { Provinces = ["Punjab", "Balochistan"], Districts = ["Dera Ghazi Khan"] };

        var view = View(
            [An.InQuetta("2024-11-09", 26), border],
            [],
            "Balochistan",
            Opened("2024-11-09 12:00", border with { Day = An.Day("2024-11-08") })
        );

        Assert.Equal("Quetta", Assert.Single(view.Places).Name);
        Assert.Equal("District", view.PlacesBy);
        Assert.Empty(view.Changes);
    }

    [Fact]
    public void A_retracted_incident_is_told_among_the_changes_alone()
    {
        var gone = An.InQuetta("2024-11-09", 26) with { Retracted = true };

        var view = View(
            [gone],
            [],
            null,
            Opened("2024-11-09 12:00", gone) with
            {
                Kind = ChangeKind.Retracted,
                Number = 2,
                Details = ["Status: reported → retracted"],
            }
        );

        Assert.Empty(view.Incidents);
        Assert.Equal("retracted: Status: reported → retracted", Assert.Single(view.Changes).What);
        Assert.Equal("0", view.Numbers[0].Now);
    }

    [Theory]
    [InlineData("2024-11-08 23:59", 0)]
    [InlineData("2024-11-09 00:00", 1)]
    [InlineData("2024-11-09 23:59", 1)]
    [InlineData("2024-11-10 00:00", 0)]
    public void What_became_known_late_is_told_on_the_day_it_became_known(string at, int expected)
    {
        var view = View([], [], null, Opened(at, An.InQuetta("2024-11-07", 5)));

        Assert.Equal(expected, view.Changes.Count);
        Assert.All(view.Changes, change => Assert.Equal("became known, of Thursday, 7 November 2024", change.What));
    }

    [Fact]
    public void Outlets_are_counted_by_the_incidents_they_are_sources_of()
    {
        Source[] sources = [new("Dawn", "One", null, A.Time("2024-11-09 10:00")), new("Geo", "Two", null, A.Time("2024-11-09 11:00"))];

        var view = View(
            [An.InQuetta("2024-11-09") with { Sources = sources }, An.InBannu("2024-11-09") with { Sources = sources[1..] }],
            []
        );

        Assert.Equal([("Geo", 2), ("Dawn", 1)], view.Sources.Select(source => (source.Name, source.Incidents)));
    }

    [Fact]
    public void Numbers_that_are_not_all_are_said_to_be_too_low()
    {
        var situation = new SituationReport(Day, new IncidentFilter(), A.Time("2024-11-10 06:00"), new([], true), new([], false), []);

        var view = SituationReportBuilder.View(situation, new TopicCatalogue([]), "");

        Assert.False(view.Complete);
        Assert.Contains("every number is too low", SituationReportMarkdown.Write(view), StringComparison.Ordinal);
    }

    private static SituationReportView View(
        IncidentSummary[] now,
        IncidentSummary[] before,
        string? province = null,
        params IncidentChange[] changes
    ) =>
        SituationReportBuilder.View(
            new SituationReport(Day, new IncidentFilter(province), A.Time("2024-11-10 06:00"), new(now, true), new(before, true), changes),
            new TopicCatalogue([]),
            ""
        );

    private static IncidentChange Opened(string at, IncidentSummary incident) =>
        new()
        {
            Number = 1,
            Kind = ChangeKind.Opened,
            At = A.Time(at),
            Incident = incident,
        };

    private static string Words(SituationReportView.Number line) => $"{line.Name} {line.Now} {line.Before} {line.Difference}";
}
