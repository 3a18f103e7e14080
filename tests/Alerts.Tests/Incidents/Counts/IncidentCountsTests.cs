using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;

namespace Alerts.Tests.Incidents.Counts;

public sealed class IncidentCountsTests
{
    [Fact]
    public void Figures_are_added_up_with_their_lows_and_highs()
    {
        var total = IncidentCounts.Total([
            An.InQuetta("2024-11-09") with
            {
                Killed = new Figure(26, 16, 30),
                Wounded = new Figure(62, 46, 62),
            },
            An.InBannu("2024-11-10") with
            {
                Killed = new Figure(5, 5, 8),
            },
        ]);

        Assert.Equal(2, total.Incidents);
        Assert.Equal((31, 21, 38, 0), (total.Killed.Best, total.Killed.Low, total.Killed.High, total.Killed.Untold));
        Assert.Equal((62, 46, 62, 1), (total.Wounded.Best, total.Wounded.Low, total.Wounded.High, total.Wounded.Untold));
    }

    [Fact]
    public void Sides_are_added_up_with_their_ranges()
    {
        var total = IncidentCounts.Total([
            An.InQuetta("2024-11-09") with
            {
                KilledRanges = new SideRanges(new(12, 10, 14), new(14, 14, 14), Figure.Unknown),
            },
            An.InBannu("2024-11-10") with
            {
                KilledRanges = new SideRanges(new(1, 1, 1), Figure.Unknown, new(8, 5, 8)),
            },
        ]);

        Assert.Equal(new FigureSum(13, 11, 15), total.Killed.Civilians);
        Assert.Equal(new FigureSum(14, 14, 14), total.Killed.Security);
        Assert.Equal(new FigureSum(8, 5, 8), total.Killed.Militants);
    }

    [Fact]
    public void Summaries_without_ranges_count_with_the_best_figures_of_their_sides()
    {
        var total = IncidentCounts.Total([An.InQuetta("2024-11-09") with { WoundedBySide = new Casualties(9, 4, 5) }]);

        Assert.Equal(new FigureSum(4, 4, 4), total.Wounded.Civilians);
        Assert.Equal(new FigureSum(5, 5, 5), total.Wounded.Security);
    }

    [Fact]
    public void Types_and_targets_are_counted_where_they_are_known()
    {
        IncidentSummary[] incidents =
        [
            An.InQuetta("2024-11-09", 26) with
            {
                Type = EventType.SuicideBombing,
                Targets = [EventTarget.Railway, EventTarget.Police],
            },
            An.InBannu("2024-11-10", 2) with
            {
                Type = EventType.SuicideBombing,
                Targets = [EventTarget.Police],
            },
            An.InBannu("2024-11-11"),
        ];

        var types = IncidentCounts.Count(incidents, CountBy.Type);
        var targets = IncidentCounts.Count(incidents, CountBy.Target);

        Assert.Equal([("suicide bombing", 2, 28), ("unknown", 1, 0)], types.Select(row => (row.Name, row.Incidents, row.Killed.Best ?? 0)));
        Assert.Equal([("police", 2), ("railway", 1), ("unknown", 1)], targets.Select(row => (row.Name, row.Incidents)));
    }

    [Fact]
    public void Retracted_incidents_do_not_count()
    {
        IncidentSummary[] incidents = [An.InQuetta("2024-11-09", 26) with { Retracted = true }, An.InQuetta("2024-11-09", 2)];

        Assert.Equal((1, 2), (IncidentCounts.Total(incidents).Incidents, IncidentCounts.Total(incidents).Killed.Best));
        Assert.Equal(1, Assert.Single(IncidentCounts.Count(incidents, CountBy.District)).Incidents);
    }

    [Fact]
    public void Months_come_in_their_order_and_end_at_midnight_in_Pakistan()
    {
        var rows = IncidentCounts.Count(
            [An.InBannu("2024-12-01"), An.InQuetta("2024-11-30"), An.InQuetta("2024-11-01"), An.InQuetta("2024-10-31")],
            CountBy.Month
        );

        Assert.Equal(["2024-10 1", "2024-11 2", "2024-12 1"], Words(rows));
    }

    [Fact]
    public void Places_have_most_incidents_first_and_those_of_no_known_place_last_among_equals()
    {
        IncidentSummary[] incidents =
        [
            An.InBannu("2024-11-01"),
            An.InQuetta("2024-11-02"),
            An.InQuetta("2024-11-03"),
            An.Incident("2024-11-03", null, null),
        ];

        Assert.Equal(["Balochistan 2", "Khyber Pakhtunkhwa 1", "unknown 1"], Words(IncidentCounts.Count(incidents, CountBy.Province)));
        Assert.Equal(["Quetta 2", "Bannu 1", "unknown 1"], Words(IncidentCounts.Count(incidents, CountBy.District)));
    }

    [Fact]
    public void An_incident_counts_in_its_main_place_alone()
    {
        var rows = IncidentCounts.Count([An.InQuetta("2024-11-01") with { Provinces = ["Balochistan", "Punjab"] }], CountBy.Province);

        Assert.Equal(["Balochistan 1"], Words(rows));
    }

    [Fact]
    public void An_incident_counts_under_every_group_with_a_part_in_it()
    {
        var rows = IncidentCounts.Count(
            [
                An.Incident(
                    "2024-11-01",
                    "Quetta",
                    "Balochistan",
                    groups: [new("bla", GroupRole.Claimed), new("blf", GroupRole.Suspected), new("ttp", GroupRole.Denied)]
                ),
                An.Incident("2024-11-02", "Bannu", "Khyber Pakhtunkhwa", groups: new GroupMention("isi", GroupRole.Mentioned)),
            ],
            CountBy.Group
        );

        Assert.Equal(["bla 1", "blf 1", "unknown 1"], Words(rows));
    }

    [Fact]
    public void Kinds_are_counted_apart()
    {
        var rows = IncidentCounts.Count(
            [An.InQuetta("2024-11-01"), An.InQuetta("2024-11-01") with { Kind = EventKind.Clash }, An.InBannu("2024-11-01")],
            CountBy.Kind
        );

        Assert.Equal(["attack 2", "clash 1"], Words(rows));
    }

    private static IEnumerable<string> Words(IEnumerable<CountRow> rows) => rows.Select(row => $"{row.Name} {row.Incidents}");
}
