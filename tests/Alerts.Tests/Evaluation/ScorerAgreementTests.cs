using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alerts.Classification;
using Alerts.CommandLine.Reading;
using Alerts.Evaluation.Corpora;
using Alerts.Evaluation.Scoring;

namespace Alerts.Tests.Evaluation;

/// <summary>The figures are those of the scorer that lies with the labelled news, to four digits.</summary>
public sealed class ScorerAgreementTests
{
    [SkippableTheory]
    [InlineData("hand")]
    [InlineData("ged")]
    [InlineData("negatives")]
    [InlineData("stream")]
    public async Task Figures_agree_with_the_scorer_of_the_labelled_news(string name)
    {
        var corpus = Shared($"corpora/{name}.jsonl");
        var scorer = Shared("tools/score.py");
        var classifier = new Classifier();

        var card = new Scorecard();
        foreach (var entry in Corpus.Read(corpus))
            card.Add(entry, classifier.Classify(entry.Title, entry.Text, entry.Published));

        using var theirs = JsonDocument.Parse(await ScoreAsync(scorer, corpus, classifier));
        Assert.Equal(Theirs(theirs.RootElement).Order(StringComparer.Ordinal), Ours(card).Order(StringComparer.Ordinal));
    }

    private static List<string> Ours(Scorecard card)
    {
        List<string> figures =
        [
            $"records {card.Entries}",
            $"false alarms in 1000 {Digits(card.Kind.FalseAlarms)}",
            $"kind macro F1 {Digits(card.Kind.MacroF1)}",
            .. Shares("reliability at 0.9", card.Kind.Reliability),
            .. Detections("relevance", card.Kind.Relevance),
        ];
        foreach (var (kind, found) in card.Kind.Kinds)
            figures.AddRange(Detections($"kind {kind.ToString().ToLowerInvariant()}", found));
        foreach (
            var (field, share) in new[]
            {
                ("province", card.Facts.Province),
                ("district", card.Facts.District),
                ("group", card.Facts.Group),
                ("killed by side", card.Facts.KilledBySide),
                ("killed", card.Facts.Killed.Exact),
                ("wounded", card.Facts.Wounded.Exact),
            }.Where(field => field.Item2.All > 0)
        )
            figures.AddRange(Shares(field, share));
        foreach (
            var (field, figure) in new[] { ("killed", card.Facts.Killed), ("wounded", card.Facts.Wounded) }.Where(field =>
                field.Item2.Exact.All > 0
            )
        )
        {
            figures.Add($"mean absolute error {field} {Digits(figure.MeanAbsoluteError)}");
            figures.AddRange(
                figure.BySize.Where(bin => bin.Share.All > 0).SelectMany(bin => Shares($"by size {field} {bin.Size}", bin.Share))
            );
        }

        return figures;
    }

    private static string[] Shares(string name, Share share) => [$"{name} right {Digits(share.Value)}", $"{name} n {share.All}"];

    private static string[] Detections(string name, Detection found) =>
        [
            $"{name} precision {Digits(found.Precision)}",
            $"{name} recall {Digits(found.Recall)}",
            $"{name} f1 {Digits(found.F1)}",
            $"{name} n {found.There}",
            $"{name} false_alarms {found.FalseAlarms}",
        ];

    /// <summary>
    /// Every number in the scorer's answer under its path, but for what this project does not print: kinds that were mixed up.
    /// </summary>
    private static IEnumerable<string> Theirs(JsonElement answer, string path = "") =>
        answer
            .EnumerateObject()
            .Where(member => member.Name is not ("confusion" or "not predicted"))
            .SelectMany(member =>
                member.Value.ValueKind == JsonValueKind.Object
                    ? Theirs(member.Value, $"{path}{member.Name} ")
                    :
                    [
                        $"{path}{member.Name} {(member.Name is "n" or "records" or "false_alarms" ? member.Value.GetRawText() : Digits(Number(member.Value)))}",
                    ]
            );

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    private static string Digits(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "unknown";

    private static async Task<string> ScoreAsync(string scorer, string corpus, Classifier classifier)
    {
        var predicted = Path.GetTempFileName();
        try
        {
            await using (var output = File.Create(predicted))
            {
                using var input = new StreamReader(corpus);
                Assert.True(
                    await new ClassifyLines(classifier, DateTimeOffset.UnixEpoch, explain: false).RunAsync(
                        input,
                        output,
                        TextWriter.Null,
                        _ => { },
                        CancellationToken.None
                    )
                );
            }

            using var python = Start(scorer, corpus, predicted, "--json");
            var answer = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.Equal(0, python.ExitCode);
            return answer;
        }
        finally
        {
            File.Delete(predicted);
        }
    }

    private static Process Start(params string[] args)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", args) { RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            throw new SkipException("There is no python3 to run the scorer of the labelled news with.");
        }
    }

    private static string Shared(string path)
    {
        var file = Path.Combine(SourceTree.Root, "..", "shared", path);
        Skip.IfNot(File.Exists(file), $"The labelled news shared/{path} does not lie beside the repository.");
        return file;
    }
}
