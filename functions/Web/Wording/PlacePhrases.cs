using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the pages of provinces, districts and armed groups.</summary>
internal static class PlacePhrases
{
    public static readonly Phrase Province = new(
        "{0} is one of the provinces and territories of Pakistan. It has {1} districts in this service's list.",
        "{0} پاکستان کے صوبوں اور علاقوں میں سے ایک ہے۔ اس سروس کی فہرست میں اس کے {1} اضلاع ہیں۔"
    );
    public static readonly Phrase District = new("{0} is a district of {1}, Pakistan.", "{0}، {1} (پاکستان) کا ایک ضلع ہے۔");
    public static readonly Phrase AlsoCalled = new("It is also written {0}.", "اسے {0} بھی لکھا جاتا ہے۔");
    public static readonly Phrase CensusSource = new(
        "Names: Pakistan Bureau of Statistics, census of 2023.",
        "نام: پاکستان ادارہ شماریات، مردم شماری 2023۔"
    );
    public static readonly Phrase Group = new("{0}: {1}, active {2}.", "{0}: {1}، {2} سرگرم۔");
    public static readonly Phrase Since = new("since {0}", "{0} سے");
    public static readonly Phrase GroupIn = new("Reports name it in {0}.", "خبروں میں اس کا نام {0} کے واقعات میں آتا ہے۔");
    public static readonly Phrase Official = new("Official texts call it “{0}”.", "سرکاری تحریروں میں اسے ”{0}“ کہا جاتا ہے۔");
    public static readonly Phrase GroupSource = new(
        "By public lists (National Counter Terrorism Authority of Pakistan, UCDP) and the group's own name for itself.",
        "عوامی فہرستوں (نیکٹا، UCDP) اور گروہ کے اپنے نام کے مطابق۔"
    );
    public static readonly Phrase Islamist = new("an Islamist armed group", "ایک اسلام پسند مسلح گروہ");
    public static readonly Phrase BalochSeparatist = new("a Baloch separatist armed group", "ایک بلوچ علیحدگی پسند مسلح گروہ");
    public static readonly Phrase BalochIslamist = new("a Baloch Islamist armed group", "ایک بلوچ اسلام پسند مسلح گروہ");
    public static readonly Phrase SindhiSeparatist = new("a Sindhi separatist armed group", "ایک سندھی علیحدگی پسند مسلح گروہ");
    public static readonly Phrase Sectarian = new("a sectarian armed group", "ایک فرقہ وارانہ مسلح گروہ");
    public static readonly Phrase Ethnic = new("an ethnic armed group", "ایک لسانی مسلح گروہ");
    public static readonly Phrase Gang = new("an armed gang", "ایک مسلح گینگ");
    public static readonly Phrase Umbrella = new("a name for several groups together", "کئی گروہوں کا مشترکہ نام");

    public static readonly Phrase History = new("The last twelve months", "گزشتہ بارہ مہینے");
    public static readonly Phrase InTwelveMonths = new("the last twelve months", "گزشتہ بارہ مہینے");
    public static readonly Phrase Latest = new("Latest incidents", "تازہ ترین واقعات");
    public static readonly Phrase None = new("We know of no incident here.", "یہاں ہمیں کسی واقعے کا علم نہیں۔");
    public static readonly Phrase All = new("All {0}", "تمام {0}");
    public static readonly Phrase Districts = new("Districts", "اضلاع");
    public static readonly Phrase Subscribe = new("Get alerts for {0}", "{0} کی اطلاعات پائیں");
    public static readonly Phrase FeedsOf = new("As a feed:", "بطور فیڈ:");
    public static readonly Phrase NotKnown = new("Not in our list", "ہماری فہرست میں نہیں");
    public static readonly Phrase NotKnownText = new(
        "We have no place or group of that name. The form to filter has all of them.",
        "اس نام کی کوئی جگہ یا گروہ ہمارے پاس نہیں۔ چھانٹنے کے فارم میں سب ہیں۔"
    );
}
