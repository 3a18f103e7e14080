using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification.Urdu;

public sealed class UrduKindTests
{
    private static readonly Classifier Classifier = new();

    [Theory]
    [InlineData("دہشت گردوں نے بنوں میں چوکی پر حملہ کر دیا، تین اہلکار شہید", "Attack")]
    [InlineData("بنوں میں دہشت گردوں کی چوکی پر فائرنگ، تین اہلکار شہید", "Attack")]
    [InlineData("سکیورٹی فورسز نے بنوں میں تین دہشت گردوں کو ہلاک کر دیا", "Operation")]
    [InlineData("سی ٹی ڈی کی بنوں میں خفیہ اطلاع پر کارروائی، تین دہشت گرد ہلاک", "Operation")]
    [InlineData("بنوں میں پولیس کی گاڑی پر حملہ، تین اہلکار شہید", "Attack")]
    [InlineData("بنوں میں دو قبائل میں تصادم، تین افراد ہلاک", "Clash")]
    [InlineData("بنوں میں دو قبائل کے درمیان فائرنگ کا سلسلہ جاری، تین افراد ہلاک", "Clash")]
    [InlineData("بنوں میں قبائل میں جھڑپیں، فائرنگ سے تین افراد جاں بحق", "Clash")]
    [InlineData("بنوں میں پولیس اہلکاروں کے قتل پر سزائےموت", "None")]
    [InlineData("بنوں میں بم حملے کے بعد بازار بند", "None")]
    [InlineData("بنوں حملے کے بعد سکیورٹی سخت", "None")]
    [InlineData("بنوں میں ٹریفک حادثہ، تین افراد جاں بحق", "None")]
    [InlineData("پاکستان دہشت گردوں کے خلاف کارروائی کرے: امریکا", "None")]
    [InlineData("کیا بنوں میں آپریشن ہو گا؟", "None")]
    public void Kind_is_read_from_who_does_what(string title, string kind) =>
        Assert.Equal(kind, Classifier.Classify(title, "", null).Kind.ToString());

    [Theory]
    [InlineData("شمالي وزيرستان ميں آپريشن، ۸ دہشت گرد ہلاك")]
    [InlineData("شمالی وزیرستان میں آپریشن، ۸ دہشت‌گرد ہلاک")]
    [InlineData("شمالی وزیرستان میں آپریشن، ۸ دہشتگرد ہلاک")]
    [InlineData("شمالی وزیر ستان میں آپریشن، ۸ دہشت گرد ہلاک")]
    [InlineData("شمالی وزیرستان میں آپریشن، آٹہ دہشت گرد ہلاک")]
    [InlineData("شِمالی وزیرستان میں آپریشن، ٨ دہشت گرد ہلاک")]
    public void Spelling_makes_no_difference(string title)
    {
        var finding = Classifier.Classify(title, "", null);

        Assert.Equal((EventKind.Operation, 8, "North Waziristan"), (finding.Kind, finding.Killed.Militants, finding.Districts[0]));
    }
}
