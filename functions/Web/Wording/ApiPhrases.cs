using Alerts.Subscriptions.Topics;

namespace Alerts.Web.Wording;

/// <summary>Texts of the page that describes the interface; what it describes is in English, as the interface is.</summary>
internal static class ApiPhrases
{
    public static readonly Phrase Title = new("The data, by program", "ڈیٹا، پروگرام کے ذریعے");
    public static readonly Phrase Lead = new(
        "Everyone may read this data, without a key and from any website. This page is made from the description that programs read:",
        "یہ ڈیٹا ہر کوئی پڑھ سکتا ہے، کسی کلید کے بغیر اور کسی بھی ویب سائٹ سے۔ یہ صفحہ اُسی تفصیل سے بنا ہے جو پروگرام پڑھتے ہیں:"
    );
    public static readonly Phrase InEnglish = new(
        "Names and descriptions are in English, as in the data.",
        "نام اور وضاحتیں انگریزی میں ہیں، جیسے ڈیٹا میں۔"
    );
    public static readonly Phrase Routes = new("Addresses", "پتے");
    public static readonly Phrase Parameter = new("Parameter", "پیرامیٹر");
    public static readonly Phrase Meaning = new("Meaning", "مطلب");
    public static readonly Phrase Example = new("Example", "مثال");
    public static readonly Phrase Answer = new("Answer", "جواب");
    public static readonly Phrase Try = new("Try it", "آزمائیں");
    public static readonly Phrase Feeds = new("Feeds", "فیڈز");
    public static readonly Phrase FeedsText = new(
        "The same filters make a feed of new and changed incidents:",
        "انہی شرائط سے نئے اور بدلے ہوئے واقعات کی فیڈ بنتی ہے:"
    );
    public static readonly Phrase Embed = new("On your own site", "آپ کی اپنی سائٹ پر");
    public static readonly Phrase EmbedText = new(
        "A map or a list with any filter can be shown in a frame:",
        "کسی بھی شرط کے ساتھ نقشہ یا فہرست فریم میں دکھائی جا سکتی ہے:"
    );
}
