using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification.Places;

public sealed class UrduTests
{
    [Theory]
    [InlineData("کوئٹہ کے ریلوے اسٹیشن پر خودکش حملہ", "Balochistan", "Quetta")]
    [InlineData("بنوں میں پولیس چوکی پر حملہ، دو اہلکار شہید", "Khyber Pakhtunkhwa", "Bannu")]
    [InlineData("شمالی وزیرستان میں سیکیورٹی فورسز کا آپریشن، آٹھ دہشت گرد ہلاک", "Khyber Pakhtunkhwa", "North Waziristan")]
    [InlineData("ڈیرہ اسماعیل خان میں فائرنگ سے تین اہلکار شہید", "Khyber Pakhtunkhwa", "Dera Ismail Khan")]
    [InlineData("بلوچستان کے ضلع کیچ میں بم دھماکا", "Balochistan", "Kech")]
    [InlineData("کراچی کے علاقے ملیر میں دستی بم حملہ", "Sindh", "Karachi")]
    [InlineData("کرم میں مسافر گاڑیوں پر فائرنگ", "Khyber Pakhtunkhwa", "Kurram")]
    [InlineData("چلاس میں بس پر فائرنگ، نو افراد جاں بحق", "Gilgit-Baltistan", "Diamer")]
    public void Place_is_found_in_Urdu(string title, string province, string district)
    {
        var found = Given.Data.Where(title);

        Assert.Equal((province, district), (found.Provinces[0], found.Districts[0]));
    }

    [Theory]
    [InlineData("خیبر پختونخوا میں دہشت گرد حملہ", "Khyber Pakhtunkhwa")]
    [InlineData("بلوچستان میں سات مزدور قتل", "Balochistan")]
    [InlineData("آزاد کشمیر میں پولیس پر فائرنگ", "Azad Jammu and Kashmir")]
    public void Province_alone_is_found_in_Urdu(string title, string province)
    {
        var found = Given.Data.Where(title);

        Assert.Equal(province, found.Provinces[0]);
        Assert.Empty(found.Districts);
    }

    [Theory]
    [InlineData("کابل میں دھماکا، چھ افراد ہلاک")]
    [InlineData("غزہ میں اسرائیلی حملہ")]
    public void Event_abroad_is_told_in_Urdu(string title) => Assert.True(Given.Data.Where(title).Abroad);

    [Theory]
    [InlineData("مستونگ حملے کی ذمہ داری بی ایل اے نے قبول کرلی", "bla")]
    [InlineData("کالعدم تحریک طالبان پاکستان کے پانچ دہشت گرد ہلاک", "ttp")]
    [InlineData("فتنہ الخوارج کے دہشت گرد ہلاک", "ttp")]
    [InlineData("داعش کا کمانڈر گرفتار", "iskp")]
    [InlineData("لشکر جھنگوی کے دہشت گرد گرفتار", "lej")]
    [InlineData("فتنہ الہندوستان کے تین دہشت گرد ہلاک", "fitna-al-hindustan")]
    public void Group_is_found_in_Urdu(string title, string id) =>
        Assert.Equal(id, Assert.Single(Given.Data.Who(title, kind: EventKind.None).Groups).Id);
}
