using System.Globalization;
using Alerts.Evaluation;
using Alerts.Evaluation.Scoring;
using Xunit.Abstractions;

namespace Alerts.Tests.Evaluation;

/// <summary>
/// A confidence means what it says, in each language, over all labelled text at hand. Without the labelled news only texts that were
/// written to mislead are left, in which no confidence can hold.
/// </summary>
public sealed class ConfidenceTests(ITestOutputHelper output)
{
    /// <summary>0.03 is the aim, which <c>quality</c> shows; one entry moves a bin of a hundred by 0.01.</summary>
    private const double Most = 0.05;

    [SkippableFact]
    public void Confidence_is_right_as_often_as_it_says()
    {
        Skip.IfNot(
            Directory.Exists(Path.Combine(SourceTree.Root, "..", "shared", "corpora")),
            "The labelled news shared/corpora does not lie beside the repository."
        );

        var run = QualityRun.Measure(SourceTree.Root);

        SourceTree.HasNone(Off("English", run.English).Concat(Off("Urdu", run.Urdu)));
    }

    private List<string> Off(string language, Calibration calibration)
    {
        var wrong = new List<string>();
        foreach (var bin in calibration.Bins.Where(bin => bin.Right.All >= Calibration.Enough))
        {
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{language}, confidence from {bin.From:0.0}: {bin.Difference:+0.000;-0.000} in {bin.Right.All}"
            );
            output.WriteLine(line);
            if (Math.Abs(bin.Difference!.Value) > Most)
                wrong.Add($"{line}; measure the rules with such a confidence, and set it to the share that is right.");
        }

        return wrong;
    }
}
