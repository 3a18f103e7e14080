using Alerts.Classification.Findings;
using Alerts.Incidents.Statistics;
using Alerts.Subscriptions.Topics;
using Alerts.Web.Charts;

namespace Alerts.Tests.Web.Charts;

public sealed class ChartBuilderTests
{
    private static readonly DayRange Week = new(new DateOnly(2024, 11, 4), new DateOnly(2024, 11, 10));

    [Theory]
    [InlineData(10, 3, 2, 1, 4)]
    [InlineData(10, null, null, null, 10)]
    [InlineData(3, 2, 2, null, 0)]
    [InlineData(null, null, null, null, 0)]
    public void Killed_whose_side_no_source_tells_are_the_rest(int? killed, int? civilians, int? security, int? militants, int unknown)
    {
        var fact = new ChartFact(
            new DateOnly(2024, 11, 9),
            EventKind.Attack,
            killed,
            new Casualties(killed, civilians, security, militants)
        );

        Assert.Equal(unknown, fact.UnknownSide);
    }

    [Fact]
    public void Each_day_has_a_column_with_the_incidents_of_each_kind()
    {
        ChartFact[] facts = [Fact(9, EventKind.Attack), Fact(9, EventKind.Attack), Fact(9, EventKind.Operation), Fact(5, EventKind.Clash)];

        var chart = ChartBuilder.ByKind(facts, Week, Language.English);

        Assert.Equal(7, chart.Columns.Count);
        Assert.Equal([2, 1, 0], chart.Columns[5].Values);
        Assert.Equal("9 Nov", chart.Columns[5].Name);
        Assert.Equal([0, 0, 1], chart.Columns[1].Values);
        Assert.Equal("Incidents a day, by kind: 4 in all, at most 3 (9 Nov).", chart.Label);
    }

    [Fact]
    public void Killed_of_unknown_side_are_shown_as_such_and_incidents_without_a_figure_are_told()
    {
        ChartFact[] facts =
        [
            new(new DateOnly(2024, 11, 9), EventKind.Attack, 26, new Casualties(26, 12, 10)),
            new(new DateOnly(2024, 11, 9), EventKind.Attack, null, Casualties.Unknown),
        ];

        var chart = ChartBuilder.KilledBySide(facts, Week, Language.English);

        Assert.Equal([12, 10, 0, 4], chart.Columns[5].Values);
        Assert.Equal("For 1 of 2 incidents no source says how many were killed; they are in no bar.", chart.Note);
    }

    [Fact]
    public void More_than_two_months_are_shown_by_month()
    {
        var year = new DayRange(new DateOnly(2023, 12, 1), new DateOnly(2024, 11, 10));

        var chart = ChartBuilder.ByKind([Fact(9, EventKind.Attack)], year, Language.Urdu);

        Assert.Equal(12, chart.Columns.Count);
        Assert.Equal("نومبر 2024", chart.Columns[^1].Name);
        Assert.Equal(1, chart.Columns[^1].Total);
    }

    [Fact]
    public void Bars_stay_within_the_picture_and_stand_on_each_other()
    {
        var chart = ChartBuilder.ByKind([Fact(9, EventKind.Attack), Fact(9, EventKind.Clash)], Week, Language.English);

        var parts = chart.Columns[5].Parts;

        Assert.Equal(2, parts.Count);
        Assert.Equal(Number(parts[0].Y), Number(parts[1].Y) + Number(parts[1].Height), 1);
        Assert.All(parts, part => Assert.InRange(Number(part.X) + Number(part.Width), 0, BarChart.Width));
    }

    [Fact]
    public void Killed_are_summed_up_day_by_day_until_today_beside_the_year_before()
    {
        ChartFact[] facts =
        [
            new(new DateOnly(2023, 1, 5), EventKind.Attack, 7, Casualties.Unknown),
            new(new DateOnly(2023, 12, 31), EventKind.Attack, 1, Casualties.Unknown),
            new(new DateOnly(2024, 1, 2), EventKind.Attack, 3, Casualties.Unknown),
            new(new DateOnly(2024, 2, 1), EventKind.Attack, 2, Casualties.Unknown),
        ];

        var chart = ChartBuilder.Cumulated(facts, new DateOnly(2024, 2, 1), new DateOnly(2023, 1, 1), Language.English);

        Assert.Equal("Killed since 1 January, beside the year before: 2024 5; 2023 8", chart.Label);
        Assert.Equal(["0", "0"], chart.Rows[0].Values);
        Assert.Equal(["3", "7"], chart.Rows[1].Values);
        Assert.Equal(["–", "8"], chart.Rows[^1].Values);
        Assert.Null(chart.Note);
    }

    [Fact]
    public void Days_before_the_service_began_to_count_have_no_sum_rather_than_zero()
    {
        ChartFact[] facts = [new(new DateOnly(2024, 2, 1), EventKind.Attack, 2, Casualties.Unknown)];

        var chart = ChartBuilder.Cumulated(facts, new DateOnly(2024, 2, 1), new DateOnly(2024, 1, 15), Language.English);

        Assert.Equal("Killed since 1 January, beside the year before: 2024 2", chart.Label);
        Assert.Equal(["–"], chart.Rows[0].Values);
        Assert.Equal(["0"], chart.Rows[1].Values);
        Assert.StartsWith("A line begins where this site began to count.", chart.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_numbers_stand_beside_ours_and_a_month_without_one_breaks_the_line()
    {
        PublishedFigure[] published =
        [
            new("PICSS", "2024-09", "2024-09", PublishedMeasure.Attacks, 60, [EventKind.Attack], "a"),
            new("PICSS", "2024-11", "2024-11", PublishedMeasure.Attacks, 71, [EventKind.Attack], "b"),
        ];
        var months = new DayRange(new DateOnly(2024, 9, 1), new DateOnly(2024, 11, 30));

        var chart = ChartBuilder.Published(
            [Fact(9, EventKind.Attack), Fact(9, EventKind.Operation)],
            published,
            months,
            new DateOnly(2024, 10, 1),
            Language.English
        );

        Assert.Equal(
            [
                ["–", "60"],
                ["0", "–"],
                ["1", "71"],
            ],
            chart.Rows.Select(row => row.Values)
        );
        Assert.Equal(2, chart.Lines[1].Path.Count(letter => letter == 'M'));
    }

    private static ChartFact Fact(int day, EventKind kind) => new(new DateOnly(2024, 11, day), kind, 1, Casualties.Unknown);

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
