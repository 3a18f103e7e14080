using Alerts.Tests.Classification.Places;

namespace Alerts.Tests.Classification.Urdu;

public sealed class UrduStandingTests
{
    [Theory]
    [InlineData("ژوب: پنجاب سے تعلق رکھنے والے نو مسافر قتل", "Zhob")]
    [InlineData("پشاور جانے والی ٹرین پر حملہ، بولان: لائن بند", "Kachhi")]
    [InlineData("مستونگ میں دھماکے کے زخمی کوئٹہ کے سول ہسپتال منتقل", "Mastung")]
    [InlineData("لاہور سے کالعدم تنظیم کا کمانڈر گرفتار", "Lahore")]
    [InlineData("لوئر کرم: بگن میں گاڑیوں پر فائرنگ", "Kurram")]
    [InlineData("ضلع دیر میں فائرنگ سے دو اہلکار شہید", "Upper Dir")]
    public void Origin_destination_and_hospital_are_not_the_place_of_the_event(string title, string district) =>
        Assert.Equal(district, Given.Data.Where(title).Districts[0]);

    [Theory]
    [InlineData("ڈیرہ غازیخان میں پولیس چوکی پر فائرنگ", "Dera Ghazi Khan")]
    [InlineData("جنوبی وزیر ستان میں فائرنگ", "South Waziristan")]
    [InlineData("نوکُنڈی میں ایف سی ہیڈ کوارٹر پر حملہ", "Chagai")]
    [InlineData("مسلم باغ میں کیمپ پر راکٹ فائر", "Killa Saifullah")]
    [InlineData("لنڈی کوتل: طورخم کے قریب دھماکہ", "Khyber")]
    [InlineData("تونسہ کے قبائلی علاقے میں فائرنگ", "Taunsa")]
    public void Town_is_found_in_its_usual_spellings(string title, string district)
    {
        var found = Given.Data.Where(title);

        Assert.Equal([district], found.Districts);
        Assert.Single(found.Provinces);
    }

    [Theory]
    [InlineData("ٹانک، بنوں اور خیبر میں کارروائیاں", "Tank")]
    [InlineData("باجوڑ اور جنوبی وزیرستان میں آپریشن", "Bajaur")]
    public void First_of_a_list_of_places_is_the_primary_one(string title, string district) =>
        Assert.Equal(district, Given.Data.Where(title).Districts[0]);

    [Fact]
    public void Bureau_before_an_agency_in_brackets_is_no_place()
    {
        var found = Given.Data.Where("خوارج کے خلاف آپریشن", "راولپنڈی (خصوصی رپورٹر) شمالی وزیرستان میں چار خوارج ہلاک ہو گئے۔");

        Assert.Equal(["North Waziristan"], found.Districts);
    }

    [Theory]
    [InlineData("فائرنگ کافی دیر تک جاری رہی")]
    [InlineData("حملہ آور دیر سے پہنچے")]
    public void A_name_that_is_also_an_ordinary_word_is_no_place_by_itself(string text) => Assert.Empty(Given.Data.Where(text).Districts);
}
