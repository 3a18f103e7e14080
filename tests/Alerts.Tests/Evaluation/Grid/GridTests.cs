using System.Globalization;
using System.Text.RegularExpressions;
using Alerts.Classification.Findings;
using Alerts.Evaluation.Grid;
using Xunit.Abstractions;

namespace Alerts.Tests.Evaluation.Grid;

/// <summary>The tables of the grid, and how well its sentences are read.</summary>
public sealed partial class GridTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(nameof(GridLanguage.English))]
    [InlineData(nameof(GridLanguage.Urdu))]
    public void Tables_have_enough_targets_ways_and_places(string language)
    {
        var ways = GridTables.Ways(Enum.Parse<GridLanguage>(language));

        int Count(EventKind kind) => ways.Count(way => way.Kind == kind);

        Assert.True(GridTables.Targets.Count >= 150, $"{GridTables.Targets.Count} targets");
        Assert.True(Count(EventKind.Attack) >= 40, $"{Count(EventKind.Attack)} attacks");
        Assert.True(Count(EventKind.Operation) >= 20, $"{Count(EventKind.Operation)} operations");
        Assert.True(Count(EventKind.None) >= 30, $"{Count(EventKind.None)} that are none");
        Assert.True(GridTables.Places.Count >= 12, $"{GridTables.Places.Count} places");
        Assert.Equal(7, GridTables.Places.Select(place => place.Province).Distinct().Count());
    }

    [Fact]
    public void Ids_are_unique_over_all_tables()
    {
        var ids = GridTables
            .Targets.Select(target => target.Id)
            .Concat(GridTables.Ways(GridLanguage.English).Select(way => way.Id))
            .Concat(GridTables.Ways(GridLanguage.Urdu).Select(way => way.Id));

        var twice = ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Templates_have_known_placeholders_and_a_number_where_it_is_the_label()
    {
        var ways = Enum.GetValues<GridLanguage>().SelectMany(GridTables.Ways).ToList();

        var unknown = ways.SelectMany(way => Placeholder().Matches(way.Title + way.Text).Select(match => (way.Id, match.Value)))
            .Where(found => found.Value is not ("{target}" or "{place}" or "{number}" or "{more}"));
        var withoutTarget = ways.Where(way => !(way.Title + way.Text).Contains("{target}", StringComparison.Ordinal));
        var withoutPlace = ways.Where(way => way.Kind != EventKind.None && !way.Title.Contains("{place}", StringComparison.Ordinal));
        var withoutNumber = ways.Where(way => way.Killed == "n" != (way.Title + way.Text).Contains("{number}", StringComparison.Ordinal));

        Assert.Empty(unknown);
        Assert.Empty(withoutTarget.Select(way => way.Id));
        Assert.Empty(withoutPlace.Select(way => way.Id));
        Assert.Empty(withoutNumber.Where(way => way.Kind != EventKind.None).Select(way => way.Id));
    }

    [Fact]
    public void Every_target_and_every_way_has_sentences_and_every_class_is_a_target_s()
    {
        var cells = Enum.GetValues<GridLanguage>().SelectMany(GridSentence.All).ToList();
        var classes = GridTables.Targets.SelectMany(target => target.Classes).ToHashSet();
        var ways = Enum.GetValues<GridLanguage>().SelectMany(GridTables.Ways).ToList();

        var unknown = ways.SelectMany(way => way.Fits).Select(fit => fit.TrimStart('!')).Where(name => !classes.Contains(name));
        var idle = GridTables
            .Targets.Select(target => target.Id)
            .Concat(ways.Select(way => way.Id))
            .Except(cells.SelectMany(cell => new[] { cell.Target.Id, cell.Way.Id }));

        Assert.Empty(unknown);
        Assert.Empty(idle);
        Assert.DoesNotContain(cells, cell => (cell.Entry.Title + cell.Entry.Text).Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_is_the_same_in_every_run()
    {
        var sentence = GridSentence.All(GridLanguage.English).First(cell => cell.Entry.Id == "market|bomb-explodes");
        var kept = GridTables.Targets.Where(target => target.Kept).ToList();

        Assert.Equal("Bomb explodes near market in Shikarpur", sentence.Entry.Title);
        Assert.Equal(115, kept.Count);
        Assert.Contains(kept, target => target.Id == "market");
    }

    /// <summary>
    /// The floors are what has been reached. They rise when rules improve; a fall says that a rule has lost more than it has won.
    /// </summary>
    [Theory]
    [InlineData(nameof(GridLanguage.English), 0.950, 50.0, 0.961, 0.934)]
    [InlineData(nameof(GridLanguage.Urdu), 0.828, 92.5, 0.910, 0.869)]
    public void Sentences_are_read_as_well_as_before(string language, double recall, double falseAlarms, double kind, double killed)
    {
        var score = GridRun.Measure(Enum.Parse<GridLanguage>(language)).Score(_ => true);

        var measured = string.Create(
            CultureInfo.InvariantCulture,
            $"recall {score.Card.Kind.Relevance.Recall:0.0000}, false in 1,000 {score.Card.Kind.FalseAlarms:0.00}, "
                + $"kind {score.KindOfFound.Value:0.0000}, killed {score.Card.Facts.Killed.Exact.Value:0.0000}"
        );
        output.WriteLine(measured);
        Assert.True(score.Card.Kind.Relevance.Recall >= recall, measured);
        Assert.True(score.Card.Kind.FalseAlarms <= falseAlarms, measured);
        Assert.True(score.KindOfFound.Value >= kind, measured);
        Assert.True(score.Card.Facts.Killed.Exact.Value >= killed, measured);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
