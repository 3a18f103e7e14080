using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification.Urdu;

public sealed class UrduTollTests
{
    private static readonly Classifier Classifier = new();

    [Theory]
    [InlineData("کوئٹہ میں بم دھماکا، ۲۶ افراد ہلاک", 26)]
    [InlineData("کوئٹہ میں بم دھماکا، ٢٦ افراد ہلاک", 26)]
    [InlineData("کوئٹہ میں بم دھماکا، چھبیس افراد جاں بحق", 26)]
    [InlineData("کوئٹہ میں بم دھماکا، کم از کم 26 افراد لقمہ اجل بن گئے", 26)]
    [InlineData("کوئٹہ میں بم دھماکا، 26 سے زائد افراد ہلاک", 26)]
    [InlineData("کوئٹہ میں بم دھماکا، ہلاکتوں کی تعداد 26 ہو گئی", 26)]
    [InlineData("کوئٹہ میں بم دھماکا، دو بچوں اور ایک اہلکار سمیت 26 افراد ہلاک", 26)]
    [InlineData("کوئٹہ میں بم دھماکا جس کے نتیجے میں26افراد ہلاک ہوئے", 26)]
    [InlineData("کوئٹہ میں بم دھماکا، 26 افراد کی ہلاکت", 26)]
    [InlineData("کوئٹہ میں چوکی پر حملہ، 26 جوانوں نے جام شہادت نوش کیا", 26)]
    [InlineData("کوئٹہ میں بم دھماکا، دو اہلکار اور 24 شہری شہید", 26)]
    [InlineData("کوئٹہ: مسلح افراد نے 26 مسافروں کو بسوں سے اتار کر قتل کر دیا", 26)]
    [InlineData("کوئٹہ: فائرنگ سے ڈی ایس پی گل محمد خان اور دو اہلکار شہید", 3)]
    [InlineData("کوئٹہ میں فائرنگ سے 12 سالہ بچہ جاں بحق", 1)]
    [InlineData("کوئٹہ میں مسلح افراد کی فائرنگ سے پولیس اہلکار شہید", 1)]
    [InlineData("کوئٹہ: دو پولیس اہلکار نامعلوم افراد کی فائرنگ سے شہید ہوگئے", 2)]
    [InlineData("کوئٹہ: قبائلی رہنما مسلح افراد کی فائرنگ سے جاں بحق", 1)]
    [InlineData("خضدار: بس سے اتار کر 9 مسافروں کو گولیاں مار دی گئیں", 9)]
    [InlineData("خضدار: مسافروں کو گولیاں مار دی گئیں، 9 مسافر ہلاک", 9)]
    [InlineData("خضدار: ایک ڈاکٹر کو گولی مار دی گئی، موقع پر دم توڑ گیا", 1)]
    public void Dead_before_the_verb_are_counted(string title, int killed)
    {
        var finding = Classifier.Classify(title, "", null);

        Assert.Equal((EventKind.Attack, killed), (finding.Kind, finding.Killed.Total));
    }

    [Theory]
    [InlineData("کوئٹہ میں بم دھماکا، کوئی اہلکار ہلاک نہیں ہوا")]
    [InlineData("کوئٹہ میں بم دھماکا، متعدد افراد ہلاک")]
    [InlineData("کوئٹہ میں بم دھماکا، متعدد اہلکار اور شہری ہلاک")]
    [InlineData("کوئٹہ: سات افراد شہید اہلکاروں کے گھر پر بم حملے میں محفوظ")]
    [InlineData("کوئٹہ میں بم دھماکا، سات افراد زخمی")]
    [InlineData("کوئٹہ میں مسلح افراد نے 26 گاڑیوں کو نذر آتش کر دیا")]
    public void Nobody_is_counted_where_no_number_of_dead_is_told(string title)
    {
        var finding = Classifier.Classify(title, "", null);

        Assert.Equal((EventKind.Attack, null), (finding.Kind, finding.Killed.Total));
    }

    [Theory]
    [InlineData("بنوں میں چوکی پر حملہ، چھ اہلکار شہید، پانچ حملہ آور ہلاک", 0, 6, 5)]
    [InlineData("بنوں میں آپریشن، 12 خوارج جہنم واصل", 0, 0, 12)]
    [InlineData("بنوں میں دھماکا، دو اہلکار اور تین شہری شہید", 3, 2, 0)]
    public void Dead_are_put_on_their_side(string title, int civilians, int security, int militants)
    {
        var killed = Classifier.Classify(title, "", null).Killed;

        Assert.Equal((civilians, security, militants), (killed.Civilians ?? 0, killed.Security ?? 0, killed.Militants ?? 0));
    }

    [Theory]
    [InlineData("ہنگو میں بم دھماکا، ایس ایچ او دو ساتھیوں سمیت شہید", EventKind.Attack, 3)]
    [InlineData("شمالی وزیرستان میں خودکش حملہ 3سکیورٹی اہلکار ایک بچہ شہید", EventKind.Attack, 4)]
    [InlineData("کوئٹہ میں سی ٹی ڈی کی کارروائی، 5 مبینہ شدت پسند مقابلے میں مارے گئے", EventKind.Operation, 5)]
    [InlineData(
        "شمالی وزیرستان میں چیک پوسٹ پر حملے میں دو اہلکار شہید ہو گئے سکیورٹی ذرائع کا کہنا ہے کہ دہشت گردوں نے رات گئے میر علی "
            + "کی چوکی پر بھاری ہتھیاروں سے حملہ کیا جس میں دو اہلکار شہید ہو گئے",
        EventKind.Attack,
        2
    )]
    public void Dead_are_counted_as_a_feed_tells_them(string title, object kind, int killed)
    {
        var finding = Classifier.Classify(title, "", null);

        Assert.Equal(((EventKind)kind, killed), (finding.Kind, finding.Killed.Total));
    }

    [Fact]
    public void Dead_of_a_text_count_under_a_title_that_names_only_the_place()
    {
        var finding = Classifier.Classify(
            "بنوں میں قیامت صغریٰ",
            "بازار میں زوردار بم دھماکا ہوا جس کے نتیجے میں سات افراد جاں بحق ہو گئے۔",
            null
        );

        Assert.Equal((EventKind.Attack, 7), (finding.Kind, finding.Killed.Total));
    }
}
