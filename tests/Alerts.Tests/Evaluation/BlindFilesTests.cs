using System.Globalization;
using Alerts.Classification;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Scoring;
using Alerts.Platform.Text;

namespace Alerts.Tests.Evaluation;

/// <summary>Sentences that were written without a rule in view: every file of the folder, and what has been reached with each.</summary>
public sealed class BlindFilesTests
{
    private const string Folder = "tests/Alerts.Evaluation/Blind";

    private static readonly List<string> Names =
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, Folder)).Select(file => Path.GetFileName(file)!),
    ];

    public static TheoryData<string> Files => [.. Names];

    [Fact]
    public void Every_open_half_has_a_kept_one()
    {
        var halves = Names
            .Select(name => Path.GetFileNameWithoutExtension(name)!)
            .GroupBy(name => name.Split('-')[0])
            .Select(file => string.Join(' ', file.Order(StringComparer.Ordinal)));

        Assert.All(halves, half => Assert.Equal($"{half.Split('-')[0]}-kept {half.Split('-')[0]}-open", half));
        Assert.True(Names.Count >= 8, $"{Names.Count} files");
    }

    [Fact]
    public void Ids_are_unique_over_all_files()
    {
        var ids = Names.SelectMany(Read).Select(entry => entry.Id);

        Assert.Empty(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    /// <summary>The floors are those of the hardest file. Others read better; the program's <c>quality</c> prints each.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Sentences_are_read_well_enough(string file)
    {
        var (classifier, card) = (new Classifier(), new Scorecard());

        foreach (var entry in Read(file))
            card.Add(entry, classifier.Classify(entry.Title, entry.Text, entry.Published));

        var measured = string.Create(
            CultureInfo.InvariantCulture,
            $"relevance F1 {card.Kind.Relevance.F1:0.000}, kind {card.Kind.MacroF1:0.000}, false in 1,000 {card.Kind.FalseAlarms:0.0}"
        );
        Assert.True(card.Kind.Relevance.F1 >= 0.79, measured);
        Assert.True(card.Kind.MacroF1 >= 0.75, measured);
        Assert.True(card.Kind.FalseAlarms <= 160, measured);
    }

    [Fact]
    public void Figures_that_the_site_shows_are_those_of_today()
    {
        var measured = DataRows
            .Read("quality.csv")
            .Select(row =>
            {
                var (classifier, card, entries) = (new Classifier(), new Scorecard(), Read(row[8] + ".jsonl"));
                foreach (var entry in entries)
                    card.Add(entry, classifier.Classify(entry.Title, entry.Text, entry.Published));
                return (Shown: string.Join(' ', row[2..8]), Measured: Shares(entries.Count, card));
            });

        Assert.All(measured, row => Assert.Equal(row.Measured, row.Shown));
    }

    private static string Shares(int texts, Scorecard card) =>
        string.Join(
            ' ',
            new[]
            {
                card.Kind.Relevance.Recall,
                card.Kind.RightKind.Value,
                card.Facts.District.Value,
                card.Facts.Killed.Exact.Value,
                card.Kind.FalseAlarms / 1000,
            }
                .Select(share => share?.ToString("0.000", CultureInfo.InvariantCulture))
                .Prepend(texts.ToString(CultureInfo.InvariantCulture))
        );

    private static IReadOnlyList<LabelledEntry> Read(string file) => Corpus.Read(Path.Combine(SourceTree.Root, Folder, file));
}
