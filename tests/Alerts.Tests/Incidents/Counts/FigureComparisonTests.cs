using Alerts.Classification.Findings;
using Alerts.Classification.Groups;
using Alerts.Incidents.Statistics;
using Alerts.Incidents.Summaries;
using Alerts.Platform.Text;

namespace Alerts.Tests.Incidents.Counts;

public sealed class FigureComparisonTests
{
    private static readonly DayRange November = new(An.Day("2024-11-01"), An.Day("2024-11-30"));

    private static readonly IncidentSummary[] Incidents =
    [
        An.Incident("2024-11-01", "Quetta", "Balochistan", 26, 62, groups: new GroupMention("bla", GroupRole.Claimed)) with
        {
            KilledBySide = new(26, 12, 14),
        },
        An.Incident("2024-11-30", "Bannu", "Khyber Pakhtunkhwa", 12, 3) with
        {
            KilledBySide = new(12, null, 12),
        },
        An.Incident("2024-11-15", "Bannu", "Khyber Pakhtunkhwa", 8, kind: EventKind.Operation) with
        {
            KilledBySide = new(8, null, null, 8),
        },
        An.Incident("2024-11-21", "Kurram", "Khyber Pakhtunkhwa", 40, kind: EventKind.Clash),
        An.InQuetta("2024-10-31", 5),
        An.InQuetta("2024-11-20", 100) with
        {
            Retracted = true,
        },
    ];

    [Theory]
    [InlineData("attacks", null, null, null, 2)]
    [InlineData("attacks", "Balochistan", null, null, 1)]
    [InlineData("attacks", null, "bla", null, 1)]
    [InlineData("attacks", null, "ttp", null, 0)]
    [InlineData("killed", null, null, null, 38)]
    [InlineData("killed", null, null, "Security", 26)]
    [InlineData("killed", null, null, "Civilians", 12)]
    [InlineData("injured", null, null, null, 65)]
    public void Ours_counts_what_the_published_number_counts(string what, string? province, string? group, string? side, int ours)
    {
        var figure = November1(Enum.Parse<PublishedMeasure>(what, ignoreCase: true)) with
        {
            Province = province,
            Group = group,
            Side = side is null ? null : Enum.Parse<PublishedSide>(side),
        };

        var comparison = Assert.Single(FigureComparison.Compare(Incidents, November, [figure], November.From));

        Assert.Equal((ours, ours - 50), (comparison.Ours, comparison.Difference));
    }

    [Theory]
    [InlineData("2024-11-01", true)]
    [InlineData("2024-12-01", false)]
    [InlineData(null, false)]
    public void Count_of_a_month_before_this_service_began_is_unknown_and_not_zero(string? since, bool known)
    {
        var began = since is null ? (DateOnly?)null : An.Day(since);

        var comparison = Assert.Single(FigureComparison.Compare(Incidents, November, [November1(PublishedMeasure.Attacks)], began));

        Assert.Equal((known, known), (comparison.Ours is not null, comparison.Difference is not null));
    }

    [Fact]
    public void Operations_count_where_the_source_counts_them()
    {
        var figure = November1(PublishedMeasure.Killed) with
        {
            Kinds = [EventKind.Attack, EventKind.Operation],
            Side = PublishedSide.Militants,
        };

        Assert.Equal(8, Assert.Single(FigureComparison.Compare(Incidents, November, [figure], November.From)).Ours);
    }

    [Fact]
    public void Difference_is_ours_less_theirs_in_numbers_and_percent()
    {
        var comparison = Assert.Single(
            FigureComparison.Compare(Incidents, November, [November1(PublishedMeasure.Attacks) with { Value = 71 }], November.From)
        );

        Assert.Equal((-69, -97.2), (comparison.Difference, comparison.Percent));
    }

