using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the pages on data.</summary>
internal static class DataPhrases
{
    public static readonly Phrase Title = new("All data, month by month", "تمام ڈیٹا، ماہ بہ ماہ");
    public static readonly Phrase About = new(
        "Every incident since this service began, retracted ones too. A month's file changes when an incident of it changes, and an "
            + "incident stays in the month of its id.",
        "جب سے یہ سروس چل رہی ہے، ہر واقعہ، وہ بھی جو واپس لیے گئے۔ کسی ماہ کا کوئی واقعہ بدلے تو اس ماہ کی فائل "
            + "بدل جاتی ہے، اور واقعہ اُسی ماہ میں رہتا ہے جو اس کے نمبر میں ہے۔"
    );
    public static readonly Phrase Licence = new(
        "You may use the data freely if you name the source (CC BY 4.0). Titles of reports belong to their publishers.",
        "آپ یہ ڈیٹا ماخذ کا نام دے کر آزادانہ استعمال کر سکتے ہیں (CC BY 4.0)۔ خبروں کے عنوان ان کے ناشرین کے ہیں۔"
    );
    public static readonly Phrase Cite = new(
        "Cite: Alerts, incidents in Pakistan, the month, the day you downloaded it, and the address of this page.",
        "حوالہ: Alerts، پاکستان میں واقعات، مہینہ، ڈاؤن لوڈ کا دن، اور اس صفحے کا پتا۔"
    );
    public static readonly Phrase Empty = new("There is no incident yet.", "ابھی کوئی واقعہ نہیں۔");
    public static readonly Phrase Summary = new("{0} incidents; last change {1}.", "{0} واقعات؛ آخری تبدیلی {1}۔");
    public static readonly Phrase Download = new("{0} of {1}, {2}", "{1} کی {0}، {2}");
    public static readonly Phrase Checksums = new("All checksums (SHA-256)", "تمام چیک سم (SHA-256)");
    public static readonly Phrase MoreWays = new("More ways to the data", "ڈیٹا کے دوسرے راستے");
    public static readonly Phrase Fields = new("What each field means", "ہر خانے کا مطلب");
    public static readonly Phrase Newest = new("The newest incidents as JSON", "تازہ ترین واقعات JSON میں");
    public static readonly Phrase Feeds = new("Feeds to subscribe to", "فیڈ جن کی رکنیت لی جا سکتی ہے");

    public static readonly Phrase FieldsTitle = new("What each field means", "ہر خانے کا مطلب");
    public static readonly Phrase FieldsAbout = new(
        "A dot stands for “inside”: places.lat is the latitude of a place. An ellipsis stands for any field that has it. "
            + "What is unknown is null or empty, and never 0.",
        "نقطے کا مطلب “اس کے اندر” ہے: places.lat کسی جگہ کا عرض بلد ہے۔ تین نقطے ہر اُس خانے کے لیے ہیں جس میں یہ "
            + "ہو۔ جو معلوم نہیں وہ null یا خالی ہے، کبھی 0 نہیں۔"
    );
    public static readonly Phrase Origin = new("Unit: {0}. From: {1}. Since version {2}.", "اکائی: {0}۔ کہاں سے: {1}۔ ورژن {2} سے۔");
    public static readonly Phrase InDocuments = new("In documents (JSON)", "دستاویزات میں (JSON)");
    public static readonly Phrase InTables = new("In tables and maps alone (CSV, GeoJSON)", "صرف جدولوں اور نقشوں میں (CSV، GeoJSON)");
}
