using System.Globalization;
using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification.Urdu;

/// <summary>Measured on our own sentences only: no labelled news in Urdu was at hand.</summary>
public sealed class UrduSampleTests
{
    private static readonly Classifier Classifier = new();

    private static readonly (Sample Sample, Finding Finding)[] Read =
    [
        .. Sample.Read("urdu.tsv").Select(sample => (sample, Classifier.Classify(sample.Title, sample.Text, null))),
    ];

    [Theory]
    [InlineData("relevance", 0.97)]
    [InlineData("kind", 0.96)]
    [InlineData("killed", 0.96)]
    [InlineData("sides", 0.95)]
    [InlineData("wounded", 0.96)]
    [InlineData("province", 0.97)]
    [InlineData("district", 0.96)]
    [InlineData("groups", 0.93)]
    public void Field_is_right_in_at_least_this_share_of_the_sentences_that_tell_it(string field, double least)
    {
        var told = Read.Where(read => Expected(field, read.Sample) is not null).ToList();

        var wrong = told.Where(read => Expected(field, read.Sample) != Actual(field, read.Finding)).ToList();

        Assert.True(told.Count >= 20, $"only {told.Count} sentences tell {field}");
        Assert.True(
            1 - ((double)wrong.Count / told.Count) >= least,
            $"{wrong.Count} of {told.Count} wrong: " + string.Join("\n", wrong.Select(read => read.Sample.Title))
        );
    }

    [Theory]
    [InlineData("بنوں میں سکیورٹی فورسز کا آپریشن، آٹھ دہشت گرد ہلاک")]
    [InlineData("کوئٹہ ریلوے سٹیشن پر خودکش دھماکے میں 26 افراد ہلاک، 62 زخمی")]
    [InlineData("کابل میں دھماکا، چھ افراد ہلاک")]
    [InlineData("عدالت نے کوئٹہ دھماکے کے مجرم کو سزائے موت سنا دی")]
    [InlineData("وزیراعظم کی بنوں حملے کی شدید مذمت")]
    [InlineData("راولپنڈی میں گیس سلنڈر دھماکا، چار افراد زخمی")]
    [InlineData("غزہ میں اسرائیلی بمباری، 50 فلسطینی شہید")]
    [InlineData("کرم میں مسافر گاڑیوں کے قافلے پر فائرنگ سے 38 افراد جاں بحق")]
    [InlineData("ضلع کرم میں فریقین کے درمیان جھڑپیں جاری، مزید 12 افراد جاں بحق، 18 زخمی")]
    [InlineData("پشاور کی مسجد میں خودکش دھماکہ، 32 افراد شہید")]
    public void Sentence_is_right_in_every_field(string title)
    {
        var (sample, finding) = Read.First(read => read.Sample.Title == title);

        var wrong = new[] { "kind", "killed", "sides", "wounded", "province", "district", "groups" }.Where(field =>
            Expected(field, sample) is { } expected && expected != Actual(field, finding)
        );

        Assert.Empty(wrong);
    }

    /// <summary>Null where the sentence does not tell; "-" where nothing may be found.</summary>
    private static string? Expected(string field, Sample sample) =>
        field switch
        {
            "kind" => sample.Kind,
            "relevance" => (sample.Kind != "none").ToString(),
            _ when sample.Kind == "none" => null,
            "killed" => sample.Killed ?? "-",
            "wounded" => sample.Wounded ?? "-",
            "sides" => sample.Sides,
            "province" => sample.Province,
            "district" => sample.District,
            _ => sample.Groups,
        };

    private static string Actual(string field, Finding finding) =>
        field switch
        {
            "kind" => finding.Kind.ToString().ToLowerInvariant(),
            "relevance" => (finding.Kind != EventKind.None).ToString(),
            "killed" => Number(finding.Killed.Total),
            "wounded" => Number(finding.Wounded.Total),
            "sides" => $"{finding.Killed.Civilians ?? 0}/{finding.Killed.Security ?? 0}/{finding.Killed.Militants ?? 0}",
            "province" => finding.Provinces is [var province, ..] ? province : "-",
            "district" => finding.Districts is [var district, ..] ? district : "-",
            _ => string.Join(' ', finding.Groups.Select(group => $"{group.Id}:{group.Role.ToString().ToLowerInvariant()}")),
        };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
