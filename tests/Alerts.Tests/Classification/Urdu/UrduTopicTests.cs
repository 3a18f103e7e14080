using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification.Urdu;

/// <summary>Words that make a title none in Urdu, and the events that use the same words.</summary>
public sealed class UrduTopicTests
{
    private static readonly Classifier Classifier = new();

    [Theory]
    [InlineData("ٹانک میں شادی کی تقریب پر دستی بم سے حملہ، دو افراد جاں بحق")]
    [InlineData("ژوب: کرکٹ گراؤنڈ میں زوردار دھماکہ")]
    [InlineData("کوہاٹ میں جرگہ ہال پر دستی بم پھینکا گیا، تقریب جاری تھی")]
    [InlineData("سبی: برسی کے جلوس میں دھماکہ، تین افراد جاں بحق")]
    [InlineData("خاران: تھانے پر دہشت گردوں کا حملہ، تحقیقات کا اعلان")]
    public void Topic_is_only_where_it_happened_when_something_exploded_or_was_attacked(string title) =>
        Assert.Equal(EventKind.Attack, Classifier.Classify(title, "", null).Kind);

    [Theory]
    [InlineData("سبی: برسی کے روز کارروائی، پانچ دہشت گرد ہلاک")]
    public void Militants_killed_in_an_operation_on_an_anniversary_are_an_operation(string title) =>
        Assert.Equal(EventKind.Operation, Classifier.Classify(title, "", null).Kind);

    [Theory]
    [InlineData("پشاور میں دھماکے کی مذمت، تقریب ملتوی")]
    [InlineData("کوہاٹ میں تھانے پر حملے کی تحقیقات کا اعلان")]
    [InlineData("سبی میں دھماکوں کے بعد ریلی ملتوی")]
    [InlineData("سبی: ریلوے اسٹیشن دھماکے کے متاثرین میں چیک تقسیم")]
    [InlineData("سبی: چوکی پر حملے کا مقدمہ نامعلوم افراد کے خلاف")]
    [InlineData("کوہلو میں بارودی مواد پھٹنے سے شہید ہونے والے افسران کی نماز جنازہ ادا")]
    [InlineData("خاران میں بارودی سرنگوں سے آگاہی مہم")]
    public void Noun_that_belongs_to_what_follows_is_no_event(string title) =>
        Assert.Equal(EventKind.None, Classifier.Classify(title, "", null).Kind);

    [Theory]
    [InlineData("کوہاٹ: زمین کے تنازعے پر مسلح افراد کی فائرنگ، تین افراد جاں بحق", "")]
    [InlineData("کوہاٹ: جیولری شاپ پر مسلح افراد کا دھاوا، لاکھوں روپے لوٹ کر فرار", "")]
    [InlineData("کوہاٹ: نامعلوم افراد کی فائرنگ، ایک شخص جاں بحق", "پولیس کے مطابق واقعہ ذاتی رنجش کا نتیجہ ہے۔")]
    [InlineData("کوہاٹ میں سکول کے باہر فائرنگ، باپ جاں بحق", "پولیس کے مطابق واقعہ ذاتی رنجش کا نتیجہ ہے۔")]
    public void Quarrel_or_robbery_of_unknown_gunmen_is_a_crime(string title, string text) =>
        Assert.Equal(EventKind.None, Classifier.Classify(title, text, null).Kind);

    [Theory]
    [InlineData("کوہاٹ: دہشت گردوں کی فائرنگ، تین افراد جاں بحق، رقم بھی لوٹ لی", "")]
    [InlineData("کوہاٹ: نامعلوم افراد کی فائرنگ، ایک شخص جاں بحق", "پولیس کے مطابق مقتول کی کسی سے ذاتی رنجش نہیں تھی۔")]
    [InlineData("نوشکی: لیویز چوکی پر مسلح افراد کا حملہ، اسلحہ لوٹ کر فرار", "")]
    public void Quarrel_or_robbery_does_not_decide_beside_an_armed_group_or_when_it_is_denied(string title, string text) =>
        Assert.Equal(EventKind.Attack, Classifier.Classify(title, text, null).Kind);

    [Theory]
    [InlineData("جب برطانوی فوج نے وزیرستان میں گاؤں پر حملہ کیا")]
    [InlineData("جب کوئٹہ میں گولیاں چلیں: ایک پولیس افسر پر حملہ")]
    [InlineData("پاکستان پر حملہ کرنے سے انکار کرنے والے کپتان")]
    [InlineData("پاکستانی کھلاڑیوں کو ہوٹل میں اغوا کر لیا گیا")]
    public void History_and_stories_of_the_country_are_no_event(string title) =>
        Assert.Equal(EventKind.None, Classifier.Classify(title, "", null).Kind);

