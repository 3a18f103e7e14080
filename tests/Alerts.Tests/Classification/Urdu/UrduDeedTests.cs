using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification.Urdu;

/// <summary>Ways in which Urdu tells a deed, and titles in nearly the same words that tell none.</summary>
public sealed class UrduDeedTests
{
    private static readonly Classifier Classifier = new();

    [Theory]
    [InlineData("ٹانک: پولیس ناکے پر فائرنگ، دو اہلکار شہید، دہشت گردی کا مقدمہ درج", "Attack")]
    [InlineData("مردان: پولیس چوکی پر رات گئے فائرنگ، دو اہلکار شہید، نماز جنازہ پولیس لائن میں ادا", "Attack")]
    [InlineData("نوشکی میں مسلح افراد کا لیویز چوکی پر حملہ، ایک اہلکار شہید، اسلحہ اور نقدی لوٹ لی گئی", "Attack")]
    [InlineData("نوشکی: ڈپٹی کمشنر آفس پر مسلح افراد کا دھاوا، ریکارڈ نذر آتش، بینک لوٹ لیا", "Attack")]
    [InlineData("جیکب آباد: دو قبائل میں تصادم، تین افراد قتل، مقدمہ درج", "Clash")]
    [InlineData("ملتان: زمین کے تنازع پر فائرنگ، تین افراد قتل، مقدمہ درج", "None")]
    [InlineData("ہری پور: فائرنگ سے وکیل اور گن مین جاں بحق، واقعہ خاندانی دشمنی کا نتیجہ قرار", "None")]
    [InlineData("لاہور: شادی کی تقریب میں ہوائی فائرنگ سے دو بچے زخمی، مقدمہ درج", "None")]
    [InlineData("کراچی: دکان پر مسلح افراد کا دھاوا، نقدی لوٹ لی", "None")]
    [InlineData("تھانے پر حملہ کرنے والوں کے خلاف مقدمہ درج", "None")]
    public void What_came_after_an_attack_does_not_hide_it(string title, string kind) => IsRead(title, "", kind);

    [Fact]
    public void Threats_of_before_do_not_hide_an_attack() =>
        IsRead(
            "دیر میں قبائلی مشر کو گولیاں مار دی گئیں",
            "اپر دیر پولیس کے مطابق مقتول کو طالبان کی جانب سے دھمکیاں مل چکی تھیں۔",
            "Attack"
        );

    [Theory]
    [InlineData("پشاور میں شیعہ عالم دین کو نشانہ بنا دیا گیا", "Attack")]
    [InlineData("لکی مروت: امن کمیٹی کے سربراہ پر گولیاں چلا دی گئیں", "Attack")]
    [InlineData("بنوں: سرکاری افسر کو مسلح افراد اٹھا لے گئے", "Attack")]
    [InlineData("میر علی: مسلح افراد ٹھیکیدار کو اپنے ساتھ لے گئے", "Attack")]
    [InlineData("نامعلوم افراد نے ہنگو میں قبائلی رہنما کو اٹھا لیا", "Attack")]
    [InlineData("مچھ میں استاد کو گولی مار دی گئی", "Attack")]
    [InlineData("قصور میں مسیحی ڈاکٹر کو گولی مار دی گئی", "Attack")]
    [InlineData("خیبر: تیراہ میں مارٹر گولہ گھر پر آ گرا، چار بچے زخمی", "Attack")]
    [InlineData("ڈیرہ مراد جمالی میں پولیس تھانے پر دستی بم پھینک کر ملزمان فرار", "Attack")]
    [InlineData("وزیر اعلیٰ نے مخالف رہنما کو آڑے ہاتھوں لیا، پشاور جلسے میں نشانہ بنایا", "None")]
    [InlineData("کراچی میں شہری کو لوٹنے کے بعد گولی مار دی گئی", "None")]
    [InlineData("پولیس اہلکار سیاسی رہنما کو مردان سے اٹھا لے گئے", "None")]
    [InlineData("چور سرکاری دفتر سے کمپیوٹر اٹھا لے گئے، پشاور", "None")]
    public void Person_is_shot_or_taken_away_without_a_word_for_the_dead(string title, string kind) => IsRead(title, "", kind);

    [Theory]
    [InlineData("لوئر کرم میں قبیلوں کی جنگ، بھاری ہتھیاروں کے استعمال سے 7 افراد لقمہ اجل", "Clash")]
    [InlineData("چارسدہ میں دو خاندان آمنے سامنے، فائرنگ سے دو افراد جاں بحق", "Clash")]
    [InlineData("اسپین وام میں دو قبائل لڑ پڑے، نو افراد جاں بحق", "Clash")]
    [InlineData("کوہستان کے قبائل کے درمیان تنازع حل، جرگے میں صلح", "None")]
    [InlineData("قبائلی جنگ کے خاتمے کے لیے کرم میں جرگہ", "None")]
    [InlineData("چیف جسٹس اور وزیر قانون آمنے سامنے", "None")]
    [InlineData("کوہاٹ میں ٹرک اور کوچ میں تصادم، آٹھ افراد جاں بحق", "None")]
    public void Rivals_fight_or_make_peace(string title, string kind) => IsRead(title, "", kind);

