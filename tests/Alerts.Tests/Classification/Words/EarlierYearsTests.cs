using System.Globalization;
using Alerts.Classification;
using Alerts.Classification.Findings;

namespace Alerts.Tests.Classification.Words;

public sealed class EarlierYearsTests
{
    private static readonly Classifier Classifier = new();

    [Theory]
    [InlineData(
        "The lawyers of Quetta",
        "A suicide bomber killed 70 people at Civil Hospital in Quetta on August 8, 2016. Few have forgotten."
    )]
    [InlineData(
        "The lawyers of Quetta",
        "On 8 August 2016 a suicide bomber killed 70 people at Civil Hospital in Quetta. Few have forgotten."
    )]
    [InlineData("The lawyers of Quetta", "In 2016 a suicide bomber killed 70 people at Civil Hospital in Quetta. Few have forgotten.")]
    [InlineData("A school in Peshawar", "Gunmen killed 132 children at the Army Public School in Peshawar in the winter of 2014.")]
    [InlineData(
        "Sehwan opens its doors",
        "The shrine in Sehwan, where a suicide bomber killed 88 people in February 2017, has a new courtyard."
    )]
    [InlineData("A police college in Quetta", "The blast still wakes Gul Bibi in Quetta. In August 2016 it killed 70 people there.")]
    [InlineData("کوئٹہ کے وکلا", "8 اگست 2016 کو کوئٹہ کے سول ہسپتال میں خودکش حملے میں 70 افراد ہلاک ہوئے۔")]
    [InlineData("پشاور کا ایک اسکول", "دسمبر 2014 میں پشاور کے آرمی پبلک اسکول پر دہشت گردوں کے حملے میں 132 بچے شہید ہوئے۔")]
    [InlineData("A shrine in Sehwan", "In early 2017 a suicide bomber killed 88 people at the shrine in Sehwan.")]
    public void What_happened_in_an_earlier_year_is_not_news(string title, string text) =>
        Assert.Equal(EventKind.None, KindOf(title, text, "2026-11-30"));

    [Theory]
    [InlineData("Tragedy in Bannu", "A suicide bomber killed 12 soldiers at a check post in Bannu on 19 November 2024.", "2024-11-20")]
    [InlineData("Tragedy in Bannu", "A suicide bomber killed 12 soldiers at a check post in Bannu on December 31, 2024.", "2025-01-01")]
    [InlineData(
        "Tragedy in Bannu",
        "A suicide bomber killed 12 soldiers in Bannu, the deadliest attack there since July 2014.",
        "2024-11-20"
    )]
    [InlineData("Tragedy in Bannu", "A group banned in 2008 killed 12 soldiers at a check post in Bannu.", "2024-11-20")]
    [InlineData(
        "Tragedy in Bannu",
        "Militants who returned after the 2021 takeover killed 12 soldiers at a check post in Bannu.",
        "2024-11-20"
    )]
    [InlineData(
        "بنوں میں سانحہ",
        "بنوں کی چیک پوسٹ پر خودکش حملے میں 12 فوجی شہید ہو گئے، یہ 2014 کے بعد سب سے بڑا حملہ ہے۔",
        "2024-11-20"
    )]
    [InlineData("بنوں میں سانحہ", "2008 میں کالعدم قرار دی گئی تنظیم کے خودکش حملے میں بنوں میں 12 فوجی شہید ہو گئے۔", "2024-11-20")]
    [InlineData("بنوں میں سانحہ", "2021 میں طالبان کی واپسی کے بعد بنوں کے سب سے بڑے خودکش حملے میں 12 فوجی شہید ہو گئے۔", "2024-11-20")]
    public void A_year_that_is_no_date_of_the_deed_hides_nothing(string title, string text, string published) =>
        Assert.Equal(EventKind.Attack, KindOf(title, text, published));

    [Theory]
    [InlineData("A bomber killed 70 at the same hospital in August 2016.")]
    [InlineData("The 2016 bombing of the same hospital killed 70.")]
    public void Dead_of_an_earlier_year_are_not_counted(string background)
    {
        var finding = Classifier.Classify(
            "Blast hits Quetta hospital",
            "Nine people were killed on Saturday. " + background,
            Day("2024-11-10")
        );

        Assert.Equal(9, finding.Killed.Total);
    }

    private static EventKind KindOf(string title, string text, string published) => Classifier.Classify(title, text, Day(published)).Kind;

    private static DateTimeOffset Day(string day) => DateTimeOffset.Parse(day + "T10:00:00Z", CultureInfo.InvariantCulture);
}
