using System.Globalization;
using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification;

public sealed class SampleTests
{
    private static readonly Classifier Classifier = new();

    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var sample in Sample.Read("english.tsv"))
                texts.Add(sample.Title, sample.Text);
            return texts;
        }
    }

    /// <summary>By title and text, because several have no title.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void Sample_is_read_as_a_person_reads_it(string title, string text)
    {
        var sample = Sample.Read("english.tsv").First(sample => sample.Title == title && sample.Text == text);

        var finding = Classifier.Classify(sample.Title, sample.Text, null);

        Assert.Equal(Expected(sample), Actual(sample, finding));
    }

    private static string Expected(Sample sample) =>
        sample.Kind == "none"
            ? "none"
            : $"{sample.Kind}; killed {sample.Killed}, {sample.Sides}; wounded {sample.Wounded}; {sample.Province}; {sample.District}; "
                + $"{sample.Groups}";

    /// <summary>Only what the sample tells.</summary>
    private static string Actual(Sample sample, Finding finding)
    {
        var kind = finding.Kind.ToString().ToLowerInvariant();
        if (finding.Kind == EventKind.None)
            return kind;
        var killed = finding.Killed;
        var sides = sample.Sides is null ? null : $"{killed.Civilians ?? 0}/{killed.Security ?? 0}/{killed.Militants ?? 0}";
        var province = sample.Province is null ? null : First(finding.Provinces);
        var district = sample.District is null ? null : First(finding.Districts);
        var groups = sample.Groups is null
            ? null
            : string.Join(' ', finding.Groups.Select(group => $"{group.Id}:{group.Role.ToString().ToLowerInvariant()}"));
        return $"{kind}; killed {Number(killed.Total)}, {sides}; wounded {Number(finding.Wounded.Total)}; {province}; {district}; {groups}";
    }

    private static string? First(IReadOnlyList<string> names) => names.Count > 0 ? names[0] : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