    [Theory]
    [InlineData("لائن آف کنٹرول: نکیال سیکٹر میں پاکستانی اور بھارتی فوج کے درمیان فائرنگ کا تبادلہ، ایک شہری شہید", "Clash")]
    [InlineData("وادی نیلم: لائن آف کنٹرول پر دونوں ممالک کی افواج میں فائرنگ کا تبادلہ", "Clash")]
    [InlineData("ورکنگ باؤنڈری پر پنجاب رینجرز اور بھارتی بارڈر سکیورٹی فورس میں گولہ باری کا تبادلہ", "Clash")]
    [InlineData("لائن آف کنٹرول پر فائرنگ، بھارتی سفارتکار دفتر خارجہ طلب", "None")]
    [InlineData("ایل او سی پر فائرنگ کا تبادلہ، پاکستان کا بھارت سے احتجاج", "None")]
    [InlineData("لائن آف کنٹرول پر کشیدگی میں اضافہ، جھڑپوں کا خدشہ", "None")]
    [InlineData("لائن آف کنٹرول پر بھارتی فوج سے جھڑپ میں تین عسکریت پسند ہلاک، بھارتی میڈیا", "None")]
    public void Forces_of_two_states_trade_fire_over_the_line_of_control(string title, string kind) => IsRead(title, "", kind);

    [Theory]
    [InlineData("سانحہ آرمی پبلک سکول پشاور: گیارہ برس بعد بھی زخم تازہ", "سولہ دسمبر کو دہشت گردوں نے 132 بچوں کو شہید کیا تھا۔", "None")]
    [InlineData("کوئٹہ سول ہسپتال دھماکے کو دس سال گزر گئے", "خودکش حملے میں 70 سے زائد افراد شہید ہوئے تھے۔", "None")]
    [InlineData("پشاور چرچ حملہ، ایک عشرہ بیت گیا", "", "None")]
    [InlineData("کوئٹہ دھماکے میں زخمی ہونے والا پولیس افسر دو سال بعد چل بسا", "", "None")]
    [InlineData("باجوڑ میں ایک سال بعد پھر جے یو آئی جلسے پر خودکش حملہ، پانچ جاں بحق", "", "Attack")]
    [InlineData("پشاور: 18 برس کے نوجوان کی چوکی پر فائرنگ، دو اہلکار شہید", "", "Attack")]
    public void Number_of_years_since_makes_it_an_anniversary(string title, string text, string kind) => IsRead(title, text, kind);

    [Theory]
    [InlineData("گلگت: فوجی ہیلی کاپٹر تکنیکی خرابی کے باعث گر کر تباہ، دو پائلٹ شہید", "None")]
    [InlineData("تیز آندھی نے مظفر گڑھ میں بجلی کے کھمبے اڑا دیے", "None")]
    [InlineData("شمالی وزیرستان: دہشت گردوں کی فائرنگ سے ہیلی کاپٹر گر کر تباہ، دو اہلکار شہید", "Attack")]
    public void Aircraft_that_falls_and_wind_are_no_attack(string title, string kind) => IsRead(title, "", kind);

    [Theory]
    [InlineData("سوئی میں گیس پائپ لائن ایک بار پھر اڑا دی گئی", "نامعلوم افراد کی تلاش جاری ہے۔", "Attack")]
    [InlineData("قلات میں ریل کی پٹری کا ایک حصہ اڑا دیا گیا", "", "Attack")]
    [InlineData("ٹانک: گرلز پرائمری سکول کی عمارت اڑا دی گئی", "", "Attack")]
    [InlineData("دو موبائل ٹاورز کو آگ لگا دی گئی، تربت میں سروس معطل", "", "Attack")]
    [InlineData("ڈیرہ بگٹی میں دو گیس پائپ لائنیں اڑا دی گئیں", "", "Attack")]
    [InlineData("کراچی میں گیس لائن پھٹ گئی، تین افراد جھلس گئے", "", "None")]
    [InlineData("پشاور: پانی کی مین پائپ لائن پھٹنے سے سڑک زیر آب", "", "None")]
    public void Works_are_blown_up(string title, string text, string kind) => IsRead(title, text, kind);

