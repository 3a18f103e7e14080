using Alerts.Classification;
using Alerts.Hosting.Demo;

namespace Alerts.Tests.Classification;

public sealed class ConcurrencyTests
{
    private static readonly DateTimeOffset Now = new(2024, 12, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Classifier_says_the_same_to_many_threads_at_once()
    {
        var classifier = new Classifier();
        var entries = new DemoNews().Entries;
        var alone = entries.Select(entry => Says(classifier, entry)).ToList();

        var together = new string[entries.Count * 50];
        Parallel.For(0, together.Length, at => together[at] = Says(classifier, entries[at % entries.Count]));

        Assert.Empty(together.Except(alone));
    }

    private static string Says(Classifier classifier, DemoEntry entry)
    {
        var finding = classifier.Classify(entry.Title, entry.Summary, Now);
        return $"{entry.Path}: {finding.Kind} {finding.Confidence} {string.Join(' ', finding.Districts)} {finding.Killed} "
            + $"{finding.Wounded}";
    }
}