    [Theory]
    [InlineData("چمن سرحد پر پاک افغان فورسز میں شدید جھڑپ")]
    [InlineData("کرم: زمین کے تنازعے پر شروع ہونے والی قبائلی جھڑپیں جاری، آٹھ افراد جاں بحق")]
    [InlineData("ہنگو: قبیلے کی دو شاخوں میں مسلح لڑائی، چار افراد جاں بحق")]
    public void Rivals_who_fight_clash_whatever_it_is_about(string title) =>
        Assert.Equal(EventKind.Clash, Classifier.Classify(title, "", null).Kind);

    [Theory]
    [InlineData("کوئٹہ: نواں کلی میں سی ٹی ڈی کی کارروائی", "سی ٹی ڈی بلوچستان نے مکان پر چھاپہ مارا، چھ دہشت گرد مارے گئے۔")]
    [InlineData("سی ٹی ڈی پنجاب نے 15 دہشت گرد دھر لیے", "")]
    [InlineData("تیراہ میں دہشت گردوں کے ٹھکانوں کو نشانہ بنایا گیا", "")]
    [InlineData("کراچی میں دہشت گردی کا بڑا منصوبہ ناکام", "")]
    public void Deed_of_the_forces_is_an_operation(string title, string text) =>
        Assert.Equal(EventKind.Operation, Classifier.Classify(title, text, null).Kind);

    [Theory]
    [InlineData("راولپنڈی پولیس نے موٹر سائیکل چور گینگ کے چار کارندے پکڑ لیے")]
    public void Members_of_a_gang_are_no_armed_group(string title) =>
        Assert.Equal(EventKind.None, Classifier.Classify(title, "", null).Kind);

    [Theory]
    [InlineData("پاکستانی قونصل خانے پر حملہ کرنے والے داعش کے دو دہشت گرد ہلاک، جرمن وزارت داخلہ")]
    [InlineData("داعش کے دہشت گرد کی گرفتاری پاکستان کی مدد سے ہوئی، امریکی صدر")]
    public void Country_alone_beside_a_foreign_name_is_abroad(string title) =>
        Assert.Equal(EventKind.None, Classifier.Classify(title, "", null).Kind);

    [Theory]
    [InlineData("دہشت گردوں کے خلاف آپریشن آخری دہشت گرد تک جاری رہے گا")]
    [InlineData("دہشت گردوں کے خلاف آپریشن پر آرمی چیف کا اظہار خیال")]
    [InlineData("وزیر خزانہ نے پنجاب کے عوام پر پٹرول بم گرا دیا")]
    [InlineData("لاہور: بیٹر کا دھماکہ خیز آغاز")]
    [InlineData("بنوں: مارٹر گولے سے کھیلتے ہوئے دھماکہ، دو بچے جاں بحق")]
    [InlineData("لاہور میں سکول میں بم کی اطلاع جھوٹی نکلی")]
    public void What_is_only_said_or_an_accident_is_no_event(string title) =>
        Assert.Equal(EventKind.None, Classifier.Classify(title, "", null).Kind);

    [Theory]
    [InlineData("بنوں: تھانے پر ڈرون حملہ", 2025, "Attack")]
    [InlineData("بنوں: تھانے پر ڈرون حملہ", 2014, "None")]
    public void Drone_of_unknown_origin_is_from_here_today(string title, int year, string kind)
    {
        var finding = Classifier.Classify(title, "", new DateTimeOffset(year, 5, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(kind, finding.Kind.ToString());
    }

    [Theory]
    [InlineData("نوکنڈی میں ایف سی ہیڈ کوارٹر کے گیٹ پر خودکش دھماکہ، جوابی کارروائی میں تین حملہ آور مارے گئے")]
    [InlineData("نوکنڈی میں ایف سی ہیڈ کوارٹر پر حملہ اور سکیورٹی فورسز کی جوابی کارروائی")]
    [InlineData("سوراب: مسلح افراد کا بازار پر قبضہ، سرکاری دفاتر نذر آتش")]
    [InlineData("سوراب: نامعلوم افراد نے 26 گاڑیوں کو آگ لگا دی")]
    [InlineData("مردان: امام بارگاہ کے متولی کو نشانہ بنا کر قتل کردیا گیا")]
    [InlineData("ہنگو میں میچ کے دوران بم دھماکے سے تین افراد جاں بحق")]
    [InlineData("کیچ: بجلی کے ٹاور اڑا دیے گئے")]
    [InlineData("کیچ: مسافروں کو یرغمال بنا لیا گیا")]
    public void Attack_that_is_answered_or_against_a_thing_is_an_attack(string title) =>
        Assert.Equal(EventKind.Attack, Classifier.Classify(title, "", null).Kind);
}