    [Theory]
    [InlineData("بارودی گاڑی تباہ کر دی گئی، لکی مروت میں تین خودکش حملہ آور ہلاک", "Operation")]
    [InlineData("بارود سے لدی گاڑی منزل پر پہنچنے سے پہلے اڑا دی گئی، پانچ خوارج جہنم واصل، میران شاہ", "Operation")]
    [InlineData("بارود سے بھری گاڑی چیک پوسٹ سے ٹکرا دی گئی، بنوں میں چار اہلکار شہید", "Attack")]
    [InlineData("خودکش بمبار نے ہدف پر پہنچنے سے پہلے خود کو اڑا لیا، پشاور میں ایک راہگیر جاں بحق", "Attack")]
    public void Bombers_killed_before_they_came_to_their_target_are_an_operation(string title, string kind) => IsRead(title, "", kind);

    [Theory]
    [InlineData("فورسز کی فائرنگ سے بنوں میں دو دہشت گرد ہلاک", "Operation")]
    [InlineData("بنوں میں سکیورٹی فورسز کی فائرنگ سے دو خودکش حملہ آور ہلاک", "Operation")]
    [InlineData("ٹانک: پولیس کی جوابی فائرنگ میں خودکش بمبار مارا گیا", "Operation")]
    [InlineData("بنوں: چوکی پر دہشت گردوں کا حملہ، پولیس کی جوابی فائرنگ سے تین حملہ آور ہلاک", "Attack")]
    [InlineData("کراچی میں پولیس کی فائرنگ سے دو ڈاکو ہلاک", "None")]
    public void Forces_whose_fire_kills_militants_act(string title, string kind) => IsRead(title, "", kind);

    [Theory]
    [InlineData("پشاور ہائیکورٹ کے باہر خودکش دھماکہ، پانچ جاں بحق", "Attack")]
    [InlineData("گوادر: کشتی پر فائرنگ، تین ماہی گیر جاں بحق", "Attack")]
    [InlineData("کوئٹہ: سیاسی جماعت کی ریلی پر فائرنگ", "Attack")]
    [InlineData("خاران: انسداد منشیات فورس کی گاڑی پر حملہ، دو اہلکار شہید", "Attack")]
    [InlineData("پشاور: مدرسے کے مہتمم کو نماز کے بعد گولیاں مار کر قتل کر دیا گیا", "Attack")]
    [InlineData("پشاور ہائیکورٹ کے باہر وکلا کا احتجاج", "None")]
    [InlineData("سپریم کورٹ کے جج نے دھماکہ کیس کی سماعت سے معذرت کر لی", "None")]
    [InlineData("کوئٹہ: عدالت کے باہر خاندانی دشمنی پر فائرنگ، دو قتل", "None")]
    public void Court_boat_or_rally_is_only_where_it_was(string title, string kind) => IsRead(title, "", kind);

    [Theory]
    [InlineData("نستہ میں مسجد کے باہر دھماکہ، دو نمازی جاں بحق", "Attack")]
    [InlineData("احمدیہ جماعت کے رکن کو دکان پر فائرنگ کر کے قتل کر دیا گیا", "Attack")]
    [InlineData("قلات میں قومی شاہراہ پر گاڑیوں کی تلاشی، سرکاری ملازم اغوا", "Attack")]
    [InlineData("نائجیریا میں مسجد پر فائرنگ، 13 جاں بحق", "None")]
    public void Short_names_of_places_and_people_of_here_place_it(string title, string kind) => IsRead(title, "", kind);

    [Theory]
    [InlineData("کرم میں صلح کے بعد پھر حملہ، تین افراد جاں بحق", "Attack")]
    [InlineData("آندھی کے دوران بنوں میں چوکی پر حملہ، دو اہلکار شہید", "Attack")]
    [InlineData("بلوچستان میں بم دھماکوں میں اضافہ، شہری پریشان", "None")]
    public void Peace_wind_and_a_rise_decide_only_where_they_are_the_news(string title, string kind) => IsRead(title, "", kind);

    [Fact]
    public void Victim_of_a_targeted_killing_is_dead() =>
        Assert.Equal(1, Classifier.Classify("بنوں: مقامی صحافی ٹارگٹ کلنگ کا شکار ہو گیا", "", null).Killed.Total);

    [Fact]
    public void Bodies_beside_the_wounded_are_the_dead()
    {
        var finding = Classifier.Classify("کوئٹہ کے بازار میں دھماکہ", "ہسپتال میں آٹھ لاشیں اور 21 زخمی لائے گئے۔", null);

        Assert.Equal((8, 21), (finding.Killed.Total, finding.Wounded.Total));
    }

    [Theory]
    [InlineData("ٹانك: پوليس ناكے پر فائرنگ، دو اهلكار شهيد، دهشت گردي كا مقدمه درج")]
    [InlineData("ٹانک: پولیس ناکے پر فائرنگ، دو اہلکار شہید ہو گۓ، دہشت گردی کا مقدمۂ درج")]
    public void Words_that_rules_ask_for_are_found_in_every_spelling(string title) => IsRead(title, "", "Attack");

    private static void IsRead(string title, string text, string kind) =>
        Assert.Equal(kind, Classifier.Classify(title, text, null).Kind.ToString());
}
