using Alerts.Classification;
using Alerts.Classification.Findings;
using Xunit.Abstractions;

namespace Alerts.Tests.Classification.Types;

public sealed class TypeSampleTests(ITestOutputHelper output)
{
    private static readonly Classifier Classifier = new();

    private static readonly (TypeSample Sample, Finding Finding)[] Read =
    [
        .. TypeSample.Read("types.tsv").Select(sample => (sample, Classifier.Classify(sample.Title, sample.Text, null))),
    ];

    [Theory]
    [InlineData(false, 0.95, 0.98)]
    [InlineData(true, 0.92, 0.97)]
    public void Share_of_samples_has_its_type_and_targets(bool urdu, double types, double targets)
    {
        var told = Read.Where(read => read.Sample.IsUrdu == urdu).ToList();

        var wrongType = told.Where(read => read.Finding.Type != read.Sample.Type).ToList();
        var wrongTargets = told.Where(read => !read.Sample.Targets.ToHashSet().SetEquals(read.Finding.Targets)).ToList();

        foreach (var (sample, finding) in wrongType.Concat(wrongTargets).Distinct())
            output.WriteLine(
                $"{sample.Title}: {sample.Type} ({string.Join(", ", sample.Targets)}), but {finding.Kind} {finding.Type} "
                    + $"({string.Join(", ", finding.Targets)})"
            );
        Assert.InRange(1 - ((double)wrongType.Count / told.Count), types, 1);
        Assert.InRange(1 - ((double)wrongTargets.Count / told.Count), targets, 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_type_and_target_has_samples_in_both_languages(bool urdu)
    {
        var samples = Read.Where(read => read.Sample.IsUrdu == urdu).Select(read => read.Sample).ToList();

        Assert.Empty(EventTypes.All.Except(samples.Select(sample => sample.Type)));
        Assert.Empty(EventTargets.All.Except(samples.SelectMany(sample => sample.Targets)));
    }
}

/// <summary>A line of <c>Samples/types.tsv</c>.</summary>
internal sealed record TypeSample(EventKind Kind, EventType Type, IReadOnlyList<EventTarget> Targets, string Title, string Text)
{
    public bool IsUrdu => Title.Any(letter => letter >= '\u0600');

    public static IReadOnlyList<TypeSample> Read(string file) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Classification", "Samples", file))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(Parse),
        ];

    private static TypeSample Parse(string line)
    {
        var cells = line.Split('\t');
        return new TypeSample(
            EventKinds.Read(cells[0])!.Value,
            EventTypes.Read(cells[1])!.Value,
            cells[2] == "-" ? [] : [.. cells[2].Split(", ").Select(target => EventTargets.Read(target)!.Value)],
            cells[3],
            cells.ElementAtOrDefault(4) ?? ""
        );
    }
}
