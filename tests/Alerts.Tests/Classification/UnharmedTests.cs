using Alerts.Classification;

namespace Alerts.Tests.Classification;

public sealed class UnharmedTests
{
    private static readonly Classifier Classifier = new();

    [Theory]
    [InlineData("کوئٹہ میں دستی بم حملہ، کوئی جانی نقصان نہیں ہوا", 0, null)]
    [InlineData("بنوں میں پولیس چوکی پر فائرنگ، کوئی زخمی نہیں ہوا", 0, 0)]
    [InlineData("تربت میں دھماکا، دو افراد زخمی، کوئی جانی نقصان نہیں ہوا", 0, 2)]
    [InlineData("بنوں میں چوکی پر فائرنگ، تاحال کوئی جانی نقصان نہیں ہوا", null, null)]
    [InlineData("بنوں میں چوکی پر فائرنگ، پولیس کا کوئی جانی نقصان نہیں ہوا", null, null)]
    [InlineData("پشاور: پولیس چوکی پر دستی بم حملہ، کسی جانی نقصان کی اطلاع نہیں ملی", 0, null)]
    [InlineData("ژوب میں چوکی پر حملہ، کوئی جانی نقصان رپورٹ نہیں ہوا", 0, null)]
    [InlineData("کوئٹہ: ریلوے ٹریک پر دھماکہ، تمام مسافر محفوظ رہے", 0, 0)]
    [InlineData("خضدار میں اسسٹنٹ کمشنر کی گاڑی پر دستی بم پھینکا گیا، سب لوگ محفوظ رہے", 0, 0)]
    [InlineData("تربت میں کیمپ پر راکٹ حملہ، تاحال جانی نقصان کی اطلاع نہیں ملی", null, null)]
    [InlineData("کوئٹہ: قافلے پر حملہ، سردار محفوظ رہے، محافظ شہید", 1, null)]
    [InlineData("Rockets land near camp in Mir Ali, no loss of life or injury", 0, 0)]
    [InlineData("Rockets land near camp in Mir Ali, no casualties among troops", null, null)]
    [InlineData("Rockets land near camp in Mir Ali, no casualties confirmed yet", null, null)]
    [InlineData("Rockets hit camp in Mir Ali, several hurt, no deaths", 0, null)]
    public void Text_that_says_that_no_one_was_harmed_gives_zero_and_one_that_leaves_it_open_gives_none(
        string title,
        int? killed,
        int? wounded
    )
    {
        var finding = Classifier.Classify(title, null, null);

        Assert.Equal((killed, wounded), (finding.Killed.Total, finding.Wounded.Total));
    }

    [Fact]
    public void Zero_names_the_words_it_rests_on()
    {
        const string Title = "Blast near police van in Tank, no casualties";

        var finding = Classifier.Classify(Title, null, null);

        var words = finding.Evidence.Where(evidence => evidence.Rule == "no one was harmed").ToList();
        Assert.Equal(["killed", "wounded"], words.Select(evidence => evidence.For));
        Assert.All(words, evidence => Assert.Equal("no casualties", Title[evidence.Start..evidence.End]));
    }
}
