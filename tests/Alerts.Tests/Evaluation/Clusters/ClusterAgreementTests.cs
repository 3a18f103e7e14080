using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alerts.Classification;
using Alerts.CommandLine.Reading;
using Alerts.Evaluation.Clusters;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alerts.Tests.Evaluation.Clusters;

/// <summary>
/// The figures are those of the scorer that lies with the labelled streams, to four digits; and they are what was asked for.
/// </summary>
public sealed class ClusterAgreementTests
{
    [SkippableTheory]
    [InlineData("clusters_feeds", 0.93, 0.03, 0.12, 0.05)]
    [InlineData("clusters_ged", 0.93, 0.02, 0.35, 0.05)]
    public async Task Figures_agree_with_the_scorer_of_the_labelled_streams(
        string name,
        double leastF1,
        double mostMerged,
        double mostSplit,
        double mostForNothing
    )
    {
        var corpus = Shared($"corpora/{name}.jsonl");
        var scorer = Shared("tools/bcubed.py");

        var ours = (await ClusterRun.OfAsync(corpus, CancellationToken.None)).Score;

        using var theirs = JsonDocument.Parse(await ScoreAsync(scorer, corpus));
        foreach (var (figure, value) in Figures(ours))
            Assert.Equal($"{figure} {Digits(theirs.RootElement.GetProperty(figure).GetDouble())}", $"{figure} {Digits(value)}");
        Assert.InRange(ours.F1, leastF1, 1);
        Assert.InRange(ours.WronglyMerged, 0, mostMerged);
        Assert.InRange(ours.WronglySplit, 0, mostSplit);
        Assert.InRange((double)ours.ForNothing / ours.Incidents, 0, mostForNothing);
    }

    private static (string Name, double Value)[] Figures(ClusterScore score) =>
        [
            ("items", score.Items),
            ("events", score.Events),
            ("events of several items", score.SeveralItems),
            ("precision", score.Precision),
            ("recall", score.Recall),
            ("f1", score.F1),
            ("wrongly merged", score.WronglyMerged),
            ("wrongly split", score.WronglySplit),
            ("missed items", score.Missed),
            ("incidents opened for nothing", score.ForNothing),
            ("incidents", score.Incidents),
        ];

    private static string Digits(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static async Task<string> ScoreAsync(string scorer, string corpus)
    {
        var predicted = Path.GetTempFileName();
        try
        {
            await using (var output = new StreamWriter(predicted))
            {
                using var input = new StreamReader(corpus);
                Assert.True(
                    await new ClusterLines(new Classifier(), NullLoggerFactory.Instance).RunAsync(
                        input,
                        summary: false,
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
            throw new SkipException("There is no python3 to run the scorer of the labelled streams with.");
        }
    }

    private static string Shared(string path)
    {
        var file = Path.Combine(SourceTree.Root, "..", "shared", path);
        Skip.IfNot(File.Exists(file), $"The labelled stream shared/{path} does not lie beside the repository.");
        return file;
    }
}