    [Theory]
    [InlineData("2024-11-01", "2024-11-30", 1)]
    [InlineData("2024-10-15", "2024-12-15", 1)]
    [InlineData("2024-11-02", "2024-11-30", 0)]
    [InlineData("2024-11-01", "2024-11-29", 0)]
    public void Only_whole_months_are_compared(string from, string to, int expected)
    {
        var found = FigureComparison.Compare(
            Incidents,
            new DayRange(An.Day(from), An.Day(to)),
            [November1(PublishedMeasure.Attacks)],
            November.From
        );

        Assert.Equal(expected, found.Count);
    }

    [Fact]
    public void What_is_published_names_sources_provinces_and_groups_that_we_know()
    {
        var published = PublishedFigures.Read();
        var provinces = DataRows.Read("provinces.csv").Select(row => row[0]).ToList();
        var groups = ArmedGroups.Read().Select(group => group.Id).ToList();

        Assert.All(
            published.Figures,
            figure =>
            {
                Assert.Contains(figure.Source, published.Sources.Keys);
                Assert.True(figure.Province is null || provinces.Contains(figure.Province));
                Assert.True(figure.Group is null || groups.Contains(figure.Group));
                Assert.NotEmpty(figure.Kinds);
                Assert.True(figure.Value > 0 && figure.Days.Days >= 28);
                Assert.True(published.In(figure).On is not { } day || day > figure.Days.To, $"{figure.Source} of {figure.From}");
            }
        );
        Assert.Equal(published.Articles.Keys.Order(), published.Figures.Select(figure => figure.Article).Distinct().Order());
        Assert.All(published.Articles.Values, article => Assert.True(Uri.IsWellFormedUriString(article.Address, UriKind.Absolute)));
        Assert.Contains(
            published.Figures,
            figure =>
                figure is { Source: "PICSS", From: "2024-11", To: "2024-11", What: PublishedMeasure.Attacks, Province: null, Value: 71 }
        );
        Assert.Contains(
            published.Figures,
            figure => figure is { Source: "PIPS", From: "2024-11", What: PublishedMeasure.Killed, Value: 169 }
        );
    }

    [Fact]
    public void A_number_is_published_once()
    {
        var twice = PublishedFigures
            .Read()
            .Figures.GroupBy(figure =>
                (figure.Source, figure.From, figure.To, figure.What, figure.Kinds.Count, figure.Side, figure.Province, figure.Group)
            )
            .Where(same => same.Count() > 1);

        Assert.Empty(twice.Select(same => same.Key));
    }

    [Fact]
    public void The_killed_of_the_sides_are_no_more_than_all_killed()
    {
        var wrong = PublishedFigures
            .Read()
            .Figures.Where(figure => figure.What == PublishedMeasure.Killed && figure.Province is null && figure.Group is null)
            .GroupBy(figure => (figure.Source, figure.From, figure.Kinds.Count))
            .Where(month => month.Any(figure => figure.Side is null))
            .Where(month =>
                month.Where(figure => figure.Side is not null).Sum(figure => figure.Value)
                > month.Single(figure => figure.Side is null).Value
            );

        Assert.Empty(wrong.Select(month => month.Key));
    }

    [Fact]
    public void Months_without_a_number_are_told_in_stretches_from_2014_to_the_last_number()
    {
        PublishedFigure[] figures =
        [
            InMonths("PICSS", "2014-03", "2014-03"),
            InMonths("PICSS", "2014-04", "2014-04"),
            InMonths("PICSS", "2014-06", "2014-06"),
            InMonths("PICSS", "2014-01", "2014-12"),
            InMonths("PIPS", "2014-01", "2014-01"),
        ];
        var published = PublishedFigures.Read() with { Figures = figures };

        Assert.Equal([("2014-01", "2014-02"), ("2014-05", "2014-05")], published.Gaps("PICSS"));
        Assert.Equal("2014-06", published.Last("PICSS"));
        Assert.Empty(published.Gaps("PIPS"));
    }

    private static PublishedFigure InMonths(string source, string from, string to) =>
        new(source, from, to, PublishedMeasure.Attacks, 50, [EventKind.Attack], "dawn");

    private static PublishedFigure November1(PublishedMeasure what) =>
        new("PICSS", "2024-11", "2024-11", what, 50, [EventKind.Attack], "dawn");
}
